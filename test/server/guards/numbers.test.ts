// Numbers in words and in other writings, as the guards for sums, phones and accounts see them.

import { expect, test } from "vitest";
import { inDigits } from "../../../server/guards/numbers/in-digits.ts";
import { saidBy, sourceFor } from "./specimens.ts";

test.each([
  ["en", "three hundred and twenty-five euros", "325 euros"],
  ["en", "zero eight hundred, double four, five five", "0 800 4455"],
  ["en", "one of them is due 300 euros, once", "one of them is due 300 euros, once"],
  ["en", "3 thousand dollars", "3 thousand dollars"],
  ["de", "zweitausenddreihundertfünfzig Euro, ein Paket", "2350 Euro, ein Paket"],
  ["nl", "honderdvijftig euro", "150 euro"],
  ["fr", "quatre-vingt-dix-neuf euros et un colis neuf", "99 euros et un colis neuf"],
  ["es", "mil doscientos treinta y cuatro euros", "1234 euros"],
  ["it", "trecentoventotto euro", "328 euro"],
  ["pt", "cento e vinte reais", "120 reais"],
  ["ar", "خمسة وعشرون دولاراً", "25 دولاراً"],
  ["zh-Hans", "三万五千元，百分之十，两盏", "35000元，10%，两盏"],
  ["ja", "三千五百円、二台", "3500円、二台"],
  ["ko", "삼만 원입니다. 이만 줄입니다.", "30000 원입니다. 이만 줄입니다."],
  ["en", "Call 2O7 946 O991, 10l, O365", "Call 207 946 0991, 10l, 0365"],
])("in %s, %s is %s", (language, words, digits) => expect(inDigits(words, language).text).toBe(digits));

test("a sum of the mail may be said in words, another may not", () => {
  const about = { mail: "I paid 300 € and 20 %.", language: "en" };
  expect(saidBy("amounts", sourceFor("You paid three hundred euros and twenty percent.", about))).toEqual([]);
  expect(saidBy("amounts", sourceFor("You paid four hundred euros.", about))[0]).toMatchObject({
    severity: "blocked",
    words: "four hundred euros",
  });
});

test("both ends of a range have to be known", () => {
  const about = { mail: "It was 200 € and 15 %.", language: "en" };
  const words = (draft: string) => saidBy("amounts", sourceFor(draft, about)).map((finding) => finding.words);
  expect(words("It is 100-200 €.")).toEqual(["100"]);
  expect(words("It is 10–15 %.")).toEqual(["10–15 %"]);
  expect(words("It is 200 € and 15 %.")).toEqual([]);
});

test.each([
  ["en", "We met on 3 March 2026 between 10 30 and 11 45."],
  ["en", "The lamps are 30 x 20 x 10 cm; order 4500-0123-45 has 12 800 000 lines."],
  ["en", "Please text us, call 2026 a good year, extension pending."],
  ["de", "Am 12.05.2026, 10-12 Uhr, Raum 3-14, PLZ 10115 Berlin"],
])("no phone number in %s: %s", (language, draft) => {
  expect(saidBy("phones", sourceFor(draft, { language, mail: "order 4500-0123-45" }))).toEqual([]);
});

test("a phone number of the mail may be said in words, and its label may touch it", () => {
  const mail = "Call me: 030 9988776";
  const draft = "Wir rufen an: null drei null, neun neun acht acht sieben sieben sechs. Tel:030/9988776";
  expect(saidBy("phones", sourceFor(draft, { mail, language: "de" }))).toEqual([]);
});
