// The line at the top of the pane: what they want, from whom and by when.

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GistPanel } from "../../../addin/panels/GistPanel.tsx";
import { Language, type PaneLanguage } from "../../../addin/strings/strings.ts";
import type { Facts, FactValue } from "../../../server/contract/facts.ts";
import { noFacts, openAfter } from "../session/session-steps.ts";

const said = (value: string): FactValue => ({ value, words: value, span: [0, value.length], part: "text" });
const friday = { ...said("2026-11-20"), kind: "deadline" as const, iso: "2026-11-20" };

test("the first question, before a problem and before the subject", () => {
  const problem = said("The meter reads low.");
  expect(want({})).toBe("RE: FM-40");
  expect(want({ problem })).toBe("The meter reads low.");
  expect(want({ problem, questions: [said("Can it be repaired?"), said("When?")] })).toBe(
    "Can it be repaired?",
  );
});

test("the sender as the mail names him, else as the address does", () => {
  expect(shown({})).toContain("<bdi>rachel@hartwell.example</bdi>");
  expect(shown({ sender: said("Rachel Thornton") })).toContain("<bdi>Rachel Thornton</bdi>");
});

test.each([
  ["en", "by Fri, Nov 20, 2026"],
  ["zh", "2026年11月20日周五前"],
] as const)("in %s a deadline is a day of the week, and another date is none", (language, says) => {
  expect(shown({ dates: [friday] }, language)).toContain(says);
  expect(shown({ dates: [{ ...friday, kind: "date" }] }, language)).not.toContain("20");
});

test("the subject is the page's heading whatever they want", () => {
  expect(shown({ questions: [said("Can it be repaired?")] })).toMatch(/<h1[^>]*>RE: FM-40<\/h1>/);
});

function want(facts: Partial<Facts>): string | undefined {
  return /class="want"[^>]*>([^<]*)</.exec(shown(facts))?.[1];
}

/** The panel of a mail in which these facts were found, as HTML. */
function shown(facts: Partial<Facts>, language: PaneLanguage = "en"): string {
  const session = openAfter({ step: "facts", complete: true, ...noFacts, ...facts });
  const from = { name: "", address: "rachel@hartwell.example" };
  const mail = { ...session.mail, subject: "RE: FM-40", from };
  const panel = createElement(GistPanel, { session: { ...session, mail } });
  return renderToStaticMarkup(createElement(Language, { value: language }, panel));
}
