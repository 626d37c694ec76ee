// An OpenAI-compatible server that fails in a chosen way. It stands in only for failures that a real engine cannot be made to
// show on demand; what an engine does when all is well is tested against real llama.cpp in test/real/local/.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** What it does with the next calls to /v1/chat/completions. With `none` it answers properly, so that a probe succeeds. */
export type Fault =
  | "none"
  | "dies"
  | "hangs"
  | "stalls"
  | "slow-first-word"
  | "thinks-apart"
  | "only-thinks"
  | "refuses-key"
  | "forbidden"
  | "unknown-model"
  | "busy"
  | "overloaded"
  | "loading"
  | "broken"
  | "context-too-long"
  | "html"
  | "redirects"
  | "garbage"
  | "ends-early"
  | "gives-up"
  | "gives-up-without-code"
  | "cut-off"
  | "aborts"
  | "counts-below-nothing"
  | "counts-in-words"
  | "wrong-json"
  | "wrong-json-once";

export interface FaultyEngine {
  url: string;
  behave(fault: Fault): void;
  /** Chat calls it has been sent, oldest first, as parsed JSON. */
  calls: Record<string, unknown>[];
  /** Calls whose socket is still open. */
  running(): number;
  close(): Promise<void>;
}

const words = ["Thank ", "you ", "for ", "your ", "mail."];
const slowMs = 300;

/** Starts it on a free port of this machine. */
export async function startFaultyEngine(first: Fault = "none"): Promise<FaultyEngine> {
  let fault = first;
  let running = 0;
  const calls: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    running++;
    response.once("close", () => running--);
    void answer(
      request,
      response,
      () => {
        const now = fault;
        if (fault === "wrong-json-once") fault = "none";
        return now;
      },
      calls,
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The faulty engine has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    behave(next) {
      fault = next;
    },
    calls,
    running: () => running,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => Fault,
  calls: Record<string, unknown>[],
): Promise<void> {
  if (request.url === "/v1/models")
    return json(response, 200, { data: [{ id: "faulty", owned_by: "tests" }] });
  if (request.url !== "/v1/chat/completions") return json(response, 404, { error: { message: "Not Found" } });
  const body = JSON.parse(await text(request)) as Record<string, unknown>;
  calls.push(body);
  const fault = next();
  const refusal = refusals[fault];
  if (refusal) return json(response, refusal[0], { error: refusal[1] });
  if (fault === "hangs") return;
  if (fault === "redirects") {
    response.writeHead(308, { location: "http://127.0.0.1:9/v1/chat/completions" }).end();
    return;
  }
  if (fault === "html") {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>It works!</h1>");
    return;
  }
  if (body.stream === true) await stream(response, fault, contentOf(body, fault));
  else if (fault === "dies") request.socket.destroy();
  else json(response, 200, completion(contentOf(body, fault), fault));
}

const refusals: Partial<Record<Fault, [number, Record<string, unknown>]>> = {
  "refuses-key": [401, { message: "Invalid API key" }],
  forbidden: [403, { message: "Forbidden" }],
  "unknown-model": [404, { message: "The model `x` does not exist.", type: "NotFoundError" }],
  busy: [429, { message: "Too many requests" }],
  overloaded: [503, { message: "No capacity" }],
  loading: [503, { message: "Loading model", type: "unavailable_error" }],
  broken: [500, { message: "Internal error near: Dear Sir, my secret is 4711" }],
  "context-too-long": [
    400,
    {
      message: "request (9012 tokens) exceeds the available context size (4096 tokens)",
      type: "exceed_context_size_error",
    },
  ],
};

function contentOf(body: Record<string, unknown>, fault: Fault): string {
  if (fault === "wrong-json" || fault === "wrong-json-once") return '{"unexpected": true}';
  if (!("response_format" in body)) return words.join("");
  const asked = JSON.stringify(body.response_format);
  return asked.includes("mailwright") ? '{"wet":"mailwright"}' : '{"order":"4711"}';
}

async function stream(response: ServerResponse, fault: Fault, content: string): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  const send = (data: unknown) => response.write(`data: ${JSON.stringify(data)}\n\n`);
  if (fault === "slow-first-word") await new Promise((resolve) => setTimeout(resolve, slowMs));
  if (fault === "thinks-apart") send(thought);
  if (fault === "only-thinks") {
    const thinking = setInterval(() => send(thought), 50);
    response.once("close", () => clearInterval(thinking));
    return;
  }
  if (fault === "garbage") return void response.end("data: {{{ not JSON\n\n");
  const breaking = breaks[fault];
  const all = content.startsWith("{") ? [content] : words;
  for (const piece of breaking ? all.slice(0, 2) : all)
    send({ choices: [{ index: 0, delta: { content: piece }, finish_reason: null }] });
  if (breaking) return breaking(response);
  send({ choices: [{ index: 0, delta: {}, finish_reason: ends[fault] ?? "stop" }] });
  send({ choices: [], usage: counts[fault] ?? { prompt_tokens: 10, completion_tokens: 5 } });
  response.end("data: [DONE]\n\n");
}

const ends: Partial<Record<Fault, string>> = { "cut-off": "length", aborts: "abort" };

const counts: Partial<Record<Fault, object>> = {
  "counts-below-nothing": {
    prompt_tokens: -10,
    completion_tokens: -5,
    prompt_tokens_details: { cached_tokens: -1 },
  },
  "counts-in-words": {
    prompt_tokens: "ten",
    completion_tokens: null,
    prompt_tokens_details: { cached_tokens: "1" },
  },
};

const givenUp = {
  message: "Internal error near: my secret is 4711",
  type: "InternalServerError",
  param: null,
  code: 500,
};

/** vLLM with --reasoning-parser; `reasoning` is the newer of its two names. */
const thought = {
  choices: [{ index: 0, delta: { reasoning_content: "Hmm. ", reasoning: "Hmm. " }, finish_reason: null }],
};

/** What happens after two words. */
const breaks: Partial<Record<Fault, (response: ServerResponse) => void>> = {
  stalls: () => undefined,
  "ends-early": (response) => response.end(),
  // As vLLM reports that it cannot go on: as an event of the stream, because the status 200 has been sent.
  "gives-up": (response) => response.end(`data: ${JSON.stringify({ error: givenUp })}\n\ndata: [DONE]\n\n`),
  "gives-up-without-code": (response) =>
    response.end('data: {"error": {"message": "my secret is 4711"}}\n\n'),
  // The two words are sent before the socket closes.
  dies: (response) => setTimeout(() => response.destroy(), 50),
};

function completion(content: string, fault: Fault): unknown {
  const top = ["A", "B", "C"].map((token, index) => ({
    token,
    logprob: Math.log(0.5 / (index + 1)),
    bytes: null,
  }));
  return {
    choices: [
      {
        index: 0,
        message: { role: "assistant", content },
        finish_reason: "stop",
        logprobs: { content: [{ token: "A", logprob: Math.log(0.5), bytes: null, top_logprobs: top }] },
      },
    ],
    usage: counts[fault] ?? { prompt_tokens: 10, completion_tokens: 1 },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
