// Mails that repeat one thing, up to 2 MB of it where that was slow once. The time limits are generous: without the bounds these took
// minutes.

import { expect, test } from "vitest";
import { parseMessage } from "../../../server/clean/mime.ts";
import { Mail } from "../../../server/contract/mail.ts";
import { cleanMail, patternFacts } from "../../support/shipped.ts";

const filled = (unit: string, length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const maxMs = 8_000;

test.each(["\r\n", "> ", "“", "1,", "写道：", "0", "零", "a@", "From: a\n", "Kind regards\nA\n"])(
  "2 MB of %j as text",
  (unit) => {
    const begun = performance.now();
    const mail = Mail.parse({ text: filled(unit, 1_900_000) });
    patternFacts(mail, cleanMail(mail));
    expect(performance.now() - begun).toBeLessThan(maxMs);
  },
);

test("100,000 style sheets leave the mail unread, because what is hidden cannot be known", () => {
  const begun = performance.now();
  const html = `${filled("<style>p{display:none}</style>", 1_900_000)}<p>hello`;
  expect(cleanMail(Mail.parse({ html }))).toMatchObject({ text: "", truncated: true });
  expect(performance.now() - begun).toBeLessThan(maxMs);
});

test.each(["\r\n", "--a\r\n", "From: a\r\n"])("2 MB of %j as a raw message", async (unit) => {
  const begun = performance.now();
  const head = "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n";
  await parseMessage(new TextEncoder().encode(head + filled(unit, 1_900_000))).catch(() => undefined);
  expect(performance.now() - begun).toBeLessThan(maxMs);
});
