// Prompts are Markdown with YAML front matter that declares every input as trusted (ours) or untrusted (a stranger's).
// A value goes in once and is never scanned again, so a mail that holds {{options}} stays a mail that holds {{options}}.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Problem } from "../problem.ts";

const FrontMatter = z.strictObject({
  description: z.string(),
  trusted: z.array(z.string()).default([]),
  untrusted: z.array(z.string()).default([]),
});

export interface PromptFile {
  /** The text with every input filled in. Throws when an input is missing or was not declared. */
  render(values: Record<string, string>): string;
  /** What the file itself says: a line break stands where an input goes in. */
  own: string;
}

/** Reads `prompts/<name>.md`. Throws Problem("settings") when a placeholder is not declared or a declared input is not used. */
export function loadPrompt(name: string, folder = new URL("../../prompts/", import.meta.url)): PromptFile {
  const source = readFileSync(new URL(`${name}.md`, folder), "utf8");
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!parts?.[1] || parts[2] === undefined)
    throw bad(name, "it does not begin with front matter between two --- lines");
  const head = FrontMatter.safeParse(parse(parts[1]));
  if (!head.success) throw bad(name, z.prettifyError(head.error));
  const body = parts[2].trimEnd();
  const declared = new Set([...head.data.trusted, ...head.data.untrusted]);
  const used = new Set([...body.matchAll(placeholder)].map((match) => match[1] ?? ""));
  for (const input of used.difference(declared)) throw bad(name, `{{${input}}} is used but not declared`);
  for (const input of declared.difference(used)) throw bad(name, `${input} is declared but not used`);
  const untrusted = new Set(head.data.untrusted);

  return {
    own: body.replace(placeholder, "\n"),
    render(values) {
      for (const input of Object.keys(values))
        if (!declared.has(input)) throw bad(name, `${input} was given but is not declared`);
      return body.replace(placeholder, (_, input: string) => {
        const value = values[input];
        if (value === undefined) throw bad(name, `${input} was not given`);
        return untrusted.has(input) ? defuse(value) : value;
      });
    },
  };
}

// {{options}}
const placeholder = /\{\{(\w+)\}\}/g;

/** The same text, length and offsets kept, in which nothing can close our tags, start a role of a chat template or switch thinking on. */
export function defuse(text: string): string {
  return text.replace(control, (found) =>
    found
      .replaceAll("<", "‹")
      .replaceAll(">", "›")
      .replaceAll("[", "(")
      .replaceAll("]", ")")
      .replace(/\/(?=(?:no_?)?think)/i, "∕"),
  );
}

const control = new RegExp(
  [
    // </mail>   <start_of_turn>   <s>   <think>   <sop>   <tool_call>   <arg_key>
    /<\/?\s*(?:mail|thread|about|draft|instruction|s|start_of_turn|end_of_turn|bos|eos|think|[se]op|tool_call|tool_response|arg_key|arg_value)\b[^>]{0,40}>/,
    // <|im_start|>system   <|start_header_id|>   <｜User｜>   <<SYS>>
    /<[|｜]|[|｜]>|<<|>>/,
    // [INST]   [/INST]   [SYSTEM_PROMPT]   [TOOL_RESULTS]   [THINK]   [gMASK]
    /\[\/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_(?:CALLS|RESULTS|CONTENT)|THINK|[gs]?MASK)\]/,
    // /think   /no_think   /nothink, but not https://example.com/think
    /(?<![\w/])\/(?:no_?)?think\b/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gi",
);

function bad(name: string, why: string): Problem {
  return new Problem("settings", `Cannot use prompts/${name}.md: ${why}.`);
}
