// Work that holds the thread for milliseconds is done one piece a turn of the event loop, and not while requests still come in. In
// between, the loop looks at its sockets: a draft that is being written goes on, and a mail that is one too many is refused at once.

/** A turn accepts one connection; a hundred people who come together are all seen before the first mail is cleaned. */
const mostTurns = 100;

let last: Promise<void> = Promise.resolve();
let arrivals = 0;

/** Somebody is at the door: what holds the thread can wait for the next turn. */
export function arrived(): void {
  arrivals++;
}

/** Resolves in a turn of the loop that no other caller has and in which nobody came; at the latest after a hundred turns. */
export function ownTurn(): Promise<void> {
  last = last.then(quietTurn);
  return last;
}

async function quietTurn(): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn++) {
    const before = arrivals;
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (arrivals === before) return;
  }
}
