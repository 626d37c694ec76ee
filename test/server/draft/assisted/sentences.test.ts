// The sentences that ship: in each language every one that a reply can hold passes every guard, and guesses nothing.

import { describe, expect, test } from "vitest";
import { letterOf, type Plan } from "../../../../server/draft/assisted/letter.ts";
import { repliesFor } from "../../../../server/prompts/replies.ts";
import { check, prompts } from "../../../support/shipped.ts";
import { sourceFor } from "../../guards/specimens.ts";
import { languages, sentencesOf, wordsIn } from "./specimens.ts";

/** A short text of each language, to stand where the mail's own words do. */
const specimens: Record<string, { name: string; subject: string; question: string }> = {
  en: { name: "Ama Boateng", subject: "Pump leaks", question: "Can it be repaired?" },
  "zh-Hans": { name: "周雨桐", subject: "水泵漏水", question: "可以修理吗？" },
  "zh-Hant": { name: "林佳蓉", subject: "水泵漏水", question: "請問可以修理嗎？" },
  de: { name: "Jule Brandt", subject: "Pumpe undicht", question: "Kann man sie reparieren?" },
  fr: { name: "Luc Morel", subject: "Fuite de la pompe", question: "Peut-on la réparer ?" },
  es: { name: "Marta Gil", subject: "Fuga en la bomba", question: "¿Se puede reparar?" },
  it: { name: "Anna Bianchi", subject: "Perdita della pompa", question: "Si può riparare?" },
  pt: { name: "João Tavares", subject: "Fuga na bomba", question: "É possível reparar?" },
  ja: { name: "伊藤 健", subject: "ポンプの水漏れ", question: "修理は可能でしょうか" },
  ko: { name: "김민수", subject: "펌프 누수", question: "수리가 가능할까요?" },
  nl: { name: "Sanne de Vries", subject: "Lekkende pomp", question: "Kan hij worden gerepareerd?" },
  ar: { name: "أحمد علي", subject: "تسرب من المضخة", question: "هل يمكن إصلاحها؟" },
};

const kinds = Object.keys(sentencesOf("en").next) as Plan["kind"][];
const asks = [null, "order", "photo", "wording"] as const;
const labels = ["order", "invoice", "contract", "ticket"] as const;

/** Every plan in which one sentence or one pair of sentences is said for the first time. */
function plansIn(language: string): Plan[] {
  const { name, subject, question } = specimens[language] ?? { name: "", subject: "", question: "" };
  const { reference } = sentencesOf(language);
  const bare: Plan = {
    kind: "general",
    name: null,
    subject: null,
    reference: null,
    question: null,
    questions: 0,
    ask: null,
  };
  const numbers = labels.map((label) => reference[label].replace("{number}", "PX-3310"));
  const named = (["quoted", "asks", "wants"] as const)
    .filter((as) => sentencesOf(language).question[as])
    .map((as) => ({ as, words: question.replace(/[?？؟]$/, as === "quoted" ? "$&" : "") }));
  return kinds.flatMap((kind) => [
    { ...bare, kind },
    ...[1, 2].map((questions) => ({ ...bare, kind, name, subject, questions })),
    ...numbers.flatMap((number) => [
      { ...bare, kind, reference: number },
      { ...bare, kind, name, subject, reference: number },
    ]),
    // A complaint has neither a question nor an ask.
    ...(kind === "complaint" ? [] : named).flatMap((one) =>
      asks.map((ask) => ({ ...bare, kind, name, subject, question: one, questions: 2, ask })),
    ),
  ]);
}

const guesses =
  /[{}]|(?<!\p{L})(?:he|she|him|Herr|Frau|Monsieur|Madame|Señor|Señora)(?!\p{L})|\(a\)|\/a(?!\p{L})|先生|女士|小姐/u;

test("the twelve languages have sentences", () => {
  expect(languages.toSorted()).toEqual(Object.keys(specimens).toSorted());
  for (const [tag, code] of [
    ["pt-BR", "pt"],
    ["zh", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-CN", "zh-Hans"],
  ] as const)
    expect(repliesFor(tag, prompts.replies)).toBe(prompts.replies.get(code));
  expect(repliesFor("sv", prompts.replies)).toBeUndefined();
  expect(repliesFor("und", prompts.replies)).toBeUndefined();
});

describe.each(languages)("%s", (language) => {
  const sentences = sentencesOf(language);
  const { name = "", subject = "", question = "" } = specimens[language] ?? {};
  const texts = plansIn(language).map((plan) => letterOf(plan, sentences, new Set()).text);

  test("no guard finds anything in any reply", () => {
    const mail = `${subject}\n\n${question}\n\nPX-3310\n\n${name}`;
    const found = texts.flatMap((draft) =>
      check(sourceFor(draft, { mail, from: name, language })).findings.map(
        ({ guard, words }) => `${guard}: ${words}`,
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test("a reply has 20 to 70 words, no place that was not filled, and no guess about a person", () => {
    expect(texts.filter((text) => wordsIn(text) < 20 || wordsIn(text) > 70)).toEqual([]);
    expect(texts.filter((text) => guesses.test(text))).toEqual([]);
  });
});

test("French has a space that does not break before : and inside « »", () => {
  const all = JSON.stringify(sentencesOf("fr"));
  expect(all).toContain("«\u00a0");
  expect(all).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»|(?<=\p{L}) ?[:?!](?=\s)/u);
});

test("Traditional and Simplified Chinese are each written for their readers", () => {
  expect(JSON.stringify(sentencesOf("zh-Hant"))).not.toMatch(/[们发单号订贵说问让细节请给为与关]|信息|质量/);
  expect(JSON.stringify(sentencesOf("zh-Hans"))).not.toMatch(/[們發單號訂貴說問讓細節請給為與關]|同仁|敬祝/);
});
