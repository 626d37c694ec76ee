import { describe, expect, test } from "vitest";
import { directionOf, displayHtml, idOf, itemFromEml } from "../../../addin/simulator/mail/eml.ts";
import { byDate } from "../../../addin/simulator/mail/loading.ts";
import { htmlAsText, plainMailAsHtml } from "../../../addin/simulator/mail/plain-text.ts";
import { listed } from "../../../addin/simulator/mail/selection.ts";
import { initials } from "../../../addin/simulator/views/Avatar.tsx";
import { shortDate } from "../../../addin/simulator/views/dates.ts";
import { mail } from "./mailboxes.ts";

const raw = (lines: string[]) => new TextEncoder().encode(lines.join("\r\n")).buffer as ArrayBuffer;

describe("an .eml file", () => {
  test("of plain text has no HTML, and its text is the preview", async () => {
    const item = await itemFromEml(
      "plain",
      raw(["From: a@x.example", "Subject: Hi", "", "First line", "second"]),
    );
    expect(item).toMatchObject({ subject: "Hi", html: null, preview: "First line second", date: "" });
  });

  test("with an encoded sender, a group and a date keeps them", async () => {
    const item = await itemFromEml(
      "encoded",
      raw([
        "From: =?utf-8?b?546L6Iqz?= <wang@x.example>",
        "To: Team: a@x.example, b@x.example;",
        "Date: Tue, 17 Nov 2026 09:14:00 +0100",
        "",
        "你好",
      ]),
    );
    expect(item.from).toEqual({ name: "王芳", address: "wang@x.example" });
    expect(item.to.map(({ address }) => address)).toEqual(["a@x.example", "b@x.example"]);
    expect(item.date).toBe("2026-11-17T08:14:00.000Z");
  });

  test("without anything in it is still an item", async () => {
    expect(await itemFromEml("empty", raw([""]))).toMatchObject({
      subject: "",
      text: "",
      from: { address: "" },
    });
  });

  test("has the same id whenever it is read, another name another id", () => {
    expect(idOf("订单")).toBe(idOf("订单"));
    expect(idOf("a")).not.toBe(idOf("b"));
  });
});

test("a picture that came with the mail is filled in, another one is left alone", () => {
  const logo = {
    id: "1",
    name: "l.png",
    contentType: "image/png",
    size: 3,
    inline: true,
    contentId: "logo@x",
    base64: "AAAA",
  };
  const html = '<img src="cid:logo@x"><img src="cid:other@x">';
  expect(displayHtml(mail({ html, attachments: [logo] }))).toBe(
    '<img src="data:image/png;base64,AAAA"><img src="cid:other@x">',
  );
});

test("a plain-text mail is shown with its angle brackets", () => {
  expect(displayHtml(mail({ html: null, text: "a <b> c" }))).toContain("a &lt;b&gt; c");
  expect(plainMailAsHtml("1 < 2\nnext")).toContain("1 &lt; 2<br>next");
});

test.each([
  ["blocks begin a line", "<p>One</p><p>Two<br>Three</p>", "One\nTwo\nThree"],
  ["styles and comments are no text", "<style>p{}</style><!-- x --><p>One</p>", "One"],
  ["entities are characters, once", "&amp;lt; &#8364; &#x41; &unknown;", "&lt; € A &unknown;"],
])("HTML as text: %s", (_, html, text) => expect(htmlAsText(html)).toBe(text));

test.each([
  ["السلام عليكم، order 4711", "rtl"],
  ["Order 4711 for السلام", "ltr"],
  ["", "ltr"],
])("%j is written %s", (text, direction) => expect(directionOf(text)).toBe(direction));

test("the newest mail stands first, one without a date last", () => {
  const dates = ["2026-11-01T00:00:00.000Z", "", "2026-11-02T00:00:00.000Z"];
  const sorted = byDate(dates.map((date) => mail({ date })));
  expect(sorted.map(({ date }) => date)).toEqual([dates[2], dates[0], ""]);
});

test("the search looks at subject and sender of the open folder only", () => {
  const items = [
    mail({ name: "a", subject: "Pallet" }),
    mail({ name: "b", subject: "Invoice" }),
    mail({ name: "c", subject: "Pallet", folder: "archive" }),
  ];
  expect(listed(items, "inbox", " PALLET ").map(({ name }) => name)).toEqual(["a"]);
});

test.each([
  ["Ingrid Solberg", "IS"],
  ["王芳", "王"],
  ['"Müller, Jörg"', "MJ"],
  ["", "I"],
])("%s has the initials %s", (name, expected) =>
  expect(initials({ name, address: "ingrid@x.example" })).toBe(expected),
);

test.each([
  ["today: the time", "2026-11-20T14:05:00", "14:05"],
  ["this week: the day too", "2026-11-17T09:14:00", "Tue 09:14"],
  ["earlier: the date", "2026-03-02T09:14:00", "2 Mar"],
  ["another year: with it", "2025-03-02T09:14:00", "2 Mar 2025"],
  ["no date: nothing", "", ""],
])("%s", (_, date, shown) => expect(shortDate(date, new Date("2026-11-20T18:00:00"))).toBe(shown));
