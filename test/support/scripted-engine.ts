// An engine that answers exactly what a test tells it to, well-formed or not: for answers that no real engine can be made to give.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface Script {
  /** What a stream writes, one piece an event. */
  pieces?: string[];
  /** The time between two events. With 0, several may still arrive at once. */
  pauseMs?: number;
  /** The same, for text in another field than `content`. */
  deltas?: object[];
  /** `finish_reason` of a stream; undefined gives none. */
  end?: unknown;
  /** Whether a stream ends with [DONE]. */
  done?: boolean;
  /** `usage` of a stream and of whole completions. */
  usage?: unknown;
  /** What a route answers instead, by path; a function answers by itself, and is told the request's JSON. */
  routes?: Record<string, unknown>;
}

type Answering = (request: IncomingMessage, response: ServerResponse, body: Record<string, unknown>) => void;

export interface ScriptedEngine {
  url: string;
  /** Sets what it answers from now on. What is not named is as it should be. */
  play(script: Script): void;
  /** How many bytes the answers had, once none is being written any more. */
  written(): Promise<number>;
}

/** Starts one for the length of the test. It answers properly until told otherwise. */
export async function scriptedEngine(): Promise<ScriptedEngine> {
  let script: Script = {};
  let written = 0;
  let answering = 0;
  const server = createServer((request, response) => {
    const before = request.socket.bytesWritten;
    answering++;
    response.once("close", () => {
      answering--;
      written += request.socket.bytesWritten - before;
    });
    void answer(script, request, response);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The engine has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    play(next) {
      script = next;
    },
    async written() {
      while (answering > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return written;
    },
  };
}

/** A body that goes on as long as somebody reads. */
export const endless = (_: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { "content-type": "application/json" });
  const piece = `"${"x".repeat(65_534)}",`;
  const more = () => response.destroyed || response.write(piece, () => setImmediate(more));
  response.write("[");
  more();
};

async function answer(script: Script, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "";
  const body = JSON.parse((await text(request)) || "{}") as Record<string, unknown>;
  if (script.routes && path in script.routes) {
    const instead = script.routes[path];
    if (typeof instead === "function") (instead as Answering)(request, response, body);
    else json(response, 200, instead);
  } else if (path === "/v1/models") json(response, 200, { data: [{ id: "scripted", owned_by: "tests" }] });
  else if (path !== "/v1/chat/completions") json(response, 404, { error: { message: "Not Found" } });
  else await complete(script, body, response);
}

/** Answers a chat call as the script says; with an empty one, properly. */
export async function complete(
  script: Script,
  body: Record<string, unknown>,
  response: ServerResponse,
): Promise<void> {
  if (body.stream === true) await stream(script, body, response);
  else json(response, 200, completion(script, contentFor(body)));
}

async function stream(script: Script, body: Record<string, unknown>, response: ServerResponse) {
  const said = { pieces: [contentFor(body)], end: "stop", done: true, usage: usual, pauseMs: 0, ...script };
  response.writeHead(200, { "content-type": "text/event-stream" });
  const send = async (event: object) => {
    if (response.destroyed) return;
    response.write(`data: ${JSON.stringify(event)}\n\n`);
    await new Promise((resolve) => (said.pauseMs === 0 ? setImmediate : setTimeout)(resolve, said.pauseMs));
  };
  const deltas = said.deltas ?? said.pieces.map((content) => ({ content }));
  for (const delta of deltas) await send({ choices: [{ index: 0, delta, finish_reason: null }] });
  if (said.end !== undefined) await send({ choices: [{ index: 0, delta: {}, finish_reason: said.end }] });
  await send({ choices: [], usage: said.usage });
  response.end(said.done ? "data: [DONE]\n\n" : "");
}

const usual = { prompt_tokens: 10, completion_tokens: 5 };

function contentFor(body: Record<string, unknown>): string {
  const format = JSON.stringify(body.response_format ?? null);
  if (format === "null") return "Thank you for your mail.";
  return format.includes("mailwright") ? '{"wet":"mailwright"}' : '{"n":"","c":"","x":"","p":[]}';
}

/** A whole completion, with the likeliest first tokens. */
export function completion({ usage = usual, end = "stop" }: Script, content: string) {
  const top_logprobs = [..."ABCDEFGHIJ"].map((token, i) => ({ token, logprob: Math.log(0.4 / (i + 1)) }));
  const logprobs = { content: [{ token: "A", logprob: Math.log(0.4), top_logprobs }] };
  return {
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: end, logprobs }],
    usage,
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
