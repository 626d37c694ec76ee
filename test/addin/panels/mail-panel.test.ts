// What the pane says about the parts of a mail that were left out.

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MailPanel } from "../../../addin/panels/MailPanel.tsx";
import { Language, paneLanguages, stringsIn } from "../../../addin/strings/strings.ts";
import type { CleanMail } from "../../../server/contract/clean-mail.ts";
import { openAfter } from "../session/session-steps.ts";

const whole: CleanMail = {
  subject: "Order 4711",
  text: "Where is it?",
  thread: [],
  signature: "",
  disclaimer: "",
  hidden: [],
  language: "en",
  direction: "ltr",
  truncated: false,
};

describe.each(paneLanguages)("in %s", (language) => {
  const { mail: words } = stringsIn(language);
  test("nothing, when the whole mail was read", () => {
    expect(shown(whole, language)).not.toContain("<li");
  });
  test("that only the plain text of a mail was read", () => {
    expect(shown({ ...whole, plainTextOnly: true }, language)).toContain(`<li>${words.plainTextOnly}</li>`);
  });
  test("that the end of a long mail is missing", () => {
    expect(shown({ ...whole, truncated: true }, language)).toContain(`<li>${words.truncated}</li>`);
  });
});

/** The panel of a mail that was read so, as HTML. */
function shown(clean: CleanMail, language: (typeof paneLanguages)[number]): string {
  const panel = createElement(MailPanel, { session: openAfter({ step: "cleaned", ...clean }) });
  return renderToStaticMarkup(createElement(Language, { value: language }, panel));
}
