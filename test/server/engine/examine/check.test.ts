// What each check says of a server that is not as it should be.

import { expect, test } from "vitest";
import { answer, finding, findings, uncached, withField } from "./findings.ts";
import { completion, type Reply } from "./stand-in.ts";

test("a server as it should be: nothing is wrong, and only the priority's effect is to be looked at", async () => {
  const all = await findings();
  expect(all.filter(({ state }) => state !== "ok").map(({ check }) => check)).toEqual(["priority"]);
  expect(all.find(({ check }) => check === "prefix-cache")?.found).toMatch(
    /^prefix caching works: 32 of \d+ tokens/,
  );
});

const refused = (status: number, message: string): Reply => ({ status, body: { error: { message } } });
const models = (...data: object[]): Reply => ({ status: 200, body: { data } });
const qwen = { id: "qwen", owned_by: "vllm", parent: null, max_model_len: 8_192 };
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
    "3,200 tokens: 1 mail at once",
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
