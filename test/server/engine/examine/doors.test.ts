// Who can reach a server, what can stop it, and what a router in front changes.

import { describe, expect, test } from "vitest";
import { reachOf } from "../../../../server/engine/examine/address.ts";
import { examine } from "../../../../server/engine/examine/examine.ts";
import { answer, finding, findings } from "./findings.ts";
import { type Otherwise, standIn } from "./stand-in.ts";

describe("what can stop the server", () => {
  const developerMode: Otherwise = ({ path, method }) =>
    ["/sleep", "/pause"].includes(path) ? { status: method === "OPTIONS" ? 405 : 200, body: {} } : undefined;

  test("routes of the developer mode are named", async () => {
    expect(await finding("dangerous-routes", developerMode)).toMatchObject({
      state: "look",
      found: "there are /sleep, /pause",
      fix: "start vLLM without VLLM_SERVER_DEV_MODE",
    });
  });

  test("they are asked for with OPTIONS only, and nothing but models, tokens and chats is posted", async () => {
    const { url, asked } = await standIn(developerMode);
    await examine({ root: url, apiKey: undefined, model: undefined, metricsUrl: `${url}/metrics` });
    const dangerous = asked.filter((each) => /sleep|pause|resume|weights|wake|rpc|reset|lora/.test(each));
    expect(dangerous.filter((each) => !each.startsWith("OPTIONS "))).toEqual([]);
    expect([...new Set(asked.filter((each) => each.startsWith("POST ")))].sort()).toEqual([
      "POST /tokenize",
      "POST /v1/chat/completions",
    ]);
  });
});

describe("behind a router", () => {
  const workers = (...well: boolean[]) =>
    answer("/workers", {
      status: 200,
      body: { workers: well.map((is_healthy, at) => ({ url: `http://gpu-${at}`, is_healthy })) },
    });

  test("a server that is away is named, and the router's own routes are seen", async () => {
    const all = (await findings(workers(true, false))).filter(({ check }) => check === "router");
    expect(all.map(({ state }) => state)).toEqual(["look", "ok"]);
    expect(all[0]?.found).toMatch(/over 2 servers.*away: http:\/\/gpu-1$/);
  });

  test("a router answers every OPTIONS, so the list of routes counts", async () => {
    const other: Otherwise = ({ method, path }) => {
      if (method === "OPTIONS") return { status: 405, body: {} };
      return path === "/openapi.json" ? { status: 200, body: { paths: { "/sleep": {} } } } : undefined;
    };
    expect(await finding("dangerous-routes", other)).toMatchObject({ found: "there are /sleep" });
  });
});

test.each([
  ["http://127.0.0.1:8000", "this machine"],
  ["http://[::1]:8000", "this machine"],
  ["http://10.1.2.3:8000", "a private network"],
  ["http://172.31.0.1:8000", "a private network"],
  ["http://[fd00::1]:8000", "a private network"],
  ["http://172.32.0.1:8000", "anybody"],
  ["http://8.8.8.8", "anybody"],
  ["http://[2001:db8::1]", "anybody"],
] as const)("%s is reached by %s", async (url, reach) => {
  expect(await reachOf(url)).toBe(reach);
});
