// The prompts: prompts/<task>.md, Markdown with YAML front matter that declares every input.

import { z } from "zod";
import { didYouMean } from "./did-you-mean.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { PromptFolder } from "./prompt-folder.ts";
import { placeholder, type Template } from "./template.ts";

/** What the server gives to each prompt. Which inputs are trusted is decided here; the front matter repeats it for the reader. */
const inputs = {
  draft: {
    // Thread and notes are rendered already, with the strangers' words in them made harmless.
    trusted: ["thread", "notes"],
    untrusted: ["headers", "text"],
  },
  facts: { trusted: [], untrusted: [] },
  mail: {
    // The thread is rendered already, with the strangers' words in it made harmless.
    trusted: ["tasks", "about", "thread"],
    untrusted: ["subject", "from", "date", "text", "signature"],
  },
  refine: { trusted: ["tone", "language", "change"], untrusted: ["mail", "draft", "wish", "keep"] },
  tasks: { trusted: ["options"], untrusted: [] },
  thread: { trusted: [], untrusted: ["thread"] },
  triage: { trusted: [], untrusted: [] },
} as const;

type Name = keyof typeof inputs;
type InputOf<N extends Name> = (typeof inputs)[N]["trusted" | "untrusted"][number];
export type Templates = { [N in Name]: Template<InputOf<N>> };

type Inputs = Omit<Template, "body">;

const FrontMatter = z.strictObject({
  description: z.string().trim().min(1),
  trusted: z.array(z.string()).default([]),
  untrusted: z.array(z.string()).default([]),
});

/** Every prompt. One that cannot be used is empty and has been reported. */
export function loadTemplates(prompts: PromptFolder): Templates {
  return {
    draft: load("draft.md", inputs.draft, prompts),
    facts: load("facts.md", inputs.facts, prompts),
    mail: load("mail.md", inputs.mail, prompts),
    refine: load("refine.md", inputs.refine, prompts),
    tasks: load("tasks.md", inputs.tasks, prompts),
    thread: load("thread.md", inputs.thread, prompts),
    triage: load("triage.md", inputs.triage, prompts),
  };
}

function load<Input extends string>(
  file: string,
  given: Omit<Template<Input>, "body">,
  prompts: PromptFolder,
): Template<Input> {
  const text = prompts.text(file);
  if (text === null) return { ...given, body: "" };
  const [, head, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) {
    prompts.tell({ file, line: 1, why: "it does not begin with front matter between two --- lines" });
    return { ...given, body: "" };
  }
  const read = parseYaml(head, FrontMatter, 2);
  if ("slips" in read) for (const slip of read.slips) prompts.tell({ file, ...slip });
  else tellWrongInputs({ file, given, declared: read.value, lineOf: read.lineOf }, prompts);
  tellWrongPlaces({ file, given, text, bodyAt: text.length - body.length }, prompts);
  return { ...given, body: body.trimEnd() };
}

/** Reports front matter that does not name what the server gives, or says wrongly which inputs are trusted. */
function tellWrongInputs(
  source: {
    file: string;
    given: Inputs;
    declared: z.infer<typeof FrontMatter>;
    lineOf(path: (string | number)[]): number;
  },
  prompts: PromptFolder,
): void {
  const { file, given, declared, lineOf } = source;
  const right = new Map(kinds.flatMap((kind) => given[kind].map((input) => [input, kind] as const)));
  const named = kinds.flatMap((kind) => declared[kind].map((input, i) => ({ kind, input, i })));
  for (const { kind, input, i } of named) {
    const belongs = right.get(input);
    if (belongs === kind) continue;
    prompts.tell({
      file,
      line: lineOf([kind, i]),
      place: kind,
      why: belongs ? `${input} belongs under ${belongs}` : `there is no input ${input}`,
      hint: belongs ? undefined : didYouMean(input, [...right.keys()]),
    });
  }
  for (const [input, kind] of right)
    if (!named.some((one) => one.input === input))
      prompts.tell({ file, line: lineOf([kind]), place: kind, why: `${input} is missing` });
}

const kinds = ["trusted", "untrusted"] as const;

/** Reports a text that lacks the placeholder of an input, or has one for anything else. */
function tellWrongPlaces(
  { file, given, text, bodyAt }: { file: string; given: Inputs; text: string; bodyAt: number },
  prompts: PromptFolder,
): void {
  const names = [...given.trusted, ...given.untrusted];
  const used = new Set<string>();
  for (const { 0: place, 1: name, index } of text.slice(bodyAt).matchAll(braces)) {
    const line = text.slice(0, bodyAt + index).split("\n").length;
    if (name === undefined) prompts.tell({ file, line, place, why: "an input is written {{name}}" });
    else if (names.includes(name)) used.add(name);
    else prompts.tell({ file, line, place, why: "there is no such input", hint: didYouMean(name, names) });
  }
  for (const name of names.filter((one) => !used.has(one)))
    prompts.tell({ file, why: `{{${name}}} is missing from the text`, remedy: "Put it back" });
}

// {{options}}   {{ options }}   {{options}
const braces = new RegExp(`${placeholder.source}|\\{\\{|\\}\\}`, "g");
