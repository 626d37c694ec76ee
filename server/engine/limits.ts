// How long and how many: every wait on an engine has a limit, each limit one clock, and each clock the setting it is named by.

/** All in milliseconds but the first. */
export interface EngineLimits {
  /** Calls that may wait for their turn; one more is Problem("busy"). */
  queue: number;
  /** A draft's wait for its turn. */
  queueMs: number;
  /** A read, and an answer: the wait for the turn, and all that is asked of the engine in it. */
  readMs: number;
  answerMs: number;
  /** From a draft's turn to its first word. */
  firstWordMs: number;
  /** Silence after the first word of any text. */
  idleMs: number;
  /** A whole draft, from its turn on. */
  writeMs: number;
}

/** A limit, and the setting that allows more where there is one. */
export interface Limit {
  ms: number;
  setting?: string;
}

export const usualLimits: EngineLimits = {
  queue: 100,
  queueMs: 60_000,
  readMs: 60_000,
  answerMs: 120_000,
  firstWordMs: 60_000,
  idleMs: 30_000,
  writeMs: 300_000,
};

type Name = Exclude<keyof EngineLimits, "queue">;

const settings: Record<Name, string> = {
  queueMs: "QUEUE_TIMEOUT_MS",
  readMs: "READ_TIMEOUT_MS",
  answerMs: "FACTS_TIMEOUT_MS",
  firstWordMs: "FIRST_WORD_TIMEOUT_MS",
  idleMs: "IDLE_TIMEOUT_MS",
  writeMs: "DRAFT_TIMEOUT_MS",
};

/** One of the limits, with its setting. */
export function limitOf(limits: EngineLimits, name: Name): Limit {
  return { ms: limits[name], setting: settings[name] };
}

/** What comes as a whole is under the clock of its call, so its stream is watched for silence only. */
export function answerLimits(limits: EngineLimits) {
  return { idle: limitOf(limits, "idleMs") };
}

export function writeLimits(limits: EngineLimits) {
  const [firstWord, total] = [limitOf(limits, "firstWordMs"), limitOf(limits, "writeMs")];
  return { ...answerLimits(limits), firstWord, total };
}
