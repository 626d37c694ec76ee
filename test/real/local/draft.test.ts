// The smallest model writes replies and the guards check them: whatever it writes, a person is told what is wrong with it.

import { beforeAll, expect, inject, test } from "vitest";
import { Mail } from "../../../server/contract/mail.ts";
import { createDrafting } from "../../../server/draft/draft.ts";
import { openAiEngine } from "../../../server/engine/openai.ts";
import { chooseProfile } from "../../../server/prompts/profiles.ts";
import { check, cleanMail, patternFacts, prompts } from "../../support/shipped.ts";

const engine = openAiEngine({
  url: inject("engineUrl"),
  apiKey: undefined,
  model: undefined,
  startHint: "",
  restartMs: 0,
});
const draft = createDrafting({ engine, prompts });
const { signal } = new AbortController();
const profile = chooseProfile({ byHand: "assistant" }, prompts.profiles);

beforeAll(async () => {
  await engine.probe(signal);
});

const mails = {
  "a late order": {
    from: "Anna Fischer",
    text: "Hello,\n\nwe ordered 20 lamps (order 4711-A) and they have not arrived. When will they be delivered?\n\nAnna Fischer",
  },
  "eine falsche Rechnung": {
    from: "Petra Maier",
    text: "Guten Tag,\n\nin der Rechnung RE-2024-88 stehen 1.234,50 EUR, bestellt waren nur 5 Stück. Bitte um Korrektur.\n\nPetra Maier",
  },
  没收到的打印机: { from: "李明", text: "您好，我们上周订购的打印机还没有收到，请问什么时候发货？\n\n李明" },
};

test.each(Object.entries(mails))(
  "%s: every draft is read by the guards, and its words stand where they say",
  async (_, given) => {
    const { mail, draft, cutOff, clean, pieces } = await write(given);
    const language = clean.language;
    const checked = check({ draft, mail, clean, profile, language, cutOff });
    expect(pieces).toBeGreaterThan(1);
    expect(draft).not.toMatch(/^(?:Subject:|Sure,|```)/);
    for (const { span, words } of checked.findings) expect(draft.slice(...span)).toBe(words);
  },
);

test("the second draft of a mail pays the mail from the cache", async () => {
  await write(mails["a late order"]);
  const { usage } = await write(mails["a late order"]);
  expect(usage.cached ?? 0).toBeGreaterThan(usage.prompt * 0.6);
});

test("the draft begins as it was begun, and not twice", async () => {
  const { draft } = await write(mails["eine falsche Rechnung"]);
  expect(draft).toMatch(/^Guten Tag Petra Maier,\n\nvielen Dank für Ihre Nachricht/);
  expect(draft.match(/vielen Dank für Ihre Nachricht/g)).toHaveLength(1);
});

test("another mail finds in the cache what stands before every mail", async () => {
  await write(mails["a late order"]);
  const other = { from: "Ruth Abel", text: "Good morning,\n\nwhen do you open on Fridays?\n\nRuth Abel" };
  const { usage } = await write(other);
  expect(usage.cached ?? 0).toBeGreaterThan(usage.prompt * 0.6);
});

test("stop ends the writing", async () => {
  const stopping = new AbortController();
  const pieces = start(mails["a late order"], stopping.signal);
  await pieces.writing.next();
  stopping.abort();
  await expect(drain(pieces.writing)).rejects.toThrow();
});

async function write(given: { from: string; text: string }) {
  const { writing, ...known } = start(given, signal);
  const { text, count, written } = await drain(writing);
  return { ...known, draft: text, pieces: count, ...written };
}

function start({ from, text }: { from: string; text: string }, until: AbortSignal) {
  const mail = Mail.parse({ subject: "A question", from: { name: from, address: "them@example.com" }, text });
  const clean = cleanMail(mail);
  const source = { mail, key: from, clean, facts: patternFacts(mail, clean), profile };
  return { mail, clean, writing: draft(source, until) };
}

async function drain(writing: ReturnType<typeof draft>) {
  let text = "";
  let count = 0;
  let next = await writing.next();
  for (; !next.done; next = await writing.next()) {
    text += next.value;
    count++;
  }
  return { text, count, written: next.value };
}
