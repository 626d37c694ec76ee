// How many calls may be asked again: a tenth of all, so that an engine in trouble is not asked twice as much as one that is well.

/** A token bucket: every call adds a tenth of a retry, up to `most`, and every retry takes a whole one. Starts full. */
export function createRetryBudget(most = 10) {
  let left = most;
  return {
    called(): void {
      left = Math.min(most, left + 0.1);
    },
    /** False when it is used up. */
    take(): boolean {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
