// What the pane says about who wrote a draft, and about a mail that needs none.

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DraftPanel } from "../../../addin/panels/DraftPanel.tsx";
import type { Desk } from "../../../addin/session/actions.ts";
import { Language, paneLanguages, stringsIn } from "../../../addin/strings/strings.ts";
import { fine, openAfter, read, type Taken } from "../session/session-steps.ts";

describe.each(paneLanguages)("in %s", (language) => {
  const { reply: words } = stringsIn(language);
  const shown = (...steps: Taken[]) => {
    const panel = createElement(DraftPanel, { session: openAfter(...read, ...steps), desk: {} as Desk });
    return renderToStaticMarkup(createElement(Language, { value: language }, panel));
  };

  test("a draft of ready-made sentences says so and offers the model's", () => {
    const html = shown({ step: "checked", ...fine, by: "assisted" });
    expect(html).toContain(words.assisted);
    expect(html).toContain(words.letModelTry);
  });

  test.each(["model", "person"] as const)("a draft by a %s offers nothing of the kind", (by) => {
    expect(shown({ step: "checked", ...fine, by })).not.toContain(words.letModelTry);
  });

  test.each(["advertising", "automatic"] as const)("%s mail needs no answer, but may have one", (why) => {
    const html = shown({ step: "unanswered", why });
    expect(html).toContain(words.unanswered[why].title);
    expect(html).toContain(words.writeAnyway);
    expect(html).not.toContain(words.write);
  });
});
