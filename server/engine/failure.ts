// What went wrong between us and a model server, as a Problem. The server's own message is never quoted: it may hold a piece of the mail.

import { APIConnectionTimeoutError, APIError } from "openai";
import { Problem, type ProblemKind } from "../problem.ts";
import type { Asked } from "./asked.ts";
import { TooLong } from "./bounded-fetch.ts";
import { refusalProblem } from "./refusals.ts";
import { ThoughtAloud } from "./thoughts.ts";

/** The Problem for anything thrown while asking a server. A Problem stays itself. */
export function engineProblem(thrown: unknown, asked: Asked): Problem {
  if (thrown instanceof Problem) return thrown;
  const code = networkCode(thrown);
  if (code !== "") return connectionProblem(code, asked, thrown);
  if (thrown instanceof APIConnectionTimeoutError)
    return tooSlow(asked, "no answer in time", { cause: thrown });
  if (thrown instanceof APIError && thrown.status !== undefined)
    return refusalProblem(thrown, asked) ?? notOpenAi(asked, thrown);
  if (thrown instanceof TooLong) return tooLong(asked, thrown);
  if (thrown instanceof ThoughtAloud) return thoughtAloud(asked, thrown);
  // An answer whose parts lie thousands deep in each other overflows the stack where it is taken apart.
  if (thrown instanceof SyntaxError || thrown instanceof RangeError) return notOpenAi(asked, thrown);
  return died(asked, thrown);
}

/** True when nothing listens there, or what listens is loading its model: asking again costs the engine nothing. */
export function isStarting(thrown: unknown, asked: Asked): boolean {
  return networkCode(thrown) === "ECONNREFUSED" || engineProblem(thrown, asked).kind === "engine-starting";
}

/** True when the engine is not there, not started or has died: who answers there next may be another. */
export function isGone(thrown: unknown): boolean {
  return thrown instanceof Problem && gone.has(thrown.kind);
}

/** True when what was shown of an answer were thoughts. */
export function isThoughtAloud(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.kind === "engine-thinks";
}

/**
 * True when the engine is gone or stuck, as opposed to one that refuses or is busy. A read or an answer that is late is no sign of it:
 * the wait in our own queue is in its time, and a slow machine needs longer for a long mail.
 */
export function isOutage(thrown: unknown): boolean {
  return thrown instanceof Problem && outages.has(thrown.kind) && !isTimeUp(thrown);
}

/** True when a read or an answer has used its time up, so that no other engine has any of it left. */
export function isTimeUp(thrown: unknown): boolean {
  return (
    thrown instanceof Problem && thrown.cause instanceof DOMException && thrown.cause.name === "TimeoutError"
  );
}

const gone = new Set<ProblemKind>(["engine-away", "engine-died", "engine-starting"]);
const outages = new Set<ProblemKind>([...gone, "engine-slow", "engine-stopped"]);

export function notServed(asked: Asked, model: string, served: string[]): Problem {
  return new Problem(
    "engine-refused",
    `Cannot use the model ${model.slice(0, 200)} at ${asked.url}: it is not served there. Set ENGINE_MODEL to one of: ${listed(served)}.`,
  );
}

function listed(names: string[]): string {
  const some = names.slice(0, 20).map((name) => name.slice(0, 200));
  return `${some.join(", ") || "(none)"}${names.length > some.length ? ", …" : ""}`;
}

function thoughtAloud({ server, url }: Asked, cause: ThoughtAloud): Problem {
  return new Problem(
    "engine-thinks",
    `Cannot use what ${server} at ${url} wrote: those were its thoughts. Try again. Where that does not help, serve a model that does not think aloud (an Instruct version), or switch its thinking off.`,
    cause,
  );
}

function tooLong({ server, url }: Asked, cause: TooLong): Problem {
  return new Problem(
    "engine-refused",
    `Cannot use the answer of ${server} at ${url}: it is longer than the ${Math.ceil(cause.maxBytes / 1_000)} kB that an answer to this can have. Look at what answers there.`,
    cause,
  );
}

export function died(asked: Asked, cause?: unknown): Problem {
  return new Problem(
    "engine-died",
    `Cannot finish: ${asked.server} at ${asked.url} stopped answering in the middle. ${asked.startHint} Then try again.`,
    cause,
  );
}

/** `setting` allows more time; a limit without one is not for changing. */
export function tooSlow(
  asked: Asked,
  what: string,
  { setting, cause }: { setting?: string | undefined; cause?: unknown } = {},
): Problem {
  const more = setting ? `, or raise ${setting}` : "";
  return new Problem(
    "engine-slow",
    `Cannot wait longer for ${asked.server} at ${asked.url}: ${what}. Try again when it has less to do${more}.`,
    cause,
  );
}

export function notOpenAi(asked: Asked, cause?: unknown): Problem {
  const route = asked.setting === "ENGINE" ? "/v1/chat/completions" : "/v1/embeddings";
  return new Problem(
    "engine-refused",
    `Cannot use ${asked.url}: what answers there is not an OpenAI-compatible server with ${route}. Check ${asked.setting}_URL.`,
    cause,
  );
}

const unreachable: Record<string, string> = {
  ECONNREFUSED: "connection refused",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the host name cannot be looked up",
  EHOSTUNREACH: "no route to that host",
  ENETUNREACH: "no network",
  ETIMEDOUT: "no connection in time",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  ERR_INVALID_URL: "that is not an http address",
  BAD_PORT: "that port belongs to another protocol",
};

function connectionProblem(code: string, asked: Asked, cause: unknown): Problem {
  const kind = asked.setting === "EMBED" ? "embeddings-away" : "engine-away";
  const why =
    unreachable[code] ?? (/CERT|SSL|TLS/.test(code) ? `its certificate was not accepted (${code})` : "");
  if (why === "") return died(asked, cause);
  return new Problem(kind, `Cannot reach ${asked.server} at ${asked.url}: ${why}. ${asked.startHint}`, cause);
}

/** `code` of the innermost cause: fetch wraps ECONNREFUSED in "fetch failed", the client wraps that again. */
function networkCode(thrown: unknown): string {
  let code = "";
  let at: unknown = thrown;
  for (let depth = 0; at instanceof Error && depth < 6; depth++) {
    if ("code" in at && typeof at.code === "string" && !(at instanceof APIError)) code = at.code;
    // fetch refuses http://127.0.0.1:9 and its like without asking.
    if (at.message === "bad port") code = "BAD_PORT";
    // A host with two addresses: fetch collects both refusals.
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return code;
}
