import { expect, test } from "vitest";
import { parseMessage } from "../../../server/clean/mime.ts";

test.each([
  ["Fri, 20 Nov 2026 00:30:00 +0800", "2026-11-20T00:30:00+08:00"],
  ["Fri, 20 Nov 2026 00:30:00 -0530 (some zone)", "2026-11-20T00:30:00-05:30"],
  ["Fri, 20 Nov 2026 00:30:00 GMT", "2026-11-20T00:30:00.000Z"],
  ["not a date", undefined],
])("a mail sent on %s keeps the sender's day", async (written, iso) => {
  const mail = await parseMessage(Buffer.from(`Subject: Hi\r\nDate: ${written}\r\n\r\nHello\r\n`));
  expect(mail.date).toBe(iso);
});
