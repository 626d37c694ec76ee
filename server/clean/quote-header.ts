// The line above a quote: "Am {date} schrieb {from}:". A template is literals with gaps, matched without regular expressions.

export interface Template {
  literals: string[];
  /** What stands between two literals; `date-from` is a date and a name with nothing but a comma between them. */
  gaps: (typeof gapNames)[number][];
}

const gapNames = ["date", "from", "date-from", "from-date"] as const;

export interface Header {
  from: string;
  date: string;
  subject: string;
}

/** A template from its (tidied, lower-case) text. */
export function readTemplate(text: string): Template {
  const parts = text.replace(/\{(date|from)\}[ ,，、]*\{(date|from)\}/, "{$1-$2}").split(/\{([a-z-]+)\}/);
  const gaps = parts
    .filter((_, index) => index % 2 === 1)
    .map((name) => gapNames.find((gap) => gap === name) ?? "from");
  return { literals: parts.filter((_, index) => index % 2 === 0), gaps };
}

/** Who wrote and when, if a (tidied) line says so in one of the templates. */
export function matchQuoteHeader(line: string, templates: Template[]): Header | undefined {
  if (line.length > 400 || !/:$/.test(line) || !/\d/.test(line)) return undefined;
  const lower = line.toLowerCase();
  for (const template of templates) {
    const header = match(template, lower, lower.length === line.length ? line : lower);
    if (header) return header;
  }
  return undefined;
}

/** True when the date says so much that nobody writes it in a sentence: a year, or a time of day. */
export function isExactDate(date: string): boolean {
  return /\d{1,2}[:.h時时시]\s?\d{2}|(?:19|20)\d\d/.test(date);
}

function match(template: Template, lower: string, line: string): Header | undefined {
  const gaps = gapsIn(template.literals, lower);
  if (!gaps) return undefined;
  const header: Header = { from: "", date: "", subject: "" };
  for (const [index, [start, end]] of gaps.entries())
    fill(header, template.gaps[index] ?? "date-from", line.slice(start, end));
  const plausible = /\d/.test(header.date) && header.date.length <= 120 && /\p{L}/u.test(header.from);
  const verbless = !/\p{L}/u.test(template.literals.join(""));
  return plausible && (!verbless || header.from.includes("@")) ? header : undefined;
}

/** Where the gaps between literals lie, if the line has all literals in their order and nothing outside them. */
function gapsIn(literals: string[], line: string): [start: number, end: number][] | undefined {
  const first = literals[0] ?? "";
  const last = literals.at(-1) ?? "";
  if (!line.startsWith(first) || !line.endsWith(last)) return undefined;
  const gaps: [number, number][] = [];
  let at = first.length;
  for (const literal of literals.slice(1, -1)) {
    const next = line.indexOf(literal, at);
    if (next === -1) return undefined;
    gaps.push([at, next]);
    at = next + literal.length;
  }
  const end = line.length - last.length;
  return at <= end ? [...gaps, [at, end]] : undefined;
}

function fill(header: Header, gap: Template["gaps"][number], words: string): void {
  if (gap === "date") header.date = trimmed(words);
  else if (gap === "from") header.from = trimmed(words);
  else if (gap === "date-from") [header.date, header.from] = splitDate(words);
  else {
    // Mehmet Demir <mehmet@example.com.tr>, 5 May 2025 Pzt, 10:12
    const name = /^(?:[^<>]{0,200}<[^<>]{1,200}>|[^,]{1,200})/.exec(words)?.[0] ?? "";
    header.from = trimmed(name);
    header.date = trimmed(words.slice(name.length));
  }
}

/** "Mon, 5 May 2025 at 10:12 AM Anna Smith <anna@example.com>": the date ends with its last clock time or year. */
function splitDate(words: string): [date: string, from: string] {
  const address = words.search(/["<“[]|\S{1,64}@/);
  const before = address === -1 ? words : words.slice(0, address);
  let end = 0;
  for (const found of before.matchAll(
    /\d{1,2}[:.h時时시]\s?\d{2}(?:[:.]\d{2})?분?|(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日)?|\d{1,2}\/\d{1,2}\/\d{2,4}|\d[日일]/g,
  ))
    end = found.index + found[0].length;
  if (end === 0) end = before.length;
  // 10:12 AM   10:12 Uhr   (GMT+8)   2025, at 10h
  const tail =
    /^(?:\s{0,2}(?:\(?(?:gmt|utc)?\s?[+-]\d{1,2}:?\d{0,2}\)?|gmt|utc|[ap]\.?\s?m\.?|uhr|時|点|分|g\.|óra|[صم])(?=[\s,，、]|$)){1,3}/i.exec(
      words.slice(end),
    );
  end += tail?.[0].length ?? 0;
  return [trimmed(words.slice(0, end)), trimmed(words.slice(end))];
}

function trimmed(words: string): string {
  return words
    .replace(/^[\s,，、;]+|[\s,，、;]+$/g, "")
    .replace("< ", "<")
    .replace(/\((<[^<>()]{1,200}>)\)$/, "$1") // Gmail in Spanish: Juan (<juan@example.es>)
    .slice(0, 500);
}
