// A server that answers as vLLM 0.32 does, with one thing made otherwise. Only for what a real vLLM cannot be made to show here:
// old versions, developer mode, a public address, a broken cache. The real one is examined in test/real/vllm/engine-check.test.ts.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface Reply {
  status: number;
  body: unknown;
}

/** What to say instead; undefined says the usual. */
export type Otherwise = (asked: {
  method: string;
  path: string;
  body: Record<string, unknown>;
  key: string | undefined;
}) => Reply | undefined;

export interface StandIn {
  url: string;
  /** "METHOD /path", oldest first. */
  asked: string[];
}

/** Starts one until the test ends. */
export async function standIn(otherwise: Otherwise = () => undefined): Promise<StandIn> {
  const asked: string[] = [];
  const seen = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const given = await parsed(request);
    asked.push(`${given.method} ${given.path}`);
    const reply = otherwise(given) ?? usual(given, seen);
    send(response, reply);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`, asked };
}

/** An address nothing listens at. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

type Asked = Parameters<Otherwise>[0];

async function parsed(request: IncomingMessage): Promise<Asked> {
  const body = await text(request);
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    body: body === "" ? {} : (JSON.parse(body) as Record<string, unknown>),
    key: request.headers.authorization,
  };
}

const metrics = `# HELP vllm:num_requests_running Number of requests in model execution batches.
vllm:num_requests_running{engine="0",model_name="qwen"} 0.0
vllm:num_requests_waiting{engine="0",model_name="qwen"} 0.0
vllm:kv_cache_usage_perc{engine="0",model_name="qwen"} 0.0
vllm:prefix_cache_hits_total{engine="0",model_name="qwen"} 0.0
vllm:admission_rejections_total{model_name="qwen",reason="max_num_queued_reqs"} 0.0
vllm:request_prefill_time_seconds_bucket{engine="0",le="0.05",model_name="qwen"} 0.0
vllm:request_prefill_time_seconds_bucket{engine="0",le="+Inf",model_name="qwen"} 0.0
vllm:cache_config_info{block_size="16",enable_prefix_caching="True",gpu_memory_utilization="0.9",num_gpu_blocks="4000"} 1.0
`;

const pages: Record<string, unknown> = {
  "/v1/models": { data: [{ id: "qwen", owned_by: "vllm", parent: null, max_model_len: 8_192 }] },
  "/version": { version: "0.32.0" },
  "/metrics": metrics,
};

function usual({ method, path, body }: Asked, seen: Map<string, number>): Reply {
  if (path === "/tokenize" && method === "POST") return { status: 200, body: { tokens: tokens(body) } };
  if (path === "/v1/chat/completions" && method === "POST") return chat(body, seen);
  const page = pages[path];
  if (page !== undefined && method === "GET") return { status: 200, body: page };
  return { status: page === undefined ? 404 : 405, body: { detail: "Not Found" } };
}

/** A token a word. */
function tokens(body: Record<string, unknown>): number[] {
  const messages = (body.messages ?? []) as { content: string }[];
  const words = String(body.prompt ?? messages.map(({ content }) => content).join(" ")).match(/\S+/g) ?? [];
  return words.flatMap((word) => (word.startsWith("Answer:") && word.length > 7 ? [1, 2] : [word.length]));
}

function chat(body: Record<string, unknown>, seen: Map<string, number>): Reply {
  if (body.cache_salt === "" || typeof body.priority === "string")
    return { status: 400, body: { error: { message: "Bad value" } } };
  const prompt = `${body.cache_salt ?? ""}${JSON.stringify(body.messages)}`;
  const length = prompt.split(/\s+/).length;
  const cached = seen.get(prompt) ?? 0;
  seen.set(prompt, Math.floor(length / 16) * 16);
  return completion(content(body), {
    prompt_tokens: body.continue_final_message ? length + 2 : length,
    prompt_tokens_details: { cached_tokens: cached },
  });
}

/** A completion as the answer to a chat. */
export function completion(words: string, usage: object): Reply {
  const logprobs = { content: [{ token: "A", logprob: -1, bytes: null, top_logprobs: topTokens }] };
  return {
    status: 200,
    body: { choices: [{ index: 0, message: { role: "assistant", content: words }, logprobs }], usage },
  };
}

const topTokens = [1, 2, 3].map((id) => ({ token: `token_id:${id}`, logprob: -id, bytes: null }));

function content(body: Record<string, unknown>): string {
  const form = JSON.stringify(body.response_format ?? body.structured_outputs ?? "");
  return form.includes("wet") ? '{"wet":"mailwright"}' : "Yes";
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const plain = typeof body === "string";
  response.writeHead(status, { "content-type": plain ? "text/plain" : "application/json" });
  response.end(plain ? body : JSON.stringify(body));
}
