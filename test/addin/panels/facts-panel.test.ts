// The facts that matter are four; the others are one press away, and all of them one stop of the Tab key.

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FactsPanel } from "../../../addin/panels/FactsPanel.tsx";
import type { Desk } from "../../../addin/session/actions.ts";
import type { Facts, FactValue } from "../../../server/contract/facts.ts";
import { noFacts, openAfter } from "../session/session-steps.ts";

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

/** The panel of a mail in which these facts were found, as HTML. */
function shown(facts: Partial<Facts>): string {
  const session = openAfter({ step: "facts", ...noFacts, ...facts });
  return renderToStaticMarkup(createElement(FactsPanel, { session, desk: {} as Desk }));
}
