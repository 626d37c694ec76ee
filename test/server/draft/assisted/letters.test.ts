// Whole replies, as they would be sent.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { chooseProfile } from "../../../../server/prompts/profiles.ts";
import { check, prompts } from "../../../support/shipped.ts";
import { languages, replyTo, sourceOf, wordsIn } from "./specimens.ts";

const Answered = z.strictObject({
  trade: z.string(),
  category: z.string(),
  set: z.string().optional(),
  probability: z.number().optional(),
  subject: z.string(),
  from: z.strictObject({ name: z.string(), address: z.string() }),
  to: z.string().optional(),
  language: z.string(),
  text: z.string(),
  reply: z.string(),
});

const file = new URL("letters.yaml", import.meta.url);
const letters = z.array(Answered).parse(parse(readFileSync(file, "utf8")));

test.each(letters)("$language, $trade: the reply is the one a person would send", (letter) => {
  const { subject, from, text, to, reply, language, category, set, probability } = letter;
  const mail = { subject, from, text, to: to ? [{ address: to }] : [] };
  const about = { category, ...(set && { set }), ...(probability && { probability }) };
  const source = sourceOf(mail, about);
  expect(source.language).toBe(language);
  expect(replyTo(mail, about)).toBe(reply);
  expect(wordsIn(reply)).toBeGreaterThanOrEqual(20);
  expect(wordsIn(reply)).toBeLessThanOrEqual(70);
  const profile = chooseProfile({ category }, prompts.profiles);
  const { findings } = check({ ...source, draft: reply, profile, cutOff: false });
  expect(findings).toEqual([]);
});

test("each language that has sentences has two letters", () => {
  for (const language of languages)
    expect(letters.filter((one) => one.language === language).length).toBeGreaterThanOrEqual(2);
});
