// Mail out, steps in. The shapes are the server's own types; every wait here ends by itself.

import { createParser } from "eventsource-parser";
import { hc } from "hono/client";
import type { Checked } from "../../server/contract/checked.ts";
import type { CleanMail } from "../../server/contract/clean-mail.ts";
import type { Health } from "../../server/contract/health.ts";
import type { Mail } from "../../server/contract/mail.ts";
import type { ProblemBody } from "../../server/contract/problem-body.ts";
import type { ProblemKind } from "../../server/contract/problem-kind.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import type { Step } from "../../server/contract/step.ts";
import type { Api } from "../../server/http/routes/api-type.ts";

/** What goes wrong before a server of ours can say it. */
export type PaneProblem = "server-away" | "server-silent" | "server-cut";

/** The server refused, failed or was not there. */
export class Refused extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody, cause?: unknown) {
    super(problem.detail, { cause });
    this.name = "Refused";
    this.problem = problem;
  }
}

const { api } = hc<Api>("/");

/** A server that works says something at least every ten seconds, if only that it waits. */
const silenceLimitMs = 45_000;

/** The steps of a reply as they come. Throws Refused; aborting `signal` ends the server's work too. */
export async function* steps(ask: Mail & ReplyOptions, signal: AbortSignal): AsyncGenerator<Step> {
  const line = listenOn(signal);
  try {
    const answer = await line.hear(api.reply.$post({ json: ask }, { init: { signal: line.signal } }));
    const reader = (await accepted(answer, line.hear)).body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw refused("server-cut", "");
    yield* eventsOf(() => line.hear(reader.read()));
  } finally {
    line.hangUp();
  }
}

/** What the sender wrote this time, and what is quoted below it. Throws Refused. */
export async function clean(mail: Mail, signal: AbortSignal): Promise<CleanMail> {
  return json(signal, (init) => api.clean.$post({ json: mail }, { init }));
}

/** The findings over a draft as a person has changed it. Throws Refused. */
export async function check(
  source: { mail: Mail & ReplyOptions; draft: string },
  signal: AbortSignal,
): Promise<Checked> {
  return json(signal, (init) => api.check.$post({ json: source }, { init }));
}

/** How the server and its engines are. Throws Refused. */
export async function health(signal: AbortSignal): Promise<Health> {
  return json(signal, (init) => api.health.$get({}, { init }));
}

/** A failure as a problem that the pane can put into words. */
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

/** The answer when it is a success; otherwise throws what it says as Refused. */
async function accepted<A extends Answer<unknown>>(
  answer: A,
  hear: (next: Promise<unknown>) => Promise<unknown>,
): Promise<A> {
  if (answer.ok) return answer;
  const ours = answer.headers.get("content-type")?.startsWith("application/problem+json");
  // A gateway in between speaks HTML; then only its number is known.
  if (!ours) throw refused("server-away", `HTTP ${answer.status}`);
  throw new Refused((await hear(answer.json())) as ProblemBody);
}

async function* eventsOf(read: () => Promise<ReadableStreamReadResult<string>>): AsyncGenerator<Step> {
  let arrived: Step[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      // The server's own JSON: its shape is the type it was written with.
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

/** A request that is given up when `signal` aborts or nothing is heard for too long. */
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
