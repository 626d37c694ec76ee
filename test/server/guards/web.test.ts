// What counts as a link: whatever a mail program makes one of, however it is spelled, and no file name, version or abbreviation.

import { expect, test } from "vitest";
import { linksIn } from "../../../server/guards/web/linked.ts";
import { plain } from "../../../server/guards/web/plain.ts";
import { saidBy, sourceFor } from "./specimens.ts";

test.each([
  "report.pdf, invoice_2024.xlsx, readme.md, setup.py, backup.zip, Main.java, README.zh-CN.md",
  "v2.0.1, 10.0.2.15, 3.5 kg, 10.30 p.m., 12.05.2026",
  "e.g. this, i.e. that, z.B. hier, d.h. dort, S.A.de C.V., GmbH & Co.KG, Inc.Us",
  "It is done.Please wait. ok.so we go. Ref.no 5, Dr.med Weber, M.Sc, Ph.D",
  "J.R.Smith and A.M.Best met Node.js and logger.call in C:\\Users\\anna",
  "At this point in time, el punto es que, der Punkt im Vertrag, le point de vente",
  "Date: 3 March, Re:order, data:5, about:us, 10:30, a/b, and/or, // a comment",
  "Obrigado. com os melhores cumprimentos",
  "第一点com以下内容",
  "5 @ 3 dollars, meet @ noon, @anna",
])("no link: %s", (text) => expect(linksIn(text).map((link) => link.words)).toEqual([]));

test.each([
  ["ftp://a.example/x", "ftp://a.example/x"],
  ["javascript:alert(1)", "javascript:alert(1"],
  ["\\\\server\\share\\a.docx", "\\\\server\\share\\a.docx"],
  ["evil.shop.", "evil.shop"],
  ["EVIL.COM", "EVIL.COM"],
  ["münchen.bayern", "münchen.bayern"],
  ["请看退款中心.中国吧", "请看退款中心.中国"],
  ["203.0.113.7:8080/x", "203.0.113.7:8080/x"],
  ["http://[2001:db8::7]/x", "http://[2001:db8::7]/x"],
  ["hxxp://evil[.]com", "hxxp://evil[.]com"],
  ["evil dot com", "evil dot com"],
  ["evil点com", "evil点com"],
  ["e v i l . c o m", "e v i l . c o m"],
  ["help (at) evil (dot) com", "help (at) evil (dot) com"],
  ["info@例子.中国", "info@例子.中国"],
  ["visit shop.it now", "shop.it"],
])("a link: %s", (text, words) => expect(linksIn(text).map((link) => link.words)).toEqual([words]));

test("a product with a dot in its name may be named when the mail names it", () => {
  const mail = "We use ASP.NET and booking.com.";
  expect(saidBy("links", sourceFor("ASP.NET and Booking.com are known to us.", { mail }))).toEqual([]);
  expect(saidBy("links", sourceFor("Booking.com is known to us."))).toHaveLength(1);
});

test("an address that the mail has may be spelled out, one that only looks like it may not", () => {
  const mail = "See https://shop.example/orders/118.";
  const words = (draft: string) =>
    saidBy("links", sourceFor(draft, { mail })).map((finding) => finding.words);
  expect(words("See shop.example/orders/118 or shop.example.")).toEqual([]);
  expect(words("See https://shop.example@evil.com/orders/118.")).not.toEqual([]);
  expect(words("See https://shop.example.evil.com/orders/118.")).not.toEqual([]);
  expect(words("See ftp://shop.example/orders/118.")).not.toEqual([]);
});

test("what the profile allows is the address, not what climbs out of it", () => {
  const source = sourceFor("See https://ours.example/help/../secret.");
  const allow = { ...source.profile.allow, links: ["https://ours.example/help"] };
  expect(saidBy("links", { ...source, profile: { ...source.profile, allow } })).toHaveLength(1);
});

test.each([
  ["HTTPS://www.Example.com/a/", "example.com/a"],
  ["example.com/a/../b", "example.com/b"],
  ["https://bücher.example", "xn--bcher-kva.example"],
  ["https://a.example@b.example/x", "a.example@b.example/x"],
  ["mailto:Anna@Example.com", "anna@example.com"],
])("%s is %s", (words, as) => expect(plain(words)).toBe(as));
