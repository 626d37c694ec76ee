// Sends the mail, receives the steps. The types are the server's own, and every wait has a limit.

import { createParser } from "eventsource-parser";
import { type ClientResponse, hc } from "hono/client";
import type { Checked } from "../../server/contract/checked.ts";
import type { Choices } from "../../server/contract/choices.ts";
import type { CleanMail } from "../../server/contract/clean-mail.ts";
import type { Mail } from "../../server/contract/mail.ts";
import type { ProblemBody } from "../../server/contract/problem-body.ts";
import type { ProblemKind } from "../../server/contract/problem-kind.ts";
import type { RefineRequest } from "../../server/contract/refine-request.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import type { Step } from "../../server/contract/step.ts";
import type { Api } from "../../server/http/routes/api-type.ts";

/** Failures that the server cannot report, because it was not reached. */
export type PaneProblem = "server-away" | "server-silent" | "server-cut";

/** The server refused, failed or could not be reached. */
export class Refused extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody, cause?: unknown) {
    super(problem.detail, { cause });
    this.name = "Refused";
    this.problem = problem;
  }
}

/** What is to become of a draft. */
export type Refinement = Omit<RefineRequest, "mail">;

const { api } = hc<Api>("/");

/** A working server sends something at least every ten seconds, if only that it is waiting. */
const silenceLimitMs = 45_000;

/** A reply's steps as they arrive. Throws Refused; aborting `signal` also ends the server's work. */
export function steps(ask: Mail & ReplyOptions, signal: AbortSignal): AsyncGenerator<Step> {
  return streamed(signal, (init) => api.reply.$post({ json: ask }, { init }));
}

/** The steps of a change to a draft, like those of a reply. */
export function refined(
  ask: Refinement & { mail: Mail & ReplyOptions },
  signal: AbortSignal,
): AsyncGenerator<Step> {
  return streamed(signal, (init) => api.refine.$post({ json: ask }, { init }));
}

async function* streamed(
  signal: AbortSignal,
  send: (init: RequestInit) => Promise<Response | ClientResponse<unknown>>,
): AsyncGenerator<Step> {
  const line = listenOn(signal);
  try {
    const answer = await line.hear(send({ signal: line.signal }));
    const reader = (await accepted(answer, line.hear)).body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw refused("server-cut", "");
    yield* eventsOf(() => line.hear(reader.read()));
  } finally {
    line.hangUp();
  }
}

/** The mail taken apart: what the sender wrote this time, and what it quotes. Throws Refused. */
export async function clean(mail: Mail, signal: AbortSignal): Promise<CleanMail> {
  return json(signal, (init) => api.clean.$post({ json: mail }, { init }));
}

/** Checks a draft the person has edited. Throws Refused. */
export async function check(
  source: { mail: Mail & ReplyOptions; draft: string; modelText: string },
  signal: AbortSignal,
): Promise<Checked> {
  return json(signal, (init) => api.check.$post({ json: source }, { init }));
}

/** What a request may name: category sets, profiles, languages. Throws Refused. */
export async function choices(signal: AbortSignal): Promise<Choices> {
  return json(signal, (init) => api.choices.$get({}, { init }));
}

/** Any failure as a problem the pane has words for. */
export function problemOf(thrown: unknown): ProblemBody {
  return thrown instanceof Refused ? thrown.problem : refused("server-away", String(thrown)).problem;
}

async function json<T>(signal: AbortSignal, send: (init: RequestInit) => Promise<Answer<T>>): Promise<T> {
  const line = listenOn(signal);
  try {
    const answer = await line.hear(send({ signal: line.signal }));
    await accepted(answer, line.hear);
    return await line.hear(answer.json());
  } finally {
    line.hangUp();
  }
}

interface Answer<T> {
  ok: boolean;
  status: number;
  headers: Headers;
  json(): Promise<T>;
}

/** Returns a successful answer; throws any other as Refused. */
async function accepted<A extends Answer<unknown>>(
  answer: A,
  hear: (next: Promise<unknown>) => Promise<unknown>,
): Promise<A> {
  if (answer.ok) return answer;
  const ours = answer.headers.get("content-type")?.startsWith("application/problem+json");
  // A gateway in between answers in HTML; then all we know is its status.
  if (!ours) throw refused("server-away", `HTTP ${answer.status}`);
  throw new Refused((await hear(answer.json())) as ProblemBody);
}

async function* eventsOf(read: () => Promise<ReadableStreamReadResult<string>>): AsyncGenerator<Step> {
  let arrived: Step[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      // The server wrote this JSON from the same type, so it is not checked again.
      const rest: unknown = JSON.parse(data);
      arrived.push(
        (event === "failed" ? { step: event, problem: rest } : { step: event, ...Object(rest) }) as Step,
      );
    },
  });
  for (let chunk = await read(); !chunk.done; chunk = await read()) {
    parser.feed(chunk.value);
    yield* arrived;
    arrived = [];
  }
}

/** A connection that is given up when `signal` aborts or nothing arrives for too long. */
function listenOn(signal: AbortSignal) {
  const line = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const giveUp = () => line.abort(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  return {
    signal: line.signal,
    async hear<T>(next: Promise<T>): Promise<T> {
      silence = setTimeout(() => line.abort(refused("server-silent", "")), silenceLimitMs);
      try {
        return await next;
      } catch (thrown) {
        if (line.signal.aborted) throw line.signal.reason;
        throw refused("server-away", thrown instanceof Error ? thrown.message : String(thrown));
      } finally {
        clearTimeout(silence);
      }
    },
    hangUp() {
      signal.removeEventListener("abort", giveUp);
      line.abort();
    },
  };
}

function refused(kind: PaneProblem | ProblemKind, detail: string): Refused {
  return new Refused({ type: `/problems/${kind}`, title: "", status: 0, detail });
}
