// The reader of a completion's stream: whatever way the bytes arrive, the same words come out, and what breaks is told.

import { Readable } from "node:stream";
import { APIError } from "openai";
import { describe, expect, test } from "vitest";
import { type Heard, readCompletion } from "../../../server/engine/event-stream.ts";

const words = ["Grüße ", "an 你们 ", "👋🏽!"];
const piece = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
const end = `data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n`;
const usage = `data: {"choices":[],"usage":{"prompt_tokens":10,"completion_tokens":3}}\n\n`;
const whole = `${words.map(piece).join("")}${end}${usage}data: [DONE]\n\n`;

/** A body of these arrivals, each by itself; `isCutOff` tells whether the reader hung up. */
function bodyOf(arrivals: (string | Uint8Array)[], closes: "at once" | "late" | "never" = "at once") {
  const body = new Readable({ objectMode: true, highWaterMark: arrivals.length + 1, read: () => undefined });
  for (const arrival of arrivals) body.push(typeof arrival === "string" ? Buffer.from(arrival) : arrival);
  if (closes === "at once") body.push(null);
  if (closes === "late") setTimeout(() => body.push(null), 20);
  return { body, isCutOff: () => body.destroyed && !body.readableEnded };
}

async function heardFrom(arrivals: (string | Uint8Array)[]): Promise<Heard[]> {
  return Array.fromAsync(readCompletion(bodyOf(arrivals).body));
}

const textOf = (heard: Heard[]) => heard.map(({ text }) => text).join("");

test("words, the reason of the end and the count arrive", async () => {
  const heard = await heardFrom([whole]);
  expect(textOf(heard)).toBe(words.join(""));
  expect(heard.at(-1)).toMatchObject({ end: "stop", usage: { prompt_tokens: 10, completion_tokens: 3 } });
});

describe("the same words come out when the bytes are cut", () => {
  const bytes = Buffer.from(whole);
  test.each([1, 2, 3, 7, 61])("every %i bytes", async (length) => {
    const arrivals = Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
      bytes.subarray(index * length, (index + 1) * length),
    );
    const heard = await heardFrom(arrivals);
    expect(textOf(heard)).toBe(words.join(""));
    expect(heard.at(-1)?.usage).toMatchObject({ completion_tokens: 3 });
  });

  test("in two, at any byte", async () => {
    for (let at = 0; at <= bytes.length; at++)
      expect(textOf(await heardFrom([bytes.subarray(0, at), bytes.subarray(at)]))).toBe(words.join(""));
  });

  test("in two at any byte of lines that end with CRLF", async () => {
    const lines = Buffer.from(whole.replaceAll("\n", "\r\n"));
    for (let at = 0; at <= lines.length; at++)
      expect(textOf(await heardFrom([lines.subarray(0, at), lines.subarray(at)]))).toBe(words.join(""));
  });
});

test("what arrives together is one piece, what arrives apart is not waited for", async () => {
  const heard = await heardFrom([piece("one ") + piece("two "), piece("three"), end]);
  expect(heard.map(({ text }) => text)).toEqual(["one two ", "three", ""]);
});

test.each([
  ["comments", `: ping\n\n${piece("yes")}: ping\n\n${end}`],
  ["fields nobody knows", `foo: bar\nretry: soon\nid: 7\n${piece("yes")}${end}`],
  ["data without a space", `${piece("yes").replace("data: ", "data:")}${end}`],
  ["an event that asks for nothing", `data: {"choices":[]}\n\ndata: {"object":"x"}\n\n${piece("yes")}${end}`],
  ["content that is null", `data: {"choices":[{"delta":{"content":null}}]}\n\n${piece("yes")}${end}`],
  ["a last event without its empty line", `${piece("yes")}${end.trimEnd()}`],
])("%s are no trouble", async (_, stream) => {
  const heard = await heardFrom([stream]);
  expect(textOf(heard)).toBe("yes");
  expect(heard.at(-1)?.end).toBe("stop");
});

test("what follows [DONE] is not read", async () => {
  expect(textOf(await heardFrom([`${piece("yes")}data: [DONE]\n\n${piece("no")}`]))).toBe("yes");
});

test("a body whose end comes a moment after [DONE] is read to it, so its connection serves the next call", async () => {
  const { body, isCutOff } = bodyOf([whole], "late");
  await Array.fromAsync(readCompletion(body));
  expect(isCutOff()).toBe(false);
});

test("a body that stays open behind [DONE] is closed", async () => {
  const { body, isCutOff } = bodyOf([whole], "never");
  expect(textOf(await Array.fromAsync(readCompletion(body)))).toBe(words.join(""));
  expect(isCutOff()).toBe(true);
});

test("whoever stops listening closes the body", async () => {
  const { body, isCutOff } = bodyOf([piece("one"), piece("two")], "never");
  for await (const _ of readCompletion(body)) break;
  expect(isCutOff()).toBe(true);
});

/** What was heard before the failure, and the failure. */
async function failureOf(arrivals: string[]): Promise<{ text: string; thrown: unknown }> {
  let text = "";
  try {
    for await (const heard of readCompletion(bodyOf(arrivals).body)) text += heard.text;
  } catch (thrown) {
    return { text, thrown };
  }
  throw new Error(`Nothing was thrown after "${text}".`);
}

describe("a failure comes after the words before it", () => {
  test.each([
    ["code 400", `data: {"error":{"message":"too long","type":"BadRequestError","code":400}}\n\n`, 400],
    ["code as text", `data: {"error":{"message":"gone","code":"503"}}\n\n`, 503],
    ["a code that is no status", `data: {"error":{"message":"gone","code":7}}\n\n`, undefined],
    ["no code", `data: {"error":{"message":"gone"}}\n\n`, undefined],
    ["the event's name", `event: error\ndata: {"message":"gone","code":500}\n\n`, 500],
  ])("an error with %s", async (_, event, status) => {
    const { text, thrown } = await failureOf([piece("Dear ") + event + piece("never")]);
    expect(text).toBe("Dear ");
    expect(thrown).toBeInstanceOf(APIError);
    expect((thrown as APIError).status).toBe(status);
  });

  test.each(["data: {{{\n\n", "data: null\n\n", "data: 5\n\n"])("no event: %j", async (event) => {
    const { text, thrown } = await failureOf([piece("Dear ") + event]);
    expect(text).toBe("Dear ");
    expect(thrown).toBeInstanceOf(SyntaxError);
  });

  test("a line that never ends", async () => {
    const endless = Array.from({ length: 40 }, () => "x".repeat(50_000));
    const { text, thrown } = await failureOf([piece("Dear "), "data: ", ...endless]);
    expect(text).toBe("Dear ");
    expect(thrown).toBeInstanceOf(SyntaxError);
  });
});
