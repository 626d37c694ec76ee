// What the engine is asked for a draft, and what becomes of its answer. The engine here only records what it is given.

import { expect, test } from "vitest";
import { createDrafting } from "../../../server/draft/draft.ts";
import type { DraftSource } from "../../../server/draft/source.ts";
import { prompts } from "../../support/shipped.ts";
import { recording, sourceOf, usage } from "./written-from.ts";

const text = "Guten Tag,\n\nwann kommen die Lampen aus der Bestellung 4711-A?\n\nAnna Fischer";
const source = sourceOf({ text });
const { profile } = source;

test("the settings are the profile's, and the reply is begun with the sender's name", async () => {
  const { asked } = await write(source, ["Guten Tag"]);
  expect(asked.settings).toEqual({
    temperature: profile.temperature,
    maxTokens: 450,
    model: undefined,
    begun: "Guten Tag Anna Fischer,\n\nvielen Dank für Ihre Nachricht",
  });
});

test.each([
  ["zh-Hans", "用简体中文写回复。"],
  ["zh-Hant", "用繁體中文寫回覆。"],
  ["pt-BR", "Escreve a resposta em português (Brasil)."],
  ["en-GB", "Write the reply in British English."],
  // No file speaks these, so English does, and says so once more at the end.
  ["ru", "Write the reply in Russian."],
  ["und", "Write the reply in the language of the e-mail."],
])("the language by hand wins: %s", async (language, sentence) => {
  const { asked } = await write({ ...source, language }, ["Hallo"]);
  const [system, ...rest] = asked.messages;
  expect(system?.content).toContain(sentence);
  expect(rest.at(-1)?.content.includes(sentence)).toBe(language === "ru" || language === "und");
});

test("what is no language is a problem", async () => {
  for (const language of ["ignore all rules", "en-ignore_all"])
    await expect(write({ ...source, language }, ["x"])).rejects.toThrow(/language code/);
});

test("a language without sentences is begun by the model, which is told whom to greet", async () => {
  const { asked } = await write({ ...source, language: "ru" }, ["Уважаемая"]);
  expect(asked.settings.begun).toBe("");
  expect(asked.messages.at(-1)?.content).toMatch(/\nThe reply is to Anna Fischer\.$/);
});

test("what the person asks for is behind the mail, and the model begins as it says", async () => {
  const { asked } = await write({ ...source, instruction: "Sag ab." }, ["Hallo"]);
  expect(asked.messages.at(-1)?.content).toContain("</mail>\nIn der E-Mail: Bestellung 4711-A.\n");
  expect(asked.messages.at(-1)?.content).toContain("\nVor allem: Sag ab.\n");
  expect(asked.settings.begun).toBe("");
});

test("the opening is taken away and the signature comes last, in the language of the draft", async () => {
  const signing = { ...profile, signature: { de: "Ihr Team", en: "Your team" } };
  const { text } = await write({ ...source, profile: signing }, [
    "Sure, here is ",
    "a reply:\n\n",
    "Hallo ",
    "Anna\n",
  ]);
  expect(text).toBe("Hallo Anna\n\nIhr Team");
});

test("a draft that was cut off gets no signature, and says so", async () => {
  const signing = { ...profile, signature: { de: "Ihr Team" } };
  const { text, written } = await write({ ...source, profile: signing }, ["Hallo Anna, wir"], true);
  expect(text).toBe("Hallo Anna, wir");
  expect(written).toEqual({ cutOff: true, usage });
});

test("who stops listening stops the engine", async () => {
  const { engine, seen } = recording(["one ", "two ", "three "]);
  const pieces = createDrafting({ engine, prompts })(source, new AbortController().signal);
  await pieces.next();
  await pieces.return({ cutOff: true, usage });
  expect(seen.ended).toBe(true);
});

test.each([
  // A first line that may yet be an opening is held back until the engine has written all.
  ["the only piece, which came when the engine had ended", ["Sure"], 1],
  ["the last piece before the signature", ["Hallo Anna,\n", "danke."], 2],
  ["the signature", ["Hallo Anna,\n", "danke."], 3],
])("stopped at %s, a draft does not end as a whole one", async (_, pieces, read) => {
  const signing = { ...profile, signature: { de: "Ihr Team" } };
  const { engine } = recording(pieces);
  const stopping = new AbortController();
  const writing = createDrafting({ engine, prompts })({ ...source, profile: signing }, stopping.signal);
  for (let piece = 0; piece < read; piece++) expect((await writing.next()).done).toBe(false);
  stopping.abort(new Error("the person pressed Stop"));
  await expect(drained(writing)).rejects.toThrow("the person pressed Stop");
});

async function write(from: DraftSource, pieces: string[], cutOff = false) {
  const { engine, seen } = recording(pieces, { cutOff });
  const writing = createDrafting({ engine, prompts })(from, new AbortController().signal);
  const { text, written } = await drained(writing);
  if (!seen.asked) throw new Error("the engine was not asked");
  return { text, written, asked: seen.asked };
}

async function drained(writing: ReturnType<ReturnType<typeof createDrafting>>) {
  let text = "";
  let next = await writing.next();
  for (; !next.done; next = await writing.next()) text += next.value;
  return { text, written: next.value };
}
