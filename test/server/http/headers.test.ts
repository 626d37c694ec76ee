// The headers that every answer has, whatever part of the server gives it.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLoad } from "../../../server/async/load.ts";
import { createApp } from "../../../server/http/app.ts";
import { createLog } from "../../../server/telemetry/log.ts";
import { createMetrics } from "../../../server/telemetry/metrics.ts";
import { openDoor, post } from "../../support/door.ts";
import { exchange, headOf } from "../../support/raw-http.ts";

let door: Awaited<ReturnType<typeof openDoor>>;
/** One that does not wait long for what does not come; to the other no busy machine is a slow client. */
let impatient: typeof door;
beforeAll(async () => {
  door = await openDoor({});
  impatient = await openDoor({ REQUEST_TIMEOUT_MS: "300" });
});
afterAll(() => Promise.all([door.stop(), impatient.stop()]));

const everywhere = [
  "content-security-policy",
  "permissions-policy",
  "referrer-policy",
  "strict-transport-security",
  "x-content-type-options",
  "x-permitted-cross-domain-policies",
  "cross-origin-resource-policy",
  "x-request-id",
];

function expectHeaders(headers: Pick<Headers, "get">): void {
  for (const name of everywhere) expect([name, headers.get(name)]).toEqual([name, expect.any(String)]);
  expect(headers.get("content-security-policy")).toContain(
    "frame-ancestors 'self' https://outlook.office.com",
  );
  expect(headers.get("x-content-type-options")).toBe("nosniff");
}

/** Every path of the app with each of its methods; wildcards and parameters are filled in. */
function routes(development: boolean): [method: string, path: string][] {
  const app = createApp({
    development,
    allowedHosts: [],
    services: () => {
      throw new Error("Nothing is asked of it.");
    },
    health: () => Promise.reject(new Error("Nothing is asked of it.")),
    metrics: createMetrics(),
    load: createLoad(),
    log: createLog("silent"),
    version: "0",
    limits: { requestTimeoutMs: 1_000, maxConcurrent: 1 },
  });
  const paths = app.routes.filter(({ method }) => method !== "ALL");
  return paths.map(({ method, path }) => [method, path.replace("*", "16.png").replace(/:\w+/, "x")]);
}

test("every route has them, with the method it takes and with another", async () => {
  const all = [...routes(true), ...routes(false)];
  expect(all.length).toBeGreaterThan(20);
  for (const [method, path] of all) {
    for (const each of [method, "DELETE"]) {
      const answer = await fetch(`${door.address}${path}`, { method: each });
      await answer.body?.cancel();
      expectHeaders(answer.headers);
      const outlooks = /^\/(?:taskpane\.html|manifest\.xml|assets\/)/.test(path);
      expect([path, answer.headers.get("cross-origin-resource-policy")]).toEqual([
        path,
        outlooks ? "cross-origin" : "same-origin",
      ]);
      if (path.startsWith("/api/")) expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  }
});

test("a stream has them", async () => {
  const answer = await post(door.address, "/api/reply", { text: "Where is it?", draft: false });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  expectHeaders(answer.headers);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  await answer.body?.cancel();
});

test.each([
  ["/api/clean", "{", 400],
  ["/api/clean", {}, 422],
  ["/api/clean", { text: "x".repeat(2_200_000) }, 413],
  ["/api/nothing", {}, 404],
])("a problem has them: POST %s", async (path, body, status) => {
  const answer = await post(door.address, path, body);
  expect(answer.status).toBe(status);
  expectHeaders(answer.headers);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

describe("what never reaches the app has them", () => {
  const host = "Host: localhost\r\n";
  test.concurrent.each([
    ["no HTTP", "HELLO\r\n\r\n", 400],
    ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400],
    ["somebody else's host", "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421],
    ["an address that is none", `GET /a\\b HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 400],
    ["no address at all", `OPTIONS * HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 400],
    ["headers without end", `GET / HTTP/1.1\r\n${host}X: ${"x".repeat(70_000)}\r\n\r\n`, 400],
    ["headers that do not come", `GET / HTTP/1.1\r\n${host}`, 408],
    ["a body that does not come", headOf("/api/clean", 100), 408],
    [
      "a body that is broken",
      `POST /api/clean HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`,
      400,
    ],
    ["an expectation", `GET /nothing HTTP/1.1\r\n${host}Expect: cake\r\nConnection: close\r\n\r\n`, 404],
    ["an upgrade", `GET /nothing HTTP/1.1\r\n${host}Connection: upgrade, close\r\nUpgrade: h2c\r\n\r\n`, 404],
    ["TRACE", `TRACE /api/clean HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 405],
  ])("%s", async (_, bytes, status) => {
    const { address } = status === 408 ? impatient : door;
    const { headers, body, ...answer } = await exchange(address, bytes);
    expect(answer.status).toBe(status);
    expectHeaders({ get: (name) => headers.get(name) ?? null });
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ status, requestId: headers.get("x-request-id") });
  });
});
