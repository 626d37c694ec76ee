// Every failure we foresee is a Problem. The HTTP status of each kind is in contract/problem-kind.ts.

import type { ProblemBody } from "./contract/problem-body.ts";
import { type ProblemKind, problemKinds } from "./contract/problem-kind.ts";

export type { ProblemKind } from "./contract/problem-kind.ts";

/** A failure with a stable kind and a sentence that says what could not be done, why, and what to do. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  /** For `busy`: how many callers are ahead, where that is known. */
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
    return problemKinds[this.kind][0];
  }

  /** The RFC 9457 body; `step` names the step of a reply that failed. */
  body(step?: string): ProblemBody {
    const [status, title] = problemKinds[this.kind];
    const { ahead, retryAfter } = this;
    return { type: `/problems/${this.kind}`, title, status, detail: this.message, step, ahead, retryAfter };
  }
}

/** Longer when more mails are ahead, and partly random, so that callers refused together do not come back together. */
function secondsBehind(ahead: number): number {
  const byLoad = Math.min(mostSeconds - leastSeconds, ahead / mailsASecond);
  return Math.round(leastSeconds + byLoad * (0.5 + Math.random() / 2));
}

const leastSeconds = 2;
const mostSeconds = 15;
/** A guess, not measured: how many mails an organisation's engine finishes a second. */
const mailsASecond = 16;

/** Any thrown value as a Problem. A failure we did not foresee becomes `internal`, without its message, which may quote a mail. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem(
    "internal",
    "Something went wrong in Mailwright. The server's log has the place; try again.",
    thrown,
  );
}
