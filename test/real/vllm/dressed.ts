// A real vLLM that goes by another model's name and renders its chat template: requests pass through a door that adds both.
// Stop tokens stay at the door, because they are no tokens of the model behind it.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

export interface Dressed {
  url: string;
  /** Bodies sent to /v1/chat/completions, oldest first. */
  asked: Body[];
  /** The prompt such a body becomes, as tokens and as text. */
  prompt(body: Body): Promise<{ tokens: number[]; text: string }>;
  text(tokens: number[]): Promise<string>;
  close(): Promise<void>;
}

interface Vllm {
  url: string;
  key: string;
}

type Body = Record<string, unknown>;
type Send = (path: string, body: Body) => Promise<Response>;

const Tokens = z.object({ tokens: z.array(z.number()) });
const Text = z.object({ prompt: z.string() });

/** Opens the door on a free port. `template` null leaves the model its own. */
export async function dressed(vllm: Vllm, name: string, template: string | null): Promise<Dressed> {
  const asked: Body[] = [];
  const send: Send = (path, { stop_token_ids: _, ...body }) => {
    const own = template === null || !("messages" in body) ? {} : { chat_template: template };
    // Who reads prompts needs no answers: the first words do.
    const short = body.stream === true ? { max_tokens: 4 } : {};
    return fetchFrom(vllm, path, { ...body, ...own, ...short, model: "random" });
  };
  const server = createServer((request, response) => {
    void answer({ vllm, name, asked, send }, request, response);
  });
  const textOf = async (tokens: number[]) =>
    Text.parse(await (await send("/detokenize", { tokens })).json()).prompt;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The door has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    async prompt({ messages, chat_template_kwargs, add_generation_prompt = true, continue_final_message }) {
      const body = { messages, chat_template_kwargs, add_generation_prompt, continue_final_message };
      const { tokens } = Tokens.parse(await (await send("/tokenize", body)).json());
      return { tokens, text: await textOf(tokens) };
    },
    text: textOf,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  door: { vllm: Vllm; name: string; asked: Body[]; send: Send },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? "";
  if (path === "/v1/models") {
    const models = JSON.stringify(await (await fetchFrom(door.vllm, path)).json());
    response.writeHead(200, { "content-type": "application/json" });
    response.end(models.replace(/"(id|root)":"[^"]*"/g, `"$1":${JSON.stringify(door.name)}`));
    return;
  }
  const body = JSON.parse((await text(request)) || "{}") as Body;
  if (path === "/v1/chat/completions") door.asked.push(body);
  const { status, headers, body: stream } = await door.send(path, body);
  response.writeHead(status, { "content-type": headers.get("content-type") ?? "application/json" });
  for await (const piece of stream ?? []) response.write(piece);
  response.end();
}

function fetchFrom({ url, key }: Vllm, path: string, body?: Body): Promise<Response> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
  return fetch(`${url}${path}`, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers });
}
