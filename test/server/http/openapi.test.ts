// The document is valid OpenAPI 3.1 and true of the routes it describes. `schemathesis.toml` beside this file says how to test it further.

import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, post } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content: Record<string, unknown>; description: string }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: object; enum?: string[] }> };
}

let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
let document: Document & Record<string, unknown>;
beforeAll(async () => {
  engine = await startFaultyEngine();
  door = await openDoor({ ENGINE_URL: engine.url });
  document = (await (await fetch(`${door.address}/openapi.json`)).json()) as typeof document;
});
afterAll(async () => {
  await door.stop();
  await engine.close();
});

test("it is valid", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("its schemas are JSON Schema of 2020, in which `items` is one schema", () => {
  const items: unknown[] = [];
  JSON.stringify(document, (key, value) => {
    if (key === "items") items.push(value);
    return value;
  });
  expect(items.length).toBeGreaterThan(10);
  expect(items.filter(Array.isArray)).toEqual([]);
});

test("a mail may come as JSON or as it was sent, with choices in the query", () => {
  for (const path of ["/api/reply", "/api/clean", "/api/triage", "/api/facts"]) {
    const { post: operation } = document.paths[path] ?? {};
    expect(Object.keys(operation?.requestBody?.content ?? {})).toEqual([
      "application/json",
      "message/rfc822",
    ]);
    const names = operation?.parameters?.map((parameter) => parameter.name);
    expect(names).toEqual(expect.arrayContaining(["categorySet", "profile", "language", "draft"]));
  }
});

test("a reply is a stream of events, each with the schema of its data", () => {
  const content = document.paths["/api/reply"]?.post?.responses["200"]?.content;
  expect(content).toEqual({ "text/event-stream": { schema: { $ref: "#/components/schemas/StepEvent" } } });
  const events = JSON.stringify(document.components.schemas.StepEvent);
  for (const step of [
    "cleaned",
    "triaged",
    "facts",
    "drafting",
    "restarted",
    "checked",
    "unanswered",
    "failed",
  ])
    expect(events).toContain(`"${step}"`);
  for (const [, name = ""] of events.matchAll(/schemas\/(\w+)/g))
    expect(Object.keys(document.components.schemas)).toContain(name);
});

test("what a request may name is named, and nothing else is taken", async () => {
  const { CategorySetId, ProfileName } = document.components.schemas;
  expect(CategorySetId?.enum).toEqual(["", "mailroom", "support"]);
  expect(ProfileName?.enum).toContain("assistant");
  for (const profile of ProfileName?.enum ?? [])
    expect((await post(door.address, "/api/clean", { text: "Hi", profile })).status).toBe(200);
});

test("every refusal is a described one", async () => {
  const described = document.paths["/api/clean"]?.post?.responses ?? {};
  const bodies: [string, unknown][] = [
    ["/api/clean", "{"],
    ["/api/clean", {}],
    ["/api/clean", { text: "Hi", profile: "nope" }],
    ["/api/clean", { text: "x".repeat(2_200_000) }],
    ["/api/clean?draft=perhaps", { text: "Hi" }],
    ["/api/clean?colour=red", { text: "Hi" }],
    ["/api/clean?draft=true&draft=false", { text: "Hi" }],
    ["/api/clean?profile=nope", { text: "Hi" }],
    ["/api/clean?profile=nope", { text: "Hi", profile: "default" }],
    ["/api/clean?categorySet=nope", { text: "Hi", categorySet: "support" }],
  ];
  for (const [path, body] of bodies) {
    const answer = await post(door.address, path, body);
    const { type } = (await answer.json()) as { type: string };
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(described[answer.status]?.description).toContain(type);
    expect(Object.keys(described[answer.status]?.content ?? {})).toEqual([
      answer.headers.get("content-type"),
    ]);
  }
});

test("no choice is no choice, wherever it stands", async () => {
  const none = { categorySet: "", profile: "", instruction: "", language: "" };
  const inQuery = new URLSearchParams(none).toString();
  expect((await post(door.address, "/api/clean", { text: "Hi", ...none })).status).toBe(200);
  expect((await post(door.address, `/api/clean?${inQuery}`, { text: "Hi" })).status).toBe(200);
});

test("a choice in the query counts for JSON, too, unless the JSON says otherwise", async () => {
  const set = async (path: string, choice: object) => {
    const answer = await post(door.address, path, { text: "Where is my order?", ...choice });
    return ((await answer.json()) as { categorySet: string }).categorySet;
  };
  expect(await set("/api/triage?categorySet=support", {})).toBe("support");
  expect(await set("/api/triage?categorySet=support", { categorySet: "mailroom" })).toBe("mailroom");
});

test("length is counted in characters, as JSON Schema does", async () => {
  const subject = "📬".repeat(2_000);
  expect((await post(door.address, "/api/clean", { subject })).status).toBe(200);
  expect((await post(door.address, "/api/clean", { subject: `${subject}!` })).status).toBe(400);
});

test("another method is told which one is taken", async () => {
  for (const [path, operations] of Object.entries(document.paths))
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      if (method.toLowerCase() in operations) continue;
      const answer = await fetch(`${door.address}${path}`, { method });
      expect([path, method, answer.status]).toEqual([path, method, 405]);
      expect(answer.headers.get("allow")).toBe("get" in operations ? "GET, HEAD" : "POST");
      expect(await answer.json()).toMatchObject({ type: "/problems/wrong-method", status: 405 });
    }
});
