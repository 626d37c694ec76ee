// What a model server means by the status it refuses with. Its own message is never quoted: it may hold a piece of the mail.

import type { APIError } from "openai";
import { Problem, type ProblemKind } from "../problem.ts";
import type { Asked } from "./asked.ts";

/** The Problem for a refusal; null for a status that says nothing. */
export function refusalProblem(error: APIError, asked: Asked): Problem | null {
  const status = error.status ?? 0;
  const said = `${error.message} ${error.type} ${error.code}`.slice(0, 2_000);
  const row = refusals.find(({ when, saying }) => when.includes(status) && (saying?.test(said) ?? true));
  if (!row) return null;
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
