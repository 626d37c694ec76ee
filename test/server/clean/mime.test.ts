import { expect, test } from "vitest";
import { parseMessage } from "../../../server/clean/mime.ts";
import { Mail } from "../../../server/contract/mail.ts";

const bytes = (source: string) => new TextEncoder().encode(source.replaceAll("\n", "\r\n"));

test("a raw mail keeps its addresses, date and files", async () => {
  const mail = await parseMessage(
    bytes(`From: "Smith, Anna" <anna@example.com>
To: Bob <bob@example.org>, team: carl@example.org, dora@example.org;
Cc: eve@example.org
Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?=
Date: Mon, 5 May 2025 10:12:00 +0200
Content-Type: multipart/mixed; boundary=X

--X
Content-Type: text/html; charset=utf-8

<p>Hello</p>
--X
Content-Type: application/pdf
Content-Disposition: attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf
Content-Transfer-Encoding: base64

AAAA
--X--
`),
  );
  expect(Mail.parse(mail)).toEqual(mail);
  expect(mail).toMatchObject({
    subject: "Größe",
    from: { name: "Smith, Anna", address: "anna@example.com" },
    to: [{ address: "bob@example.org" }, { address: "carl@example.org" }, { address: "dora@example.org" }],
    cc: [{ name: "", address: "eve@example.org" }],
    date: "2025-05-05T10:12:00+02:00",
    attachments: [{ name: "Größe.pdf", size: 3, contentType: "application/pdf" }],
  });
  expect(mail.html?.trim()).toBe("<p>Hello</p>");
});

test("a date nobody can read is left out", async () => {
  expect(await parseMessage(bytes("From: a@b.c\nDate: yesterday\n\nHello\n"))).not.toHaveProperty("date");
});

test("a mail that is only a file has neither text nor HTML", async () => {
  const mail = await parseMessage(
    bytes("From: a@b.c\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n"),
  );
  expect(mail.attachments).toHaveLength(1);
  expect([mail.html, mail.text]).toEqual([undefined, undefined]);
});

test.each([
  ["nothing", ""],
  ["a picture", "\u0089PNG\r\n\u001a\n\0\0\0"],
  ["a sentence", "Please call me back."],
])("%s is not a mail", async (_, source) => {
  await expect(parseMessage(bytes(source))).rejects.toMatchObject({ kind: "bad-mail" });
});

test("parts nested two hundred deep are refused in a sentence", async () => {
  let source = "From: a@b.c\n";
  for (let i = 0; i < 200; i++) source += `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`;
  await expect(parseMessage(bytes(source))).rejects.toMatchObject({
    kind: "bad-mail",
    message: /^Cannot read this mail: /,
  });
});

test("ten thousand receivers are kept to a thousand, and a subject to its limit", async () => {
  const to = Array.from({ length: 10_000 }, (_, i) => `a${i}@example.com`).join(",\n ");
  const mail = await parseMessage(bytes(`From: a@b.c\nTo: ${to}\nSubject: ${"x".repeat(9_000)}\n\nHello\n`));
  expect(Mail.safeParse(mail).success).toBe(true);
  expect(mail.to).toHaveLength(1_000);
});

test.each([
  ["a million empty lines", "\n".repeat(1_000_000)],
  ["two hundred thousand parts", "--X\n\na\n".repeat(200_000)],
])("%s are refused before they are read", async (_, body) => {
  const head = "From: a@b.c\nContent-Type: multipart/mixed; boundary=X\n\n";
  await expect(parseMessage(new TextEncoder().encode(head + body))).rejects.toMatchObject({
    kind: "bad-mail",
  });
});

test("thirty thousand mails inside each other: the outermost counts", async () => {
  const source = "From: a@b.c\nSubject: outer\nContent-Type: message/rfc822\n\n".repeat(30_000);
  expect(await parseMessage(bytes(`${source}From: x@y.z\n\nhello\n`))).toMatchObject({ subject: "outer" });
}, 30_000);
