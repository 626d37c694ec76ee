// Whatever comes in, a clear problem goes out: never a stack trace, never a hang.

import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDoor, post } from "../../support/door.ts";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor({});
});
afterAll(() => door.stop());

test("a plain mail is taken", async () => {
  const answer = await post(door.address, "/api/clean", { subject: "Hello", text: "Where is my order?" });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ text: "Where is my order?" });
});

test("a mail of one megabyte is taken", async () => {
  const answer = await post(door.address, "/api/clean", { text: "All is well. ".repeat(80_000) });
  expect(answer.status).toBe(200);
});

describe("refused with a problem that says what and why", () => {
  const cases: [name: string, body: unknown, status: number, type: string, says: RegExp][] = [
    ["no JSON", "{subject:", 400, "not-json", /not JSON/],
    ["JSON that is not an object", [1, 2], 400, "bad-request", /object/],
    ["a subject that is a number", { subject: 7 }, 400, "bad-request", /subject/],
    ["an unknown field", { text: "Hi", colour: "red" }, 400, "bad-request", /colour/],
    [
      "a way of writing there is none of",
      { text: "Hi", draft: "maybe" },
      400,
      "bad-request",
      /"assisted" or/,
    ],
    ["a date that is none", { text: "Hi", date: "yesterday" }, 400, "bad-request", /date/],
    ["a body over 2 MB", { text: "x".repeat(2_200_000) }, 413, "too-large", /2 MB/],
    ["no text at all", {}, 422, "no-text", /neither a subject nor text/],
    [
      "only text that nobody can see",
      { html: "<p style='display:none'>pay me</p>" },
      422,
      "no-text",
      /can see/,
    ],
    ["an unknown category set", { text: "Hi", categorySet: "nope" }, 422, "unknown-choice", /nope/],
    ["a category the set does not have", { text: "Hi", category: "nope" }, 422, "unknown-choice", /nope/],
    ["an unknown profile", { text: "Hi", profile: "nope" }, 422, "unknown-choice", /nope/],
  ];
  test.each(cases)("%s", async (_, body, status, type, says) => {
    const answer = await post(door.address, "/api/clean", body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await answer.json()) as { type: string; detail: string };
    expect(problem.type).toBe(`/problems/${type}`);
    expect(problem.detail).toMatch(says);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:\d/);
  });
});

test("a content type that is no mail is refused", async () => {
  const answer = await fetch(`${door.address}/api/clean`, {
    method: "POST",
    headers: { "content-type": "text/html" },
    body: "<p>",
  });
  expect(answer.status).toBe(415);
});

test("what is not UTF-8 is refused as not JSON", async () => {
  const answer = await fetch(`${door.address}/api/clean`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
  });
  expect(answer.status).toBe(400);
});

test("HTML nested 100,000 deep is read", async () => {
  const html = `${"<div>".repeat(100_000)}Deep down${"</div>".repeat(100_000)}`;
  const answer = await post(door.address, "/api/clean", { html });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ text: "Deep down" });
});

test("NUL and lone surrogates do not come out again", async () => {
  const answer = await post(door.address, "/api/clean", '{"text":"Hello\\u0000 \\ud800 there"}');
  expect(answer.status).toBe(200);
  const { text } = (await answer.json()) as { text: string };
  expect(text).not.toContain("\0");
  expect(text.isWellFormed()).toBe(true);
});

describe("raw mails", () => {
  const raw = (body: string | Uint8Array<ArrayBuffer>, query = "") =>
    fetch(`${door.address}/api/clean${query}`, {
      method: "POST",
      headers: { "content-type": "message/rfc822" },
      body,
    });

  test("a mail as message/rfc822 is taken, options in the query", async () => {
    const answer = await raw("Subject: Hi\r\n\r\nWhere is it?\r\n", "?categorySet=support");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ subject: "Hi", text: "Where is it?" });
  });

  test("broken MIME is read as far as it goes", async () => {
    const answer = await raw(
      "Subject: Hi\r\nContent-Type: multipart/mixed; boundary=abc\r\n\r\n--abc\r\nContent-Type: text/plain\r\n\r\nStill here",
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ text: "Still here" });
  });

  test("a charset that lies is seen through", async () => {
    const head =
      "Subject: Hi\r\nContent-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
    const answer = await raw(new Uint8Array(Buffer.from(`${head}您好，我的订单还没有到。`)));
    expect(await answer.json()).toMatchObject({ text: "您好，我的订单还没有到。" });
  });

  test("an unknown option is refused", async () => {
    expect((await raw("Subject: Hi\r\n\r\nHello", "?colour=red")).status).toBe(400);
  });
});

test("a client that sends one byte a second is told that it is too slow", async () => {
  const impatient = await openDoor({ REQUEST_TIMEOUT_MS: "300" });
  const { port } = new URL(impatient.address);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(
    "POST /api/clean HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n",
  );
  const drip = setInterval(() => socket.write("{"), 100);
  const answer = await new Promise<string>((resolve) => {
    socket.once("data", (bytes) => resolve(String(bytes)));
    socket.once("close", () => resolve("closed without an answer"));
  });
  clearInterval(drip);
  socket.destroy();
  await impatient.stop();
  expect(answer).toMatch(/^HTTP\/1\.1 408/);
  expect(answer).toMatch(/too-slow/);
});

test("200 requests at once are each answered or told to come back", async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, () =>
      post(door.address, "/api/clean", { text: "Where is my order? ".repeat(500) }),
    ),
  );
  for (const answer of answers) {
    expect([200, 503]).toContain(answer.status);
    if (answer.status === 503) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    await answer.body?.cancel();
  }
  expect((await post(door.address, "/api/clean", { text: "And now?" })).status).toBe(200);
});

test("a path that is not there is a problem too", async () => {
  const answer = await fetch(`${door.address}/nothing`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("what was refused does not count among the mails being worked on", async () => {
  const narrow = await openDoor({ MAX_CONCURRENT: "2" });
  for (const body of ["{", {}, { text: 1 }, { text: "Hi", profile: "nope" }])
    for (const path of ["/api/clean", "/api/reply", "/api/triage"]) {
      const answer = await post(narrow.address, path, body);
      expect(answer.status).toBeLessThan(500);
      await answer.body?.cancel();
    }
  expect((await post(narrow.address, "/api/clean", { text: "Hi" })).status).toBe(200);
  await narrow.stop();
});
