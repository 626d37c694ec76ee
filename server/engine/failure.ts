// What went wrong between us and a model server, as a Problem. The server's own message is never quoted: it may hold a piece of the mail.

import { APIConnectionTimeoutError, APIError } from "openai";
import { Problem, type ProblemKind } from "../problem.ts";

/** Who was asked, for the sentence. `server` is "the model" or "the embedding server". */
export interface Asked {
  server: string;
  url: string;
  setting: "ENGINE" | "EMBED";
  startHint: string;
}

/** The Problem for anything thrown while asking a server. A Problem stays itself. */
export function engineProblem(thrown: unknown, asked: Asked): Problem {
  if (thrown instanceof Problem) return thrown;
  const code = networkCode(thrown);
  if (code !== "") return connectionProblem(code, asked, thrown);
  if (thrown instanceof APIConnectionTimeoutError) return tooSlow(asked, "no answer in time", thrown);
  if (thrown instanceof APIError && thrown.status !== undefined) return statusProblem(thrown, asked);
  if (thrown instanceof SyntaxError) return notOpenAi(asked, thrown);
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

/** True when the engine is gone or stuck, as opposed to one that refuses or is busy. */
export function isOutage(thrown: unknown): boolean {
  return isGone(thrown) || (thrown instanceof Problem && thrown.kind === "engine-slow");
}

const gone = new Set<ProblemKind>(["engine-away", "engine-died", "engine-starting"]);

export function notServed(asked: Asked, model: string, served: string[]): Problem {
  return new Problem(
    "engine-refused",
    `Cannot use the model ${model.slice(0, 200)} at ${asked.url}: it is not served there. Set ENGINE_MODEL to one of: ${served.join(", ") || "(none)"}.`,
  );
}

export function died(asked: Asked, cause?: unknown): Problem {
  return new Problem(
    "engine-died",
    `Cannot finish: ${asked.server} at ${asked.url} stopped answering in the middle. ${asked.startHint} Then try again.`,
    cause,
  );
}

export function tooSlow(asked: Asked, what: string, cause?: unknown): Problem {
  return new Problem(
    "engine-slow",
    `Cannot wait longer for ${asked.server} at ${asked.url}: ${what}. Try again when it has less to do, or allow more time in the settings.`,
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

function statusProblem(error: APIError, asked: Asked): Problem {
  const status = error.status ?? 0;
  const said = `${error.message} ${JSON.stringify(error.error ?? "")}`;
  const row = refusals.find(({ when, saying }) => when.includes(status) && (saying?.test(said) ?? true));
  if (!row) return notOpenAi(asked, error);
  return new Problem(row.kind, row.sentence(`${asked.server} at ${asked.url}`, asked.setting, status), error);
}

interface Refusal {
  when: number[];
  saying?: RegExp;
  kind: ProblemKind;
  sentence: (server: string, setting: string, status: number) => string;
}

const below500 = [400, 402, 406, 409, 411, 412, 413, 415, 418, 421, 422, 424];

/** The first row that fits counts. */
const refusals: Refusal[] = [
  {
    when: [401, 403],
    kind: "engine-refused",
    sentence: (server, setting, status) =>
      `Cannot use ${server}: it refused our key (${status}). Set ${setting}_API_KEY to one it accepts.`,
  },
  {
    when: [301, 302, 303, 307, 308],
    kind: "engine-refused",
    sentence: (server, setting, status) =>
      `Cannot use ${server}: it sends us to another address (${status}). Set ${setting}_URL to that one.`,
  },
  {
    when: [400, 404],
    // {"message":"The model `x` does not exist.","type":"NotFoundError","param":"model"}
    saying: /model[^"]{0,200}(?:not exist|not found|not served|unknown)|model_not_found|unknown model/i,
    kind: "engine-refused",
    sentence: (server, setting) =>
      `Cannot use ${server}: it does not serve the model asked for. Set ${setting}_MODEL to one it serves.`,
  },
  {
    when: below500,
    // {"message":"request (9012 tokens) exceeds the available context size (4096 tokens)…","type":"exceed_context_size_error"}
    // {"message":"This model's maximum context length is 4096 tokens. However, you requested 9012 tokens…"}
    saying: /context[ _]?(?:size|length|window)|max_model_len|prompt is too long/i,
    kind: "too-large",
    sentence: (server) =>
      `Cannot answer: the mail and its task are longer than ${server} can read. Shorten the mail, or use a model with a longer context.`,
  },
  {
    when: [503],
    // {"error":{"message":"Loading model","type":"unavailable_error","code":503}} is llama.cpp while it starts.
    saying: /loading/i,
    kind: "engine-starting",
    sentence: (server) => `Cannot answer yet: ${server} is still starting. Try again soon.`,
  },
  {
    when: [429, 503],
    kind: "busy",
    sentence: (server, _, status) =>
      `Cannot answer now: ${server} is busy (${status}). Try again in a moment.`,
  },
  {
    when: [408, 504],
    kind: "engine-slow",
    sentence: (server, _, status) =>
      `Cannot answer now: ${server} gave up waiting (${status}). Try again when it has less to do.`,
  },
  {
    when: [...below500, 500, 501, 502],
    kind: "engine-refused",
    sentence: (server, _, status) =>
      `Cannot get an answer from ${server}: it reports an error (${status}). Its own log says more.`,
  },
];

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
