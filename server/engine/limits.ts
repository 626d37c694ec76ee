// How long and how many: every wait on an engine has a limit.

/** Every wait has a limit; all in milliseconds but the first. */
export interface EngineLimits {
  /** Calls that may wait for their turn; one more is Problem("busy"). */
  queue: number;
  waitMs: number;
  readMs: number;
  answerMs: number;
  firstWordMs: number;
  idleMs: number;
  writeMs: number;
}

export const usualLimits: EngineLimits = {
  queue: 100,
  waitMs: 60_000,
  readMs: 60_000,
  answerMs: 120_000,
  firstWordMs: 60_000,
  idleMs: 30_000,
  writeMs: 300_000,
};

/** JSON comes as a whole, so its first word may be as late as its last. */
export function answerLimits(limits: EngineLimits) {
  return { firstWordMs: limits.answerMs, idleMs: limits.idleMs, totalMs: limits.answerMs };
}

export function writeLimits({ firstWordMs, idleMs, writeMs }: EngineLimits) {
  return { firstWordMs, idleMs, totalMs: writeMs };
}
