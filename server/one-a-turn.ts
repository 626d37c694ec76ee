// Work that holds the thread for milliseconds is done one piece a turn of the event loop. In between, the loop looks at its sockets: a
// draft that is being written goes on, and a mail that is one too many is refused at once instead of behind thirty others.

let last: Promise<void> = Promise.resolve();

/** Resolves in a turn of the loop that no other caller has. */
export function ownTurn(): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
  return last;
}
