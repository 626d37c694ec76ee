// The draft's text as HTML. Nothing but our own tags comes out, and everything a model or a stranger wrote goes through escapeHtml().

/** Outlook refuses more than this in a reply form. */
export const replyFormLimitBytes = 32 * 1024;

/** Paragraphs, line breaks and lists. No style and no class: Outlook's compose window would take them out. */
export function htmlOf(text: string): string {
  const inner = paragraphsOf(text)
    .map((lines) => blocksOf(lines).map(blockHtml).join(""))
    .join("");
  return directionOf(text) === "rtl" ? `<div dir="rtl">${inner}</div>` : `<div>${inner}</div>`;
}

/** The direction the text runs in, judged by its first letter. */
export function directionOf(text: string): "ltr" | "rtl" {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter) ? "rtl" : "ltr";
}

/** The HTML's size in bytes, which is what Outlook limits. */
export function bytesOf(html: string): number {
  return new TextEncoder().encode(html).length;
}

type Block =
  | { kind: "p"; lines: string[] }
  | { kind: "ul"; lines: string[] }
  | { kind: "ol"; lines: string[]; start: number };

function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => paragraph.split("\n").map((line) => line.trim()));
}

/** One paragraph's lines, split into lists and the text around them. */
function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const list = bulletsFrom(lines, at) ?? numbersFrom(lines, at);
    const last = blocks.at(-1);
    if (list) blocks.push(list);
    else if (last?.kind === "p") last.lines.push(lines[at] ?? "");
    else blocks.push({ kind: "p", lines: [lines[at] ?? ""] });
    at += list ? list.lines.length : 1;
  }
  return blocks;
}

// - the invoice      • die Rechnung      · 发票
const bullet = /^[-*•·–]\s+(?=\S)/;
// 1. the invoice     2) die Rechnung     3、发票     4．見積書
const numbered = /^(\d{1,3})(?:[.)]\s+|[、．]\s*)(?=\S)/;

/** At least two lines: "- Max" alone is a way to sign. */
function bulletsFrom(lines: string[], at: number): Block | null {
  let end = at;
  while (bullet.test(lines[end] ?? "")) end += 1;
  if (end - at < 2) return null;
  return { kind: "ul", lines: lines.slice(at, end).map((line) => line.replace(bullet, "")) };
}

/** At least two lines that count up by one: "3. Mai passt uns" alone is a date. */
function numbersFrom(lines: string[], at: number): Block | null {
  const start = numberOf(lines[at]);
  if (start === null) return null;
  let end = at + 1;
  while (numberOf(lines[end]) === start + end - at) end += 1;
  if (end - at < 2) return null;
  return { kind: "ol", start, lines: lines.slice(at, end).map((line) => line.replace(numbered, "")) };
}

function numberOf(line: string | undefined): number | null {
  const match = numbered.exec(line ?? "");
  return match ? Number(match[1]) : null;
}

function blockHtml(block: Block): string {
  if (block.kind === "p") return `<p>${block.lines.map(escapeHtml).join("<br>")}</p>`;
  const items = block.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  if (block.kind === "ul") return `<ul>${items}</ul>`;
  return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
