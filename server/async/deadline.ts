// A limit on one piece of work that is over when the work is. AbortSignal.timeout keeps what listens to it until it fires: for a
// mail that took 50 ms, tens of kilobytes for up to a minute.

/** What ends the work, in ms from now, and with which reason: a DOMException named TimeoutError where none is given. */
export interface TimeLimit {
  ms: number;
  reason?: () => unknown;
}

/** Runs `work` with a signal that aborts as `signal` does, or when the time is up. Rejects as the work does. */
export async function withDeadline<T>(
  { ms, reason = timeIsUp }: TimeLimit,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const leave = () => ending.abort(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener("abort", leave, { once: true });
  const timer = setTimeout(() => ending.abort(reason()), ms);
  try {
    return await work(ending.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", leave);
  }
}

function timeIsUp(): DOMException {
  return new DOMException("The time is up.", "TimeoutError");
}
