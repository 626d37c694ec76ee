// What fits into the engine's context: the longest answer, what we say, the mail, and as many examples as the mail leaves room for.

import type { Engine } from "../engine/engine.ts";
import { cutMail } from "../prompts/cut.ts";

/** Tokens that a chat template puts round a message, and one that is none. */
const aroundMessage = 16;
/** Of the room that is left, examples may take so much. */
const shareOfExamples = 1 / 3;

interface Wanted {
  /** All that has to be there but the mail. */
  fixed: string;
  examples: string[];
  text: string;
  thread: string;
  /** Tokens of the longest answer. */
  answer: number;
}

/** The mail, cut where it must be, and how many of the examples stand before it. Throws Problem when the engine cannot be asked. */
export async function fitted(
  wanted: Wanted,
  engine: Pick<Engine, "abilities" | "countTokens">,
  signal: AbortSignal,
): Promise<{ text: string; thread: string; examples: number }> {
  const { fixed, examples, text, thread, answer } = wanted;
  const messages = 2 + 2 * examples.length;
  const room = engine.abilities().contextTokens - answer - messages * aroundMessage;
  // A token is at least one byte, so when all fit by bytes, no tokens need be counted.
  if (Buffer.byteLength([fixed, ...examples, text, thread].join("")) <= room)
    return { text, thread, examples: examples.length };
  const left = room - (await engine.countTokens(fixed, signal));
  let [kept, spent] = [0, 0];
  for (const example of examples) {
    spent += await engine.countTokens(example, signal);
    if (spent > left * shareOfExamples) break;
    kept++;
  }
  const ofExamples = kept === 0 ? 0 : await engine.countTokens(examples.slice(0, kept).join("\n"), signal);
  const tokens = Math.max(256, left - ofExamples);
  return { ...(await cutMail({ text, thread, tokens }, engine, signal)), examples: kept };
}
