// A time limit that is cleared as soon as the work ends. AbortSignal.timeout would keep its listeners in memory until it fires: tens of
// kilobytes for up to a minute, for a mail that took 50 ms.

/** After how many ms the work is ended, and the reason its signal then gives: a DOMException named TimeoutError unless told otherwise. */
export interface TimeLimit {
  ms: number;
  reason?: () => unknown;
}

/** Runs `work` with a signal that aborts when `signal` does or when the time is up. Rejects as `work` does. */
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

/** The reason where none is given. */
export function timeIsUp(): DOMException {
  return new DOMException("The time is up.", "TimeoutError");
}
