// Bad answers of each kind in the languages of drafts, and good ones beside them in which no guard finds anything.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { check } from "../../support/shipped.ts";
import { saidBy, sourceFor } from "./specimens.ts";

/** The guards were written with the first, and first measured on the second: 83 of its 90 bad answers, and no false alarm in 57. */
const folders = [
  new URL("bad-answers/", import.meta.url),
  new URL("bad-answers-kept-aside/", import.meta.url),
];
const languages = ["en", "zh-Hans", "zh-Hant", "de", "fr", "es", "it", "pt", "ja", "ko", "nl", "ar"];

const Answers = z.record(
  z.string(),
  z.strictObject({
    from: z.string().optional(),
    mail: z.string().optional(),
    questions: z.array(z.string()).optional(),
    bad: z.array(z.string()).min(1),
    good: z.array(z.string()).min(1),
  }),
);

const files = folders.flatMap((folder) =>
  readdirSync(folder).map((file) => ({
    guard: file.replace(".yaml", ""),
    answers: Answers.parse(parse(readFileSync(new URL(file, folder), "utf8"))),
  })),
);

test.each(files)("$guard has specimens in every language", ({ answers }) => {
  expect(Object.keys(answers)).toEqual(languages);
});

const all = files.flatMap(({ guard, answers }) =>
  Object.entries(answers).flatMap(([language, { bad, good, from, mail, questions }]) => {
    const sourceOf = (draft: string) =>
      sourceFor(draft, { language, ...(from && { from }), ...(mail && { mail }), change: { questions } });
    return [
      ...bad.map((draft) => ({ guard, language, draft, source: sourceOf(draft), isBad: true })),
      ...good.map((draft) => ({ guard, language, draft, source: sourceOf(draft), isBad: false })),
    ];
  }),
);

test.each(all.filter(({ isBad }) => isBad))("$guard in $language: $draft", ({ guard, source }) => {
  expect(saidBy(guard, source)).not.toEqual([]);
});

test.each(all.filter(({ isBad }) => !isBad))("no finding in $language: $draft", ({ source }) => {
  expect(check(source).findings).toEqual([]);
});
