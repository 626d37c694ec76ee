// A prompt with places for values, each declared as trusted (ours) or untrusted (a stranger's).
// A value goes in once and is never scanned again, so a mail that holds {{options}} stays a mail that holds {{options}}.

import { defuse } from "./defuse.ts";

/** The text of `prompts/<name>.md` and the inputs it has. */
export interface Template<Input extends string = string> {
  body: string;
  trusted: readonly Input[];
  untrusted: readonly Input[];
}

/** The text with every input filled in. */
export function render<Input extends string>(
  { body, untrusted }: Template<Input>,
  values: Record<Input, string>,
): string {
  const given: Record<string, string> = values;
  const strange: readonly string[] = untrusted;
  return body.replace(placeholder, (_, input: string) => {
    const value = given[input] ?? "";
    return strange.includes(input) ? defuse(value) : value;
  });
}

/** What the template itself says: a line break stands where an input goes in. */
export function ownWords({ body }: Template): string {
  return body.replace(placeholder, "\n");
}

// {{options}}
export const placeholder = /\{\{(\w+)\}\}/g;
