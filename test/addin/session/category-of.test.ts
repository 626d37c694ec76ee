// Who decides for a mail's category.

import { expect, test } from "vitest";
import { categoryOf, inOutlook } from "../../../addin/session/category-of.ts";
import { optionsOf } from "../../../addin/session/options-of.ts";
import type { Triage } from "../../../server/contract/triage.ts";
import { mail, type Taken, taking } from "./session-steps.ts";

const names = {
  question: { en: "Question", "zh-Hans": "问题" },
  complaint: { en: "Complaint", "zh-Hans": "投诉" },
  praise: { en: "Praise", "zh-Hans": "表扬" },
};
const triaged = { step: "triaged", category: "question", names } as unknown as { step: "triaged" } & Triage;
const praised: Taken = { step: "picked", category: "praise" };

interface Before {
  categories?: string[];
  inherited?: string;
}

test("nobody before the triage", () => {
  expect(categoryOf(after({}, praised))).toBeNull();
});

test.each([
  ["the triage", {}, [], { id: "question", by: "triage" }],
  ["the conversation", { inherited: "complaint" }, [], { id: "complaint", by: "conversation" }],
  [
    "Outlook, in any of our languages",
    { inherited: "praise", categories: ["Red", "投诉"] },
    [],
    { id: "complaint", by: "outlook" },
  ],
  ["the person", { inherited: "complaint", categories: ["投诉"] }, [praised], { id: "praise", by: "person" }],
  ["not a choice from another set", { inherited: "spam" }, [], { id: "question", by: "triage" }],
] as const)("%s", (_, before, steps, decided) => {
  const session = after(
    { ...before, categories: [...(("categories" in before && before.categories) || [])] },
    triaged,
    ...steps,
  );
  expect(categoryOf(session)).toEqual(decided);
  // The server is told of every decision but its own.
  expect(optionsOf(session).category).toBe(decided.by === "triage" ? undefined : decided.id);
});

test("what was set in Outlook is there at once, and others' categories are left alone", () => {
  const set: Taken = { step: "categorised", categories: ["Red", "Praise"] };
  expect(inOutlook(after({ categories: ["Red"] }, triaged))).toEqual([]);
  expect(inOutlook(after({ categories: ["Red"] }, triaged, set))).toEqual([{ id: "praise", name: "Praise" }]);
});

function after({ categories, inherited }: Before, ...steps: Taken[]) {
  const item = { key: "one", mode: "read" as const, mail, ...(categories && { categories }) };
  const session = taking({ step: "opened", item, inherited: inherited ?? null }, ...steps);
  if (session.state !== "open") throw new Error("Nothing is open.");
  return session;
}
