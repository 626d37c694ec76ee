// Removes, while the text streams, what a small model writes around the reply ("Sure, here is a reply:", "Subject: …", a code fence).

import { nothingWritten, type Written } from "../engine/engine.ts";
import type { Languages } from "../prompts/languages.ts";
import { literally } from "../prompts/phrase.ts";

/** What no reply begins with, in any mail language. */
export interface Openings {
  lines: RegExp[];
  /** In lower case. Each of those lines begins with one of them. */
  beginnings: string[];
}

/** The languages say how a subject is labelled; the rest is how models talk. */
export function openingsOf(languages: Languages): Openings {
  const labels = [...languages.values()].flatMap(({ headers }) => headers.subject);
  return {
    // Subject: Re: your order   **Betreff:** Ihre Anfrage   主题：关于订单   件名: お問い合わせ
    lines: [
      new RegExp(`^[*#\\s]{0,4}(?:${labels.map(literally).join("|")})(?: line)?[*\\s]{0,3}[:：]`, "iu"),
      ...talk,
    ],
    beginnings: [...labels.map((label) => label.toLowerCase()), ...talkBeginnings],
  };
}

const talk: RegExp[] = [
  // Sure, here is a reply:   Certainly! Below is the draft.   Of course.   Sure!
  /^(?:sure|certainly|of course|absolutely|okay|ok)[,.!]?(?: (?:here|below|this)(?:'s|’s| is| are) .{0,160}[:.])?$/i,
  // Here's a polite response to the email:   Below is the reply you asked for:
  /^(?:here(?:'s|’s| is)|below is|this is) .{0,60}\b(?:reply|response|draft|e-?mail)\b.{0,120}:$/i,
  // 以下是回复：   好的，这是一封回信：   以下は返信の下書きです：
  /^(?:好的[，,！!。]?\s?)?(?:以下|下面|这是|這是|こちら).{0,20}(?:回复|回覆|回信|邮件|郵件|返信|草稿|下書き).{0,12}[:：。]$/,
  // Reply:   **Draft:**   ### Response
  /^[*#\s]{0,4}(?:reply|draft|response|body|e-?mail)[*\s]{0,3}[:：]?[*\s]{0,3}$/i,
  // ```   ```text   ---
  /^(?:`{3,}\w{0,20}|-{3,}|\*{3,}|={3,})$/,
];
const talkBeginnings =
  "sure certainly of_course absolutely okay ok here below_is this_is 好的 以下 下面 这是 這是 こちら reply draft response body email e-mail ``` --- === ***"
    .split(" ")
    .map((beginning) => beginning.replace("_", " "));
const longestOpening = 240;
const closingFence = "\n```";

/** What the engine writes, without its opening. A consumer that stops early stops the engine. */
export async function* withoutOpening(
  pieces: AsyncGenerator<string, Written>,
  openings: Openings,
): AsyncGenerator<string, Written> {
  const filter = openingFilter(openings);
  const written = yield* through(pieces, filter.push);
  const rest = filter.end();
  if (rest !== "") yield rest;
  return written;
}

/** Each piece as `change` makes it, and the engine's return value. A consumer that stops early stops the engine. */
async function* through(
  pieces: AsyncGenerator<string, Written>,
  change: (piece: string) => string,
): AsyncGenerator<string, Written> {
  let next = await pieces.next();
  try {
    for (; !next.done; next = await pieces.next()) {
      const text = change(next.value);
      if (text !== "") yield text;
    }
    return next.value;
  } finally {
    if (!next.done) await pieces.return(nothingWritten);
  }
}

/** A filter for one draft. `push` returns what may be shown so far, `end` the rest. White space at both ends is dropped. */
export function openingFilter(openings: Openings): { push(piece: string): string; end(): string } {
  let held = "";
  let stage: "opening" | "reply" | "fenced" | "closed" = "opening";

  function take(piece: string, last: boolean): string {
    if (stage === "closed") return "";
    held += piece;
    if (stage === "opening") {
      const opening = readOpening(held, last, openings);
      if (opening === null) return "";
      held = held.slice(opening.length);
      stage = opening.fenced ? "fenced" : "reply";
    }
    const shown = (stage === "fenced" ? beforeFence(last) : held).trimEnd();
    held = held.slice(shown.length);
    return shown;
  }

  /** The text before the closing fence, or before what may still become one. Behind the fence the model only talks about the reply. */
  function beforeFence(last: boolean): string {
    const fence = held.indexOf(closingFence);
    if (fence >= 0) {
      stage = "closed";
      return held.slice(0, fence);
    }
    const line = held.lastIndexOf("\n");
    const mayClose = !last && line >= 0 && closingFence.startsWith(held.slice(line).trimEnd());
    return mayClose ? held.slice(0, line) : held;
  }

  return { push: (piece) => take(piece, false), end: () => take("", true) };
}

/** The length of the opening, or null while more text could still belong to it. */
function readOpening(
  text: string,
  last: boolean,
  openings: Openings,
): { length: number; fenced: boolean } | null {
  let at = skipWhite(text, 0);
  let fenced = false;
  for (let lines = 0; lines < 6; lines++) {
    const lineEnd = text.indexOf("\n", at);
    const line = text.slice(at, lineEnd < 0 ? undefined : lineEnd).trim();
    if (lineEnd < 0 && !last && mayBecomeOpening(line, openings)) return null;
    if (!isOpening(line, openings)) break;
    fenced ||= line.startsWith("```");
    at = skipWhite(text, lineEnd < 0 ? text.length : lineEnd);
  }
  return { length: at, fenced };
}

function isOpening(line: string, { lines }: Openings): boolean {
  return line.length <= longestOpening && lines.some((opening) => opening.test(line));
}

/** True while more text could still make this line an opening. */
function mayBecomeOpening(line: string, { beginnings }: Openings): boolean {
  if (line.length > longestOpening) return false;
  const start = line.toLowerCase();
  const word = start.replace(/^[*#\s]+/, "");
  return [start, word].some((text) =>
    beginnings.some((beginning) => beginning.startsWith(text) || text.startsWith(beginning)),
  );
}

function skipWhite(text: string, from: number): number {
  const rest = text.slice(from);
  return from + rest.length - rest.trimStart().length;
}
