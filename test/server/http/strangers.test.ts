// Who may send requests: clients that use this machine's names or allowed ones, and no other site's page.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSettings } from "../../../server/settings.ts";
import { openDoor } from "../../support/door.ts";
import { exchange } from "../../support/raw-http.ts";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor({ ALLOWED_HOSTS: "mail.contoso.example, [fd00::7] , 10.0.0.7" });
});
afterAll(() => door.stop());

const mail = '{"text":"Hi"}';

function get(host: string | undefined, path = "/api/health", version = "1.1") {
  const line = host === undefined ? "" : `Host: ${host}\r\n`;
  return exchange(door.address, `GET ${path} HTTP/${version}\r\n${line}Connection: close\r\n\r\n`);
}

function send(headers: Record<string, string>, path = "/api/clean") {
  const lines = Object.entries({ Host: "localhost:3000", ...headers }).map((header) => header.join(": "));
  const head = [...lines, "Content-Type: application/json", "Content-Length: 13", "Connection: close"];
  return exchange(door.address, `POST ${path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n${mail}`);
}

describe("the host a request is for", () => {
  test.each([
    "localhost",
    "localhost:3000",
    "LOCALHOST.:80",
    "127.0.0.1:8443",
    "127.8.9.1",
    "[::1]:3000",
    "mail.contoso.example",
    "Mail.Contoso.Example.:443",
    "10.0.0.7",
    "[FD00::7]:443",
  ])("%s is ours", async (host) => {
    expect((await get(host)).status).toBe(200);
  });

  test.each([
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "evil-localhost",
    "127.0.0.1.evil.example",
    "contoso.example",
    "a.mail.contoso.example",
    "10.0.0.8",
    "[::2]",
    "0.0.0.0",
    "169.254.169.254",
  ])("%s is not, and the sentence says what to do", async (host) => {
    for (const path of ["/api/health", "/", "/manifest.xml", "/metrics", "/openapi.json", "/nothing"]) {
      const answer = await get(host, path);
      expect(answer.status).toBe(421);
      expect(JSON.parse(answer.body)).toMatchObject({
        type: "/problems/wrong-host",
        detail: expect.stringContaining("ALLOWED_HOSTS"),
      });
    }
  });

  test.each(["", "a b", "evil@localhost", "localhost/", "localhost:port", "本地"])(
    "%j is no host",
    async (host) => {
      const { status } = await get(host);
      expect([400, 421]).toContain(status);
    },
  );

  test("HTTP/1.1 has to name one; HTTP/1.0, which a load balancer may speak, cannot", async () => {
    expect((await get(undefined)).status).toBe(400);
    expect((await get(undefined, "/api/health", "1.0")).status).toBe(200);
  });

  test("an address in the request line goes before the header", async () => {
    expect((await get("localhost", "http://evil.example/manifest.xml")).status).toBe(421);
  });
});

test.each(["https://mail.contoso.example", "mail.contoso.example:443", "*.contoso.example", "a/b"])(
  "ALLOWED_HOSTS=%s is refused at start",
  (ALLOWED_HOSTS) => {
    expect(() => readSettings({ ALLOWED_HOSTS })).toThrow(/ALLOWED_HOSTS.*names alone/);
  },
);

describe("the page a request comes from", () => {
  test.each([
    ["a program, which says nothing", {}],
    ["the pane, in its frame", { "Sec-Fetch-Site": "same-origin", Origin: "http://localhost:3000" }],
    ["an address that was typed", { "Sec-Fetch-Site": "none" }],
    ["an older browser", { Origin: "http://localhost:3000" }],
    ["the pane behind a proxy", { Host: "mail.contoso.example", Origin: "https://mail.contoso.example" }],
    [
      "the pane behind a proxy that names the port",
      { Host: "mail.contoso.example:443", Origin: "https://mail.contoso.example" },
    ],
    [
      "the pane behind a proxy that keeps its port to itself",
      {
        Host: "mail.contoso.example",
        Origin: "https://mail.contoso.example:8443",
        "Sec-Fetch-Site": "same-origin",
      },
    ],
  ])("is let in: %s", async (_, headers) => {
    expect((await send(headers)).status).toBe(200);
  });

  test.each([
    ["another site's", { "Sec-Fetch-Site": "cross-site" }],
    ["a neighbour's, on another port or name", { "Sec-Fetch-Site": "same-site" }],
    ["one that says something unheard of", { "Sec-Fetch-Site": "same-planet" }],
    ["an older browser's", { Origin: "https://evil.example" }],
    ["another port's", { Origin: "http://localhost:8080" }],
    ["one without an origin of its own", { Origin: "null" }],
    ["a name that only begins like ours", { Origin: "http://localhost:3000.evil.example" }],
  ])("is refused: %s", async (_, headers) => {
    for (const path of ["/api/clean", "/api/reply", "/api/check"]) {
      const answer = await send(headers, path);
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.body)).toMatchObject({ type: "/problems/cross-site" });
    }
  });

  test("what is read is not for other sites either, and what Outlook loads is", async () => {
    const from = (path: string) =>
      exchange(
        door.address,
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\nConnection: close\r\n\r\n`,
      );
    for (const path of ["/api/health", "/api/choices"]) expect((await from(path)).status).toBe(403);
    for (const path of ["/manifest.xml", "/assets/icon-16.png"]) {
      const { status, headers } = await from(path);
      expect(status).toBe(200);
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    }
  });
});
