// Cuts a mail to the room the engine has for it.

import type { Engine } from "../engine/engine.ts";

type Counting = Pick<Engine, "countTokens">;

/** No text has more characters to a token. Cutting by characters first keeps counting cheap for a huge mail. */
const mostCharactersPerToken = 8;
/** For what stands around text and thread in a prompt. */
const around = 200;

/** What a mail says and the thread below it, in at most so many tokens together; the text goes first. Throws Problem. */
export async function cutMail(
  mail: { text: string; thread: string; tokens: number },
  engine: Counting,
  signal: AbortSignal,
): Promise<{ text: string; thread: string }> {
  const text = await cut(mail.text, Math.floor(mail.tokens * 0.7), engine, signal);
  const left = mail.tokens - around;
  // A token is at least one byte, so when both fit by bytes, no tokens need be counted.
  if (mail.thread === "" || Buffer.byteLength(text) + Buffer.byteLength(mail.thread) <= left)
    return { text, thread: mail.thread };
  const spent = await engine.countTokens(text, signal);
  return { text, thread: await cut(mail.thread, Math.max(0, left - spent), engine, signal) };
}

/** The beginning of `text`, at most `tokens` long, ending at the end of a line where one is near. */
async function cut(text: string, tokens: number, engine: Counting, signal: AbortSignal): Promise<string> {
  let kept = text.slice(0, tokens * mostCharactersPerToken);
  for (let round = 0; round < 4 && kept !== ""; round++) {
    // A token is at least one byte, so a text of no more bytes than tokens allowed needs no counting.
    if (Buffer.byteLength(kept) <= tokens) return kept;
    const counted = await engine.countTokens(kept, signal);
    if (counted <= tokens) return kept;
    kept = kept.slice(0, Math.floor((kept.length * tokens * 0.95) / counted));
    const lineEnd = kept.lastIndexOf("\n");
    if (lineEnd > kept.length * 0.8) kept = kept.slice(0, lineEnd);
  }
  return kept;
}
