/** The same pseudo-random numbers between 0 and 1 every time (Park and Miller's minimal generator). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
