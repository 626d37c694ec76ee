// A prompt with places for values, each declared as trusted (ours) or untrusted (a stranger's).
// A value goes in once and is never scanned again, so a mail that holds {{options}} stays a mail that holds {{options}}.

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
