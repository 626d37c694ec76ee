import { expect, test } from "vitest";
import { WordIndex, type WordList } from "../../../server/guards/word-index.ts";

function placesOf(
  text: string,
  { phrases, dense = false }: Partial<WordList> & { phrases: string[] },
): string[] {
  const index = new WordIndex();
  const list = index.add({ phrases, dense });
  return (index.marksIn(text).get(list) ?? []).map((place) => text.slice(...place));
}

test("words are found whole, and with any ending where a star stands", () => {
  expect(placesOf("the refunds, the refund", { phrases: ["refund"] })).toEqual(["refund"]);
  expect(placesOf("the refunds, the refund", { phrases: ["refund*"] })).toEqual(["refunds", "refund"]);
});

test("a choice is found by each of its beginnings, and what may be missing may be missing", () => {
  const phrases = ["(to |for )?(you|our guest)"];
  expect(placesOf("for you and our guest", { phrases })).toEqual(["for you", "you", "our guest"]);
});

test("a gap is bridged, but not a long one", () => {
  const phrases = ["we ... pay ... you"];
  expect(placesOf("we gladly pay it to you", { phrases })).toEqual(["we gladly pay it to you"]);
  expect(placesOf(`we ${"really ".repeat(9)}pay you`, { phrases })).toEqual([]);
});

test("where no spaces stand between words, they are found anywhere", () => {
  expect(placesOf("款项将退回您的账户", { phrases: ["退(回|还)", "款项...账户"], dense: true })).toEqual([
    "退回",
    "款项将退回您的账户",
  ]);
});

test("sums are found in the ways they are written", () => {
  const text = "480 euros, € 1.234,50, 300元, 1 200 eur and 12 chairs";
  expect(placesOf(text, { phrases: ["{sum}"] })).toEqual(["480 euros", "€ 1.234,50", "300元", "1 200 eur"]);
});

test("a text made to be hard is searched in time that grows with it", () => {
  const phrases = ["(money|sum|*ney) ... (back|again) ... you", "*s ... *s ... *s"];
  const hard = "money back ".repeat(9_000);
  const begun = performance.now();
  expect(placesOf(hard, { phrases })).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
