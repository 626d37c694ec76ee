// How the pane words a finding: in English as the server does, in another language with everything the server says.

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FindingsPanel } from "../../../addin/panels/FindingsPanel.tsx";
import { Language, type PaneLanguage } from "../../../addin/strings/strings.ts";
import type { FindingParameters, FindingRule } from "../../../server/contract/finding-rule.ts";
import { prompts } from "../../support/shipped.ts";
import { finding } from "../session/session-steps.ts";

const inChinese: [FindingRule, FindingParameters, says: string][] = [
  ["could-not-run", {}, "此项检查未能运行。"],
  ["other-currency", { currency: "EUR" }, "邮件中有此数字，但不是以 EUR 计的金额。"],
  ["wrong-language", { found: "de", expected: "zh-Hans" }, "此处使用的是德语，而回复应使用简体中文。"],
  ["wrong-language", { found: "en", expected: "no language" }, "此处使用的是英语，而回复应使用no language。"],
  ["too-long", { kilobytes: 40 }, "草稿有 40 KB，而 Outlook 最多接受 32 KB。"],
  ["promise", { promise: "refund", profile: "support" }, "此处作出了回复身份“support”不允许的承诺（退款）。"],
  [
    "promise-asked-for",
    { promise: "free-lunch", profile: "support" },
    "此承诺（free-lunch）是您要求的，但回复身份“support”一般不允许。",
  ],
];

test.each(inChinese)("in Chinese, %s with %o", (rule, parameters, says) => {
  expect(shown("zh", { rule, parameters })).toContain(says);
});

test("in English a finding is told in the server's words", () => {
  expect(shown("en", { rule: "promise", parameters: { promise: "refund" } })).toContain(
    "<p>This is why. Do that.</p>",
  );
});

test("every kind of promise that is shipped has a Chinese name", () => {
  const kinds = new Set(prompts.promises.flatMap((list) => Object.keys(list.groups)));
  expect(kinds.size).toBeGreaterThan(4);
  for (const promise of kinds)
    expect(shown("zh", { rule: "promise", parameters: { promise } })).not.toContain(promise);
});

/** The panel with one finding, as HTML. */
function shown(language: PaneLanguage, said: { rule: FindingRule; parameters: FindingParameters }): string {
  const found = { ...finding, reason: "This is why.", fix: "Do that.", ...said };
  const panel = createElement(FindingsPanel, {
    text: found.words,
    check: { at: "done", findings: [found], verdict: "blocked" },
    show: () => undefined,
    checkAgain: () => undefined,
  });
  return renderToStaticMarkup(createElement(Language, { value: language }, panel));
}
