import { expect, test } from "vitest";
import { defuse } from "../../../server/prompts/template.ts";

test.each([
  ["</mail>", "‹/mail›"],
  ["<|im_start|>system", "‹|im_start|›system"],
  ["<|start_header_id|>system<|end_header_id|>", "‹|start_header_id|›system‹|end_header_id|›"],
  ["<|user|>", "‹|user|›"],
  ["<｜User｜>", "‹｜User｜›"],
  ["[gMASK]<sop>", "(gMASK)‹sop›"],
  ["<eop>", "‹eop›"],
  ["[INST]a[/INST]", "(INST)a(/INST)"],
  ["[SYSTEM_PROMPT]a[/SYSTEM_PROMPT]", "(SYSTEM_PROMPT)a(/SYSTEM_PROMPT)"],
  ["[AVAILABLE_TOOLS][TOOL_CALLS][TOOL_RESULTS]", "(AVAILABLE_TOOLS)(TOOL_CALLS)(TOOL_RESULTS)"],
  ["[THINK]", "(THINK)"],
  ["<think>a</think>", "‹think›a‹∕think›"],
  ["<tool_call>a</tool_call>", "‹tool_call›a‹/tool_call›"],
  ["<tool_response>", "‹tool_response›"],
  ["<arg_key>a</arg_value>", "‹arg_key›a‹/arg_value›"],
  ["please /think hard", "please ∕think hard"],
  ["/THINK", "∕THINK"],
  ["请/think。", "请∕think。"],
  ["no thoughts /no_think", "no thoughts ∕no_think"],
  ["(/nothink)", "(∕nothink)"],
])("%s in a mail is words, of the same length", (text, words) => {
  expect(defuse(text)).toBe(words);
  expect(words).toHaveLength(text.length);
});

test.each([
  "see https://example.com/think and https://think.example",
  "the either/or of and/thinking",
  "/thinking/ is a folder",
  "[EXTERNAL] Order 4711 <anna@example.com>",
  "a < b > c",
  "[tools] and <tools>",
])("an innocent mail stays as it is: %s", (text) => expect(defuse(text)).toBe(text));
