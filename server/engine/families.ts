// What differs between the families of models, in one table: how one is recognised, and what every request to it carries.
// It was read off their chat templates (test/real/vllm/templates/) and is tried on them by a real vLLM (test/real/vllm/families.test.ts).
// Alike, so that no row says it: each lets an answer be begun with a last message and puts nothing behind it; a system message
// that a template adds is the same for every task, so the prefix stays; the label is " A" or "A", and tokens.ts asks for both.

import { Problem } from "../problem.ts";

export interface ModelFamily {
  name: string;
  /** The fields of a request that this family needs. */
  fields: Record<string, unknown>;
  /** Its template takes a system message and puts it elsewhere than at the beginning. */
  movesSystem?: true;
}

interface Row extends ModelFamily {
  /** Found in the model's name, or in one folder of the path it was loaded from. */
  named: RegExp;
  /** Its template opens <think> and has no switch, so there is no first word of a reply to wait for. */
  alwaysThinks?: true;
}

const thinkingOff = { enable_thinking: false };
// Llama 3.2 puts "Today Date: 21 Nov 2026" before everything, which empties the cache at midnight; this is the date its template falls
// back to. What day it is stands in the mail.
const fixedDate = { date_string: "26 Jul 2024" };

/** The first that fits; a number behind the family's own must be its version, not a size ("qwen-32b", "codellama-34b"). */
const families: Row[] = [
  {
    name: "Thinking only",
    named: /qwen-?3.*thinking-2507|qwq|glm-?z1|deepseek-r1/i,
    fields: {},
    alwaysThinks: true,
  },
  {
    // Qwen3.5 opens <think> in the prompt unless told not to; Qwen3-*-2507-Instruct has no switch and does not mind one.
    name: "Qwen3",
    named: /qwen-?3(?!\d?b)/i,
    fields: { chat_template_kwargs: thinkingOff },
  },
  { name: "Qwen2.5", named: /qwen-?(?:1\.5|2(?!\d?b))/i, fields: {} },
  {
    // Told not to think, 4.5 and 4.6 also write /nothink behind our task, and 4.7 has a lone </think> as its empty block.
    name: "GLM-4.5",
    named: /glm-?4\.[5-9]/i,
    fields: { chat_template_kwargs: thinkingOff },
  },
  { name: "GLM-4", named: /glm-?4(?!\.)/i, fields: {} },
  {
    // Its turn ends with <|user|> or <|observation|>: its own code passes these by hand, its configuration does not name them.
    name: "ChatGLM3",
    named: /chatglm-?3/i,
    fields: { stop_token_ids: [64795, 64797] },
  },
  { name: "Llama 3", named: /llama-?3(?!\d?b)/i, fields: { chat_template_kwargs: fixedDate } },
  { name: "SmolLM2", named: /smollm-?2/i, fields: {} },
  // vLLM with Mistral's own tokenizer refuses a request that has chat_template_kwargs at all. A system message stands before the last of
  // the user's, behind the examples, so that what is the same for all mails would no longer come first.
  { name: "Mistral", named: /mi(?:s|x|nis)tral/i, fields: {}, movesSystem: true },
];

/** A name that says nothing gets every switch: a template ignores those it does not ask for. */
const unknown: ModelFamily = {
  name: "unknown",
  fields: { chat_template_kwargs: { ...thinkingOff, ...fixedDate } },
};

/** A model as /v1/models lists it. vLLM says where it was loaded from (`root`), and of a LoRA adapter which model it sits on (`parent`). */
export interface ListedModel {
  id: string;
  root?: string | null | undefined;
  parent?: string | null | undefined;
}

/** The family of a served model. Throws Problem("engine-refused") for one that cannot write without thinking aloud first. */
export function modelFamilyOf(model: ListedModel, listed: ListedModel[]): ModelFamily {
  const name = tellingName(model, listed);
  const row = families.find(({ named }) => named.test(name));
  if (!row?.alwaysThinks) return row ?? unknown;
  throw new Problem(
    "engine-refused",
    `Cannot use the model ${model.id}: it always thinks aloud before it answers, so a reply would come late or not at all. Serve its Instruct version.`,
  );
}

/** The most telling name that some family fits: where the base was loaded from, then what a person chose to call it. */
function tellingName(model: ListedModel, listed: ListedModel[]): string {
  const base = listed.find(({ id }) => id === model.parent);
  const names = [base?.root, model.parent, model.root, model.id].filter((name) => typeof name === "string");
  // /models/qwen3/llama-3.1-8b is a Llama.
  const parts = names.flatMap((name) => name.split(/[/\\]/).reverse());
  return parts.find((part) => families.some(({ named }) => named.test(part))) ?? "";
}
