import { expect, test } from "vitest";
import { inTotal, tellHalf } from "../../support/promise-sentences.ts";
import { saidBy, sourceFor } from "./specimens.ts";

test("of the sentences that no rule was tuned on, 97 in 100 promises are found, and 3 in 100 innocent ones at most", () => {
  const told = tellHalf("held-out");
  const { promises, missed, innocent, alarms } = inTotal(told);
  expect(told.length).toBeGreaterThanOrEqual(16);
  expect(missed.length / promises).toBeLessThanOrEqual(0.03);
  expect(alarms.length / innocent).toBeLessThanOrEqual(0.03);
  for (const { language, ...one } of told) {
    const share = one.missed.length / one.promises;
    expect(share, `promises missed in ${language}`).toBeLessThanOrEqual(0.1);
  }
});

test("of the sentences the rules were tuned on, every one is told rightly", () => {
  const { promises, missed, innocent, alarms } = inTotal(tellHalf("tuning"));
  expect(promises + innocent).toBeGreaterThan(1_200);
  expect(missed).toEqual([]);
  expect(alarms).toEqual([]);
});

const english = "Dear Ms Vogt,\n\nThank you for your mail about the chair.";

test.each([
  ["de", "Das Geld ist spätestens am Freitag auf Ihrem Konto."],
  ["zh", "维修费用由我们承担。"],
  ["fr", "Nous vous rendons l'argent des deux nuits."],
  ["ru", "Деньги вернутся на ваш счёт до пятницы."],
  ["ko", "반품 배송비는 당사가 부담합니다."],
])("a promise in %s is found in an English draft: %s", (_, sentence) => {
  const draft = `${english} ${sentence} We hope to hear from you.\n\nKind regards`;
  expect(saidBy("promises", sourceFor(draft, { language: "en" })).length).toBeGreaterThan(0);
});

test.each([
  "Shall we say you get your money back on Friday?",
  "How would it be if we simply paid for the repair, and you forget about it? The repair is on us.",
  "We will not hesitate to give you your money back.",
  "On Tuesday, our fitter comes round.",
  "You get it back no later than Friday: the money is on your account then.",
])("a promise all the same: %s", (sentence) => {
  expect(saidBy("promises", sourceFor(sentence, { language: "en" })).length).toBeGreaterThan(0);
});

test.each([
  "A colleague will check this and write to you.",
  "We will look into a refund.",
  "Whether a refund is possible has to be checked.",
  "We cannot promise a date.",
  "You asked for a refund of 50 EUR.",
])("honest service: %s", (sentence) => {
  expect(saidBy("promises", sourceFor(sentence, { language: "en" }))).toEqual([]);
});

test("a finding's words are the draft's own, wherever they stand", () => {
  const draft = "Dear Ms Vogt,\n\nOn Tuesday, our fitter comes round. 維修費用由我們負擔。";
  const words = saidBy("promises", sourceFor(draft, { language: "en" })).map((finding) => finding.words);
  expect(words).toContain("Tuesday, our fitter comes");
  expect(words.some((one) => one.includes("由我們負擔"))).toBe(true);
  for (const one of words) expect(draft).toContain(one);
});
