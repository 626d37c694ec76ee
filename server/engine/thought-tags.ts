// The tags that families of models put round their thoughts.

const names = "think|thinking|thoughts?|reason|reasoning|reflection|analysis|scratchpad|inner_monologue";
const prefixed = `(?:(?:seed|mm):|longcat_)?(?:${names})`;
const wrappings: { open: string; close: string }[] = [
  // <think>…</think>   <Thinking mode="deep">…</Thinking>   <seed:think>…</seed:think>
  { open: `<${prefixed}(?:\\s[^<>\\n]{0,60})?>`, close: `</${prefixed}\\s{0,3}>` },
  // [THINK]…[/THINK] is Magistral's, ◁think▷…◁/think▷ Kimi's.
  { open: "\\[THINK\\]", close: "\\[/THINK\\]" },
  { open: "◁think▷", close: "◁/think▷" },
  // <|channel|>analysis<|message|>…<|end|><|start|>assistant<|channel|>final<|message|>… is the harmony of gpt-oss.
  { open: "<\\|channel\\|>\\s?(?:analysis|commentary)", close: "<\\|channel\\|>\\s?final" },
  // <|channel>thought…<channel|> is Gemma 4's, <unused94>thought…<unused95> an older Gemma's.
  { open: "<\\|channel>", close: "<channel\\|>" },
  { open: "<unused94>", close: "<unused95>" },
  { open: "<\\|START_THINKING\\|>", close: "<\\|END_THINKING\\|>" },
  { open: "<\\|begin_of_thought\\|>", close: "<\\|end_of_thought\\|>" },
  { open: "<\\|inner_prefix\\|>", close: "<\\|inner_suffix\\|>" },
];
/** Tokens that stand round a reply and say nothing about it. */
const marks =
  "<\\|(?:start\\|>(?:assistant)?|constrain\\|>\\w{0,10}|(?:message|end|return|call|(?:begin|end)_of_solution|(?:START|END)_(?:RESPONSE|TEXT))\\|>)";
const anyTag = new RegExp(
  [
    ...wrappings.map(({ open, close }, i) => `(?<o${i}>${open})|(?<c${i}>${close})`),
    `(?<mark>${marks})`,
  ].join("|"),
  "i",
);
const closings = wrappings.map(({ close }) => new RegExp(close, "i"));

/** Tags that are longer with the word behind them. */
const growing = /^<\|(?:channel|start|constrain)\|>/i;
/** The end of a text that more text may make a tag, or a longer one. */
const begun = new RegExp(
  `(?:<[/|]?[\\w:|]{0,24}|<${prefixed}\\s[^<>\\n]{0,60}|</${prefixed}\\s{0,3}|<\\|(?:channel|start|constrain)\\|>\\s?\\w{0,12}|\\[/?T?H?I?N?K?|◁/?t?h?i?n?k?)$`,
  "i",
);
const longestTag = 100;
const openAtEnd = new RegExp(`(?:${wrappings.map(({ open }) => open).join("|")})\\s*$`, "i");

export interface Tag {
  start: number;
  end: number;
  /** What closes the thought that begins here; null where none does. */
  opens: RegExp | null;
  closes: boolean;
}

/** The first tag; null when there is none, or when it may go on behind the end. */
export function tagIn(text: string, last: boolean): Tag | null {
  const found = anyTag.exec(text);
  if (!found) return null;
  const [start, end] = [found.index, found.index + found[0].length];
  if (!last && end === text.length && growing.test(found[0])) return null;
  const [group = "mark"] = Object.entries(found.groups ?? {}).find(([, match]) => match !== undefined) ?? [];
  const opens = group.startsWith("o") ? (closings[Number(group.slice(1))] ?? null) : null;
  return { start, end, opens, closes: group.startsWith("c") };
}

/** How many characters at the end of a text may yet become a tag. */
export function unfinished(text: string): number {
  return begun.exec(text.slice(-longestTag))?.[0].length ?? 0;
}

/** Whether a prompt ends with an opened thought, so that only the closing tag will stand in the answer. */
export function opensThought(prompt: string): boolean {
  return openAtEnd.test(prompt.slice(-longestTag));
}
