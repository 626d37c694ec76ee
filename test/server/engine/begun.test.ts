// A conversation as it is sent, and a reply whose beginning is given. The server here counts prompt tokens as a real one would.

import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Message } from "../../../server/engine/engine.ts";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { scriptedEngine } from "../../support/scripted-engine.ts";

interface Body {
  messages: { role: string; content: string }[];
  stream?: boolean;
  continue_final_message?: boolean;
  add_generation_prompt?: boolean;
}

interface Manner {
  /** How the server takes a last message of the assistant's. */
  prefill?: "continues" | "closes" | "repeats" | "refuses";
  system?: "hears" | "drops" | "refuses";
  pieces?: string[];
  model?: string;
}

const conversation: Message[] = [
  { role: "system", content: "You work here." },
  { role: "user", content: "A mail." },
  { role: "assistant", content: "A reply." },
  { role: "user", content: "Another mail." },
];
const signal = AbortSignal.timeout(10_000);

async function engineOf(manner: Manner): Promise<{ engine: ConnectedEngine; asked: Body[] }> {
  const scripted = await scriptedEngine();
  const asked: Body[] = [];
  scripted.play({
    routes: {
      "/v1/models": { data: [{ id: manner.model ?? "scripted", owned_by: "tests" }] },
      "/v1/chat/completions": (_: unknown, response: ServerResponse, body: Body) => {
        asked.push(body);
        void answer(manner, body, response);
      },
    },
  });
  const settings = { apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
  const engine = openAiEngine({ url: scripted.url, ...settings });
  await engine.probe(signal);
  asked.length = 0;
  return { engine, asked };
}

async function answer(manner: Manner, { messages, stream }: Body, response: ServerResponse) {
  const { prefill = "continues", system = "hears", pieces = [" Li,", " thanks."] } = manner;
  const begun = messages.at(-1)?.role === "assistant" ? (messages.at(-1)?.content ?? "") : "";
  if ((begun !== "" && prefill === "refuses") || (messages[0]?.role === "system" && system === "refuses")) {
    response.writeHead(400, { "content-type": "application/json" }).end('{"error":{"message":"no"}}');
    return;
  }
  const heard = messages.filter(({ role }) => role !== "system" || system === "hears");
  const words = heard.map(({ content }) => content.split(" ").length).reduce((sum, count) => sum + count, 0);
  const usage = {
    prompt_tokens: words + (begun !== "" && prefill === "closes" ? 6 : 0),
    completion_tokens: 2,
  };
  const said = prefill === "repeats" ? [begun, ...pieces] : pieces;
  if (stream !== true) {
    const choices = [{ message: { content: said.join("") }, finish_reason: "stop" }];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ choices, usage }));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  const events = [
    ...said.map((content) => ({ choices: [{ delta: { content }, finish_reason: null }] })),
    { choices: [{ delta: {}, finish_reason: "stop" }] },
    { choices: [], usage },
  ];
  for (const event of events) {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
    // So that each arrives by itself.
    await sleep(5);
  }
  response.end("data: [DONE]\n\n");
}

async function written(engine: ConnectedEngine, begun?: string): Promise<string[]> {
  return Array.fromAsync(
    engine.write(conversation, { temperature: 0, maxTokens: 20, begun }, { signal, key: "mail" }),
  );
}

test("the conversation comes as it is, turn by turn", async () => {
  const { engine, asked } = await engineOf({});
  expect((await written(engine)).join("")).toBe(" Li, thanks.");
  expect(asked[0]?.messages).toEqual(conversation);
  expect(asked[0]).not.toHaveProperty("continue_final_message");
});

test("a server that goes on from a beginning is given it, and the first piece has it", async () => {
  const { engine, asked } = await engineOf({});
  expect(await written(engine, "Dear Ms ")).toEqual(["Dear Ms Li,", " thanks."]);
  expect(asked[0]?.messages).toEqual([...conversation, { role: "assistant", content: "Dear Ms" }]);
  expect(asked[0]).toMatchObject({ continue_final_message: true, add_generation_prompt: false });
});

test("one that says the beginning again is given it, and is not heard twice", async () => {
  const { engine, asked } = await engineOf({ prefill: "repeats" });
  expect((await written(engine, "Dear Ms")).join("")).toBe("Dear Ms Li, thanks.");
  expect(asked[0]?.messages).toHaveLength(conversation.length + 1);
});

test("words that are like the beginning for a while are kept", async () => {
  const { engine } = await engineOf({ pieces: ["Dear", " Ms", " Li"] });
  expect((await written(engine, "Dear Ms Rao")).join("")).toBe("Dear Ms RaoDear Ms Li");
  const { engine: short } = await engineOf({ pieces: ["Dear"] });
  expect((await written(short, "Dear Ms Rao")).join("")).toBe("Dear Ms RaoDear");
});

test.each(["closes", "refuses"] as const)(
  "one that %s it is not given it, and nothing is put before what it writes",
  async (prefill) => {
    const { engine, asked } = await engineOf({ prefill, pieces: ["Dear", " Li,"] });
    expect(await written(engine, "Dear Ms")).toEqual(["Dear", " Li,"]);
    expect(asked[0]?.messages).toEqual(conversation);
  },
);

test("a model that writes nothing behind the beginning has written the beginning", async () => {
  const { engine } = await engineOf({ pieces: [] });
  expect(await written(engine, "Dear Ms Li,")).toEqual(["Dear Ms Li,"]);
});

test("a model that has thought aloud begins by itself, so that its thoughts are known from its reply", async () => {
  const { engine, asked } = await engineOf({ pieces: ["Who is it?", "</think>", "Dear Li,"] });
  await expect(written(engine, "Dear Ms")).rejects.toMatchObject({ kind: "engine-thinks" });
  expect((await written(engine, "Dear Ms")).join("")).toBe("Dear Li,");
  expect(asked.at(-1)?.messages).toEqual(conversation);
});

test.each(["drops", "refuses"] as const)(
  "where a server %s a system message, its words stand in the first of the user's",
  async (system) => {
    const { engine, asked } = await engineOf({ system });
    await written(engine);
    expect(asked[0]?.messages).toEqual([
      { role: "user", content: "You work here.\n\nA mail." },
      ...conversation.slice(2),
    ]);
  },
);

test("a family that would move it behind the examples gets it in the first of the user's as well", async () => {
  const { engine, asked } = await engineOf({ model: "mistralai/Mistral-Nemo-Instruct-2407" });
  await written(engine);
  expect(asked[0]?.messages.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
});

test("who stops reading ends the engine's work, also before the beginning was read", async () => {
  const { engine } = await engineOf({});
  const pieces = engine.write(
    conversation,
    { temperature: 0, maxTokens: 20, begun: "Dear" },
    { signal, key: "k" },
  );
  await pieces.next();
  expect(
    await pieces.return({ cutOff: true, usage: { prompt: 0, cached: null, completion: 0 } }),
  ).toMatchObject({
    done: true,
  });
});
