// Every failure we mean is a Problem; this is the one place that says which HTTP status it has.

import type { ProblemBody } from "./contract/problem-body.ts";

const kinds = {
  "not-json": [400, "The request is not JSON"],
  "bad-request": [400, "The request does not have the form that is asked for"],
  "bad-mail": [400, "The mail cannot be read"],
  "no-text": [422, "The mail has no text"],
  "unknown-choice": [422, "There is no such category set or profile"],
  "unsupported-type": [415, "The content type is not supported"],
  "too-large": [413, "The mail is too large"],
  "too-slow": [408, "The request did not arrive in time"],
  "not-found": [404, "There is nothing here"],
  busy: [503, "The server is busy"],
  "engine-starting": [503, "The model is still starting"],
  "engine-away": [503, "The model cannot be reached"],
  "engine-refused": [502, "The model refused the request"],
  "engine-died": [502, "The model stopped answering"],
  "engine-stopped": [502, "The model gave the answer up"],
  "engine-filtered": [502, "A content filter stopped the model"],
  "engine-thinks": [502, "The model thought aloud"],
  "engine-slow": [504, "The model did not answer in time"],
  "embeddings-away": [503, "The embedding server cannot be reached"],
  settings: [500, "The settings cannot be used"],
  setup: [500, "The set-up could not be finished"],
  internal: [500, "Something went wrong in Mailwright"],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof kinds;

/** A failure with a stable kind and a sentence that says what could not be done, why, and what to do. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  /** Of `busy`: how many are before the caller, where that is known. */
  readonly ahead: number | undefined;
  /** Whole seconds after which asking again may help; undefined where it would not. */
  readonly retryAfter: number | undefined;

  constructor(kind: ProblemKind, detail: string, cause?: unknown, load: { ahead?: number } = {}) {
    super(detail, { cause });
    this.name = "Problem";
    this.kind = kind;
    this.ahead = load.ahead;
    this.retryAfter = this.status === 503 ? secondsBehind(load.ahead ?? 0) : undefined;
  }

  get status(): number {
    return kinds[this.kind][0];
  }

  /** The RFC 9457 body; `step` names the step of a reply that failed. */
  body(step?: string): ProblemBody {
    const [status, title] = kinds[this.kind];
    const { ahead, retryAfter } = this;
    return { type: `/problems/${this.kind}`, title, status, detail: this.message, step, ahead, retryAfter };
  }
}

/** Longer behind more mails, and not the same for all, so that those who were refused together do not come back together. */
function secondsBehind(ahead: number): number {
  const byLoad = Math.min(mostSeconds - leastSeconds, ahead / mailsASecond);
  return Math.round(leastSeconds + byLoad * (0.5 + Math.random() / 2));
}

const leastSeconds = 2;
const mostSeconds = 15;
/** Supposed, not measured: what an engine for an organisation gets done. */
const mailsASecond = 16;

/** Any thrown value as a Problem; what we did not foresee becomes `internal` without its text, which may quote a mail. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem(
    "internal",
    "Something went wrong in Mailwright. The server's log has the place; try again.",
    thrown,
  );
}
