// Two kinds of work on one mail at once, told in the order in which they come.

/**
 * The pieces as they come, with what `other` resolves to among them as soon as it is there, at the latest before the end; returns
 * what the pieces return. Throws what either throws. Who stops listening stops the pieces.
 */
export async function* merge<P, R, O>(
  pieces: AsyncGenerator<P, R, undefined>,
  other: Promise<O>,
): AsyncGenerator<P | O, R, undefined> {
  const arriving = other.then((value) => ({ value, other: true as const }));
  // Looked at when its turn comes; until then a failure must not end the process.
  arriving.catch(() => undefined);
  let told = false;
  for (;;) {
    const next = pieces.next();
    next.catch(() => undefined);
    if (!told) {
      const first = await Promise.race([next, arriving]);
      if ("other" in first) {
        told = true;
        yield first.value;
      }
    }
    const piece = await next;
    if (!piece.done) yield piece.value;
    else {
      if (!told) yield (await arriving).value;
      return piece.value;
    }
  }
}
