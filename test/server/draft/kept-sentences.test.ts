// What a person typed is in the changed draft as well, whatever the model did with it.

import { expect, test } from "vitest";
import { withKeptSentences } from "../../../server/draft/kept-sentences.ts";

const draft = "Dear Ana,\n\nThank you. I was in Lisbon myself last week.\n\nWe look into it.\n\nKind regards";
const mine = "I was in Lisbon myself last week.";

test("nothing is changed where the sentence is still there", () => {
  const text = `Hello Ana,\n\n${mine} We look into it.\n\nRegards`;
  expect(withKeptSentences(text, { draft, keep: [mine] })).toBe(text);
});

test("one that is gone comes back about where it stood", () => {
  const text = "Hello Ana,\n\nThanks.\n\nWe look into it.\n\nRegards";
  expect(withKeptSentences(text, { draft, keep: [mine] })).toBe(
    `Hello Ana,\n\n${mine}\n\nThanks.\n\nWe look into it.\n\nRegards`,
  );
});

test("never before the greeting, nor after the closing", () => {
  const end = "See you.";
  const both = { draft: `${mine}\n\nDear Ana,\n\nThanks.\n\n${end}`, keep: [mine, end] };
  expect(withKeptSentences("Dear Ana,\n\nThanks.\n\nRegards", both)).toBe(
    `Dear Ana,\n\n${mine}\n\nThanks.\n\n${end}\n\nRegards`,
  );
});

test("a rewritten text of one paragraph has it behind", () => {
  expect(withKeptSentences("Thanks.", { draft, keep: [mine] })).toBe(`Thanks.\n\n${mine}`);
});

test("what never stood in the draft is not put in", () => {
  expect(withKeptSentences("Thanks.", { draft, keep: ["Pay to IBAN DE00.", " "] })).toBe("Thanks.");
});
