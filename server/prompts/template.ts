// A prompt with placeholders, each declared as trusted (ours) or untrusted (a stranger's). A value is put in once and never scanned again,
// so a mail that contains {{options}} keeps those words.

import { defuse } from "./defuse.ts";

/** The text of `prompts/<name>.md` and the inputs it has. */
export interface Template<Input extends string = string> {
  body: string;
  trusted: readonly Input[];
  untrusted: readonly Input[];
}

/** The text with every input filled in. A line whose inputs are all empty is left out: a small model copies a label without content. */
export function render<Input extends string>(
  { body, untrusted }: Template<Input>,
  values: Record<Input, string>,
): string {
  const given: Record<string, string> = values;
  const strange: readonly string[] = untrusted;
  const fill = (line: string) =>
    line.replace(placeholder, (_, input: string) => {
      const value = given[input] ?? "";
      return strange.includes(input) ? defuse(value) : value;
    });
  return body
    .split("\n")
    .filter((line) => !isEmpty(line, given))
    .map(fill)
    .join("\n");
}

/** True for a line that has inputs and nothing to put in for any of them. */
function isEmpty(line: string, given: Record<string, string>): boolean {
  const inputs = [...line.matchAll(placeholder)].map(([, input = ""]) => input);
  return inputs.length > 0 && inputs.every((input) => (given[input] ?? "").trim() === "");
}

/** The template's own words, with a line break in place of each input. */
export function ownWords({ body }: Template): string {
  return body.replace(placeholder, "\n");
}

// {{options}}
export const placeholder = /\{\{(\w+)\}\}/g;
