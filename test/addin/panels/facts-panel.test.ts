// The facts that matter are four; the others are one press away, and all of them one stop of the Tab key.

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FactsPanel } from "../../../addin/panels/FactsPanel.tsx";
import type { Desk } from "../../../addin/session/actions.ts";
import type { Facts, FactValue } from "../../../server/contract/facts.ts";
import { fine, noFacts, openAfter, type Taken } from "../session/session-steps.ts";

const said = (value: string): FactValue => ({ value, words: value, span: [0, value.length], part: "text" });
const reference = (value: string, kind: Facts["references"][number]["kind"]) => ({ ...said(value), kind });

const many: Partial<Facts> = {
  problem: said("It leaks."),
  dates: [{ ...said("2026-11-20"), kind: "deadline", iso: "2026-11-20" }],
  references: [reference("FM40-26-00871", "other"), reference("4500012345", "order")],
  amounts: [1, 2, 3].map((amount) => ({ ...said(`EUR ${amount}`), amount, currency: "EUR" })),
  phones: [said("+49 30 1234")],
};

test("one of each kind before a second of any, an order before an unknown number", () => {
  const html = shown(many);
  for (const fact of ["It leaks.", "2026-11-20", "4500012345", "EUR 1"])
    expect(html).toContain(`<bdi>${fact}`);
  expect(html.match(/<bdi>/g)).toHaveLength(4);
  expect(html).toContain("4 more");
});

test("five are shown without a button for the fifth", () => {
  const html = shown({ products: ["A1", "B2", "C3", "D4", "E5"].map(said) });
  expect(html.match(/<bdi>/g)).toHaveLength(5);
  expect(html).not.toContain("more");
});

test("the Tab key stops once", () => {
  expect(shown(many).match(/tabindex="0"/g)).toHaveLength(1);
  expect(shown(many).match(/tabindex="-1"/g)).toHaveLength(4);
});

test("questions are a checklist: what a draft takes up is answered, the rest is open", () => {
  const questions = ["Can the meter be repaired?", "When will the pallets arrive?"].map(said);
  expect(shown({ questions })).not.toMatch(/answered|open</);
  const html = shown({ questions }, { step: "checked", ...fine, draft: "We repair the meter." });
  expect(html.match(/<\/span> (answered|open)</g)).toEqual(["</span> answered<", "</span> open<"]);
  expect(html).toContain('aria-label="Answer to “Can the meter be repaired?”"');
});

test("the first three questions are shown, and the others are counted with the rest", () => {
  const questions = ["One thing?", "Two things?", "Three things?", "Four things?"].map(said);
  expect(shown({ questions }).match(/<input/g)).toHaveLength(3);
  expect(shown({ questions, ...many })).toContain("5 more");
});

/** The panel of a mail in which these facts were found, as HTML. */
function shown(facts: Partial<Facts>, ...steps: Taken[]): string {
  const session = openAfter({ step: "facts", complete: true, ...noFacts, ...facts }, ...steps);
  return renderToStaticMarkup(createElement(FactsPanel, { session, desk: {} as Desk }));
}
