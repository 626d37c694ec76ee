// An engine that costs nothing: an OpenAI-compatible server that answers like vLLM, with no model behind it, in a process of its own.
// POST /set {tokens, paceMs} says how long the next drafts are and how fast they come; paceMs 0 sends each at once.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { chunk, completion, draftWords, embeddings, factsAnswer, usage } from "./upstream-answers.ts";

let draft = { tokens: 100, paceMs: 0 };
/** When the socket of the draft on the mail with this number closed before the draft was finished, on the machine's monotonic clock. */
const closedAt = new Map<string, string>();
let open = 0;

const server = createServer((request, response) => {
  void answer(request, response);
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`upstream: http://127.0.0.1:${port}\n`);
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = request.method === "POST" ? JSON.parse(await text(request)) : {};
  switch (request.url) {
    case "/v1/models":
      return json(response, {
        data: [{ id: "bench", object: "model", owned_by: "vllm", max_model_len: 32_768 }],
      });
    case "/tokenize":
      return json(response, { tokens: tokenIds(asked(body)) });
    case "/v1/embeddings":
      return json(response, embeddings([body.input].flat()));
    case "/v1/chat/completions":
      return chat(body, response);
    case "/set":
      draft = { ...draft, ...body };
      return json(response, draft);
    case "/closed":
      return json(response, { open, closedAt: Object.fromEntries(closedAt) });
    default:
      response.writeHead(404).end("{}");
  }
}

/** A text or, as a chat template would put them together, messages. */
function asked(body: { prompt?: string; messages?: { content: string }[] }): string {
  return body.prompt ?? (body.messages ?? []).map(({ content }) => content).join("\n");
}

/** One id for a word of one letter, so that labels can be read; a token for each four letters of a longer one. */
function tokenIds(text: string): number[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .flatMap((word) =>
      word.length === 1
        ? [1_000 + (word.codePointAt(0) ?? 0)]
        : Array.from({ length: Math.ceil(word.length / 4) }, (_, index) => index),
    );
}

function chat(body: Record<string, unknown>, response: ServerResponse): void {
  if (body.stream !== true) {
    json(response, completion(body));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  response.flushHeaders();
  response.socket?.setNoDelay(true);
  if ("response_format" in body) {
    response.write(chunk({ role: "assistant", content: "" }) + chunk({ content: factsAnswer }));
    finish(response, 60);
  } else write(response, JSON.stringify(body.messages));
}

function write(response: ServerResponse, prompt: string): void {
  const { tokens, paceMs } = draft;
  const words = draftWords(tokens);
  open++;
  let sent = 0;
  const timer = setInterval(
    () => {
      if (sent < tokens) response.write(chunk({ content: words[sent++] ?? "" }));
      else finish(response, tokens);
    },
    Math.max(1, paceMs),
  );
  response.once("close", () => {
    clearInterval(timer);
    open--;
    const number = /45\d{8}/.exec(prompt)?.[0];
    if (sent < tokens && number) closedAt.set(number, String(process.hrtime.bigint()));
  });
  response.write(chunk({ role: "assistant", content: "" }) + chunk({ content: words[sent++] ?? "" }));
  if (paceMs > 0) return;
  clearInterval(timer);
  response.write(
    words
      .slice(sent)
      .map((word) => chunk({ content: word }))
      .join(""),
  );
  sent = tokens;
  finish(response, tokens);
}

function finish(response: ServerResponse, tokens: number): void {
  response.end(`${chunk({}, "stop")}${usage(tokens)}data: [DONE]\n\n`);
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
