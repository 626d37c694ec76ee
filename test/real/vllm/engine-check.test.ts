// `npm run engine -- check` against the real vLLM of this group: it is started with a key, priority scheduling and token details.

import { expect, inject, test } from "vitest";
import { checkCommand } from "../../../server/engine/examine/command.ts";
import type { Finding } from "../../../server/engine/examine/finding.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Without /v1. */
    vllmUrl: string;
    vllmKey: string;
  }
}

async function check(...args: string[]): Promise<{ failed: boolean; found: Map<string, Finding> }> {
  const { text, failed } = await checkCommand(["--url", inject("vllmUrl"), "--json", ...args], {});
  const { servers } = JSON.parse(text) as { servers: { findings: Finding[] }[] };
  const findings = servers[0]?.findings ?? [];
  return { failed, found: new Map(findings.map((finding) => [finding.check, finding])) };
}

test("nothing is wrong with it, and each thing was proved rather than believed", async () => {
  const { failed, found } = await check("--key", inject("vllmKey"));
  const states = [...found.values()].filter(({ state }) => state === "wrong");
  expect([failed, states]).toEqual([false, []]);
  expect(found.get("version")?.found).toMatch(/^vLLM \d+\.\d+\.\d+/);
  expect(found.get("labels")).toMatchObject({ state: "ok", found: expect.stringContaining("token id") });
  expect(found.get("letters")?.state).toBe("ok");
  expect(found.get("cached-tokens")?.state).toBe("ok");
  expect(found.get("prefix-cache")?.found).toMatch(/^prefix caching works: \d+ of \d+ tokens/);
  expect(found.get("salt")?.found).toMatch(
    /^cache_salt separates: \d+ tokens shared under one salt, 0 across/,
  );
  expect(found.get("priority")?.found).toMatch(/^priorities are accepted/);
  expect(found.get("room")?.found).toMatch(/^KV cache of [\d,]+ tokens/);
  expect(found.get("queue")?.found).toMatch(/^\d+ running, 0 waiting/);
});

test("its doors: /v1 asks for the key, other routes are open, none stops the server", async () => {
  const { found } = await check("--key", inject("vllmKey"));
  expect(found.get("key")?.found).toBe("/v1 asks for a key");
  expect(found.get("open-routes")).toMatchObject({
    state: "ok",
    found: expect.stringMatching(/\/metrics.*\/tokenize.*\/invocations.*only this machine reaches them/),
  });
  expect(found.get("dangerous-routes")?.state).toBe("ok");
});

test("with another key it says which setting is wrong and asks nothing more", async () => {
  const { failed, found } = await check("--key", "another");
  expect([failed, [...found.keys()]]).toEqual([true, ["reachable"]]);
  expect(found.get("reachable")?.fix).toContain("ENGINE_API_KEY");
});

test("a model it does not serve is wrong", async () => {
  const { found } = await check("--key", inject("vllmKey"), "--model", "nobody");
  expect(found.get("model")).toMatchObject({
    state: "wrong",
    found: expect.stringContaining("nobody is not served"),
  });
});
