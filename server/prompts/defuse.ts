// Makes a stranger's words harmless in a prompt: nothing in them may close our tags, open a role of a chat template or switch thinking on.
// What could do so loses its brackets. It is looked for in a folded copy, where wide characters are narrow and invisible ones are gone.

import { fold } from "./fold.ts";

/** The tags of our own prompts. */
const ours = "mail|thread|about|draft|instruction";
/**
 * Words that have a meaning for chat templates and tokenizers when they stand in angle brackets: Llama 2 and Mistral (s, unk), Gemma (start_of_turn,
 * unused0), GLM (sop, arg_key), Qwen (tool_call, function=…), SmolLM2 (jupyter_start, issue_comment, …), Command R (BOS_TOKEN),
 * Baichuan (reserved_106), Seed (seed:think), Mistral's spares (SPECIAL_20). Those with bars are found by their bars.
 */
const control = [
  "unk|pad|mask|bos|eos|cls|sep|[se]op|eod|endoftext|im_start|im_end",
  "(?:start|end)_of_(?:turn|image|audio)|image_soft_token|unused\\d+",
  "think|thinking|thoughts?|reasoning|reflection|scratchpad|inner_monologue|seed:\\w+|longcat_\\w+",
  "tool_calls?|tool_response|arg_key|arg_value|function|function_calls?|invoke|parameter",
  "repo_?name|file_sep|filename|gh_stars|empty_output|(?:issue|jupyter|fim)_\\w+",
  "(?:bos|eos|pad|unk|mask|cls|sep)_token|reserved_\\d+|special_\\d+|extra_id_\\d+",
].join("|");
const names = `(?:${ours}|${control})`;
/** These have a meaning only alone in brackets: "5 <s and" is no tag, nor is <human resources>. */
const alone = `(?:${names}|s|system|assistant|human)`;

interface Rule {
  pattern: RegExp;
  /** Which characters of the match are replaced. */
  signs: string;
}

const rules: Rule[] = [
  // </mail>   < / mail   </mail and then forty words and more>: an end tag counts also where its bracket comes late or never.
  { pattern: new RegExp(`<\\s*/\\s*${alone}(?!\\w)[^<>]*>?`, "gi"), signs: "<>" },
  // <mail>   < mail >   <s>   <mail/>, but not <mail@example.com>
  { pattern: new RegExp(`<\\s*${alone}\\s*(?:/\\s*)?>`, "gi"), signs: "<>" },
  // <mail of="a friend">   <function=send>
  { pattern: new RegExp(`<${names}[\\s/=][^<>]*>`, "gi"), signs: "<>" },
  // <|im_start|>   <｜User｜>   <|turn>   <turn|>   <<SYS>>
  { pattern: /<\||\|>|<<|>>/g, signs: "<>" },
  // < | im_start | >
  { pattern: /<\s{0,9}\|[\w\s]{1,60}\|\s{0,9}>/g, signs: "<>" },
  // [INST]   [ /INST ]   [SYSTEM_PROMPT]   [TOOL_RESULTS]   [THINK]   [gMASK]   [|system|]   [@BOS@]
  {
    pattern:
      /\[\s*(?:\/\s*)?(?:INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_(?:CALLS|RESULTS|CONTENT)|THINK|[gs]?MASK|\|\w{1,30}\||@\w{3}@)\s*\]/gi,
    signs: "[]",
  },
  // [IMG]   [PREFIX]   [ARGS]: tokens in capitals only, because [image] and [prefix] are ordinary words of a mail.
  {
    pattern:
      /\[\s*(?:\/\s*)?(?:IMG(?:_BREAK|_END)?|PREFIX|MIDDLE|SUFFIX|AUDIO|BEGIN_AUDIO|TRANSCRIBE|ARGS|CALL_ID|MODEL_SETTINGS|BOS|EOS|PAD|UNK|CLS|SEP)\s*\]/g,
    signs: "[]",
  },
  // ]~b]   ]~!b[   [e~[ are MiniMax'.
  { pattern: /\]~!?[a-z]\w{0,8}[[\]]|\[e~\[/g, signs: "[]" },
  // /think   /no_think   /nothink, but not https://example.com/think
  { pattern: /(?<![\w/])\/(?:no_?)?think\b/gi, signs: "/" },
];

const harmless: Record<string, string> = { "<": "‹", ">": "›", "[": "(", "]": ")", "/": "∕" };

/** The same text, with the same length and offsets, in which everything is read as words. */
export function defuse(text: string): string {
  const { folded, placeOf } = fold(text);
  const changes = new Map<number, string>();
  for (const { pattern, signs } of rules)
    for (const { 0: found, index } of folded.matchAll(pattern))
      for (const [at, instead] of signsIn(found, signs)) changes.set(placeOf(index + at), instead);
  return changes.size === 0 ? text : changed(text, changes);
}

/** Where the characters stand, and what replaces them. */
function signsIn(found: string, signs: string): [at: number, instead: string][] {
  const units = found
    .split("")
    .map((unit, at) => [at, signs.includes(unit) ? harmless[unit] : undefined] as const);
  return units.flatMap(([at, instead]) => (instead === undefined ? [] : [[at, instead]]));
}

function changed(text: string, changes: Map<number, string>): string {
  const parts: string[] = [];
  let from = 0;
  for (const [at, instead] of [...changes].sort(([one], [other]) => one - other)) {
    parts.push(text.slice(from, at), instead);
    from = at + 1;
  }
  return parts.join("") + text.slice(from);
}
