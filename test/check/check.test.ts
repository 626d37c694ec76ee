import { describe, expect, test } from "vitest";
import { reachOf } from "../../server/engine/check/address.ts";
import { checkCommand } from "../../server/engine/check/command.ts";
import { examine } from "../../server/engine/check/examine.ts";
import type { Finding } from "../../server/engine/check/finding.ts";
import { closedAddress, completion, type Otherwise, type Reply, standIn } from "./stand-in.ts";

const key = "a-key-nobody-may-see";

async function findings(otherwise?: Otherwise, model?: string): Promise<Finding[]> {
  const { url } = await standIn(otherwise);
  return examine({ root: url, apiKey: key, model, metricsUrl: `${url}/metrics` });
}

async function finding(check: string, otherwise: Otherwise, model?: string): Promise<Finding | undefined> {
  return (await findings(otherwise, model)).find((each) => each.check === check);
}

test("a server as it should be: nothing is wrong, and only the priority's effect is to be looked at", async () => {
  const all = await findings();
  expect(all.filter(({ state }) => state !== "ok").map(({ check }) => check)).toEqual(["priority"]);
  expect(all.find(({ check }) => check === "prefix-cache")?.found).toMatch(
    /^prefix caching works: 32 of \d+ tokens/,
  );
});

const answer =
  (path: string, reply: Reply, method = "GET"): Otherwise =>
  (asked) =>
    asked.path === path && asked.method === method ? reply : undefined;
const withField =
  (field: string, reply: Reply): Otherwise =>
  ({ path, body }) =>
    path === "/v1/chat/completions" && field in body ? reply : undefined;
const refused = (status: number, message: string): Reply => ({ status, body: { error: { message } } });
const models = (...data: object[]): Reply => ({ status: 200, body: { data } });
const qwen = { id: "qwen", owned_by: "vllm", parent: null, max_model_len: 8_192 };
const uncached = completion("Yes", { prompt_tokens: 50, prompt_tokens_details: { cached_tokens: 0 } });
const thought = completion("<think>Water is", { prompt_tokens: 50 });
const page = (text: string) => answer("/metrics", { status: 200, body: text });

test.each([
  ["version", "an old vLLM", answer("/version", { status: 200, body: { version: "0.11.2" } }), "vLLM 0.11.2"],
  [
    "priority",
    "one that refuses priorities",
    withField("priority", refused(400, "priority scheduling is not enabled")),
    "a priority is refused (400, priority scheduling is not enabled)",
  ],
  ["salt", "one that knows no salt", withField("cache_salt", uncached), "cache_salt is ignored"],
  ["admission", "one before 0.29", page("vllm:num_requests_running 0"), "no limit on its queue"],
  [
    "admission",
    "one that refused work",
    page('vllm:admission_rejections_total{reason="max_num_queued_reqs"} 12'),
    "12 requests were refused",
  ],
  [
    "buckets",
    "usual buckets",
    page('vllm:request_prefill_time_seconds_bucket{le="0.3"} 0\n'),
    "in steps from 0.3 s on",
  ],
  [
    "queue",
    "a busy one",
    page("vllm:num_requests_running 9\nvllm:num_requests_waiting 4\n"),
    "9 running, 4 waiting",
  ],
  [
    "room",
    "little memory",
    page('vllm:cache_config_info{block_size="16",num_gpu_blocks="200"} 1'),
    "3,200 tokens: 1 mails",
  ],
  [
    "model",
    "two models and none named",
    answer("/v1/models", models(qwen, { ...qwen, id: "other" })),
    "because it is the first of qwen, other",
  ],
  ["context", "a short context", answer("/v1/models", models({ ...qwen, max_model_len: 4_096 })), "4096"],
  [
    "labels",
    "no logprob_token_ids",
    withField("logprob_token_ids", refused(400, "unknown field")),
    "only from the likeliest tokens",
  ],
])("to be looked at: %s of %s", async (check, _what, otherwise, words) => {
  const found = await finding(check, otherwise);
  expect(found).toMatchObject({ state: "look", found: expect.stringContaining(words) });
  expect([found?.why, found?.fix]).not.toContain("");
});

test.each([
  [
    "prefix-cache",
    "switched off",
    page('vllm:cache_config_info{block_size="16",enable_prefix_caching="False"} 1'),
    "--enable-prefix-caching",
  ],
  ["prefix-cache", "two replicas without affinity", withField("messages", uncached), "x-session-id"],
  ["thinking", "a switch that is not obeyed", withField("chat_template_kwargs", thought), "2507"],
  [
    "context",
    "too short a context",
    answer("/v1/models", models({ ...qwen, max_model_len: 2_048 })),
    "--max-model-len 8192",
  ],
  [
    "letters",
    "letters of two tokens",
    answer("/tokenize", { status: 200, body: { tokens: [1, 2, 3] } }, "POST"),
    "another tokenizer",
  ],
  ["reachable", "another key", answer("/v1/models", refused(401, "Unauthorized")), "ENGINE_API_KEY"],
  [
    "reachable",
    "a web page",
    answer("/v1/models", { status: 200, body: "<h1>It works!</h1>" }),
    "ENGINE_URL",
  ],
  [
    "template",
    "no chat template",
    withField("messages", refused(400, "you must provide a chat template")),
    "--chat-template FILE",
  ],
])("wrong: %s of %s", async (check, _what, otherwise, fix) => {
  expect(await finding(check, otherwise)).toMatchObject({
    state: "wrong",
    fix: expect.stringContaining(fix),
  });
});

test("a model that is not served is named with those that are, and the rest is examined all the same", async () => {
  const all = await findings(undefined, "gpt");
  expect(all.find(({ check }) => check === "model")).toMatchObject({
    state: "wrong",
    found: "gpt is not served; qwen was examined instead",
    fix: expect.stringContaining("one of qwen"),
  });
  expect(all.find(({ check }) => check === "prefix-cache")?.state).toBe("ok");
});

test("LoRA adapters are listed with what they sit on", async () => {
  const adapter = { ...qwen, id: "mail", parent: "qwen" };
  const all = await findings(answer("/v1/models", models(qwen, adapter)));
  expect(all.filter(({ check }) => check === "model").map(({ found }) => found)).toEqual([
    "qwen is served",
    "LoRA adapters: mail (on qwen); none of them is used for all tasks, so that they share a mail's prefix",
  ]);
});

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

describe("the command", () => {
  test("prints a line a finding, a reason and a fix under what is not ok, and never the key", async () => {
    const { url } = await standIn(withField("messages", uncached));
    const { text, failed } = await checkCommand(["--url", `${url}/v1/`, "--key", key], {});
    expect(failed).toBe(true);
    expect(text).toMatch(/^wrong {2}prefix-cache +a repeated prompt was read again/m);
    expect(text).toMatch(/ Why: .* Fix: /s);
    expect(text).not.toContain(key);
  });

  test("takes the environment's address and key, and prints JSON", async () => {
    const { url } = await standIn();
    const environment = { ENGINE_URL: url, ENGINE_API_KEY: key, ENGINE_MODEL: "qwen" };
    const { text, failed } = await checkCommand(["--json"], environment);
    const { servers } = JSON.parse(text) as { servers: { url: string; findings: Finding[] }[] };
    expect([failed, servers.length, servers[0]?.url]).toEqual([false, 1, url]);
    expect(text).not.toContain(key);
  });

  test("nothing listens there: one finding, which says what to do", async () => {
    const url = await closedAddress();
    const { text, failed } = await checkCommand(["--url", url, "--json"], {});
    expect(failed).toBe(true);
    expect(JSON.parse(text).servers[0].findings).toEqual([
      {
        check: "reachable",
        state: "wrong",
        found: `Cannot reach the model at ${url}: connection refused`,
        why: "this could not be examined",
        fix: "Start it, or give its address with --url or ENGINE_URL",
      },
    ]);
  });

  test.each([
    [[], "--url: say where the server is, or set ENGINE_URL"],
    [["--url", "gpu-1:8000"], "--url: give an address like http://gpu-1:8000"],
    [["--url", "http://me:secret@gpu-1"], "--url: give the key with --key, not in the address"],
    [["--urls", "x"], "Unknown option '--urls'"],
  ])("%j is refused in one sentence", async (args, sentence) => {
    await expect(checkCommand(args, {})).rejects.toThrow(`Cannot check: ${sentence}`);
  });

  test("a metrics page on another host is not sent the key", async () => {
    const { url } = await standIn();
    const seen: (string | undefined)[] = [];
    const other = await standIn(({ path, key: sent }) => {
      if (path === "/metrics") seen.push(sent);
      return undefined;
    });
    await checkCommand(["--url", url, "--key", key, "--metrics", `${other.url}/metrics`], {});
    expect([seen.length > 0, seen.filter((each) => each !== undefined)]).toEqual([true, []]);
  });
});
