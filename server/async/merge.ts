// Merges a stream with one more result that is worked out at the same time.

/**
 * Yields the pieces as they come, and the result of `other` as soon as it is there, at the latest behind the last piece. Returns what
 * the pieces return and throws what either throws. A consumer that stops early stops the pieces.
 */
export async function* merge<P, R, O>(
  pieces: AsyncGenerator<P, R, undefined>,
  other: Promise<O>,
): AsyncGenerator<P | O, R, undefined> {
  const arriving = other.then((value) => ({ value, other: true as const }));
  // It is awaited further down. Until then its failure must not count as unhandled, which would end the process.
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
