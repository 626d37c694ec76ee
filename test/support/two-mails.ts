// A short mail in English and one in Chinese, and what an engine that knows both languages makes of them: asked in a few words of our own,
// so that this says something about the engine and its weights, whatever prompts Mailwright ships.

import { detectLanguage } from "../../server/clean/language.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { asTurn } from "./as-turn.ts";

export interface KnownMail {
  language: string;
  text: string;
  /** The letter of its kind below. */
  kind: string;
  kinds: string;
  ask: string;
}

export const twoMails: KnownMail[] = [
  {
    language: "en",
    text: "Hello,\n\nwe ordered 20 lamps (order 4711-A) and they have not arrived. When will they be delivered?\n\nAnna Fischer",
    kind: "A",
    kinds:
      "Which kind of mail is this?\nA: a question about an order\nB: a job application\nC: advertising\nAnswer with one letter.",
    ask: "Write a short, polite reply to this mail. Answer in English.",
  },
  {
    language: "zh-Hans",
    text: "您好：\n\n我们上周订购的打印机（订单 4711-A）还没有收到，请问什么时候发货？\n\n李明",
    kind: "B",
    kinds: "这封邮件属于哪一类？\nA：求职申请\nB：询问订单\nC：广告\n只回答一个字母。",
    ask: "请用中文写一封简短、礼貌的回信。",
  },
];

/** The kind that the engine reads in one token, and how much it believes in any of the three. */
export async function readKind(engine: Engine, mail: KnownMail, signal: AbortSignal) {
  const labels = ["A", "B", "C"];
  const prompt = { shared: `<mail>\n${mail.text}\n</mail>\n\n`, task: mail.kinds };
  const { probabilities, labelMass } = await engine.read(prompt, labels, { key: mail.text, signal });
  return { kind: labels[probabilities.indexOf(Math.max(...probabilities))], labelMass };
}

/** The reply that the engine writes at temperature 0, and the language it is in. */
export async function writeReply(engine: Engine, mail: KnownMail, signal: AbortSignal) {
  const prompt = { shared: `<mail>\n${mail.text}\n</mail>\n\n`, task: mail.ask };
  const settings = { temperature: 0, maxTokens: 120 };
  let text = "";
  for await (const piece of engine.write(asTurn(prompt), settings, { key: mail.text, signal })) text += piece;
  return { text, language: detectLanguage(text) };
}
