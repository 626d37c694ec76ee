import { expect, test } from "vitest";
import { findLinks } from "../../../server/patterns/links.ts";
import { findPhones } from "../../../server/patterns/phones.ts";

const dialled = (text: string, language: string, country?: string) =>
  findPhones(text, { language, country }).map(({ value }) => value);

test.each([
  ["an order number", "Order 4500012345", "en"],
  ["a Chinese order number", "订单号202611210001", "zh-Hans"],
  ["dates", "30.11.2026, 2026-11-30, 12.11.26 – 14.11.26, 10:30", "de"],
  ["sums and counts", "€1.234.567,00 für 12 800 Stück", "de"],
  ["a bank account", "IBAN DE89 3704 0044 0532 0130 00", "de"],
  ["a card number", "6222 0212 3456 7890 123", "zh-Hans"],
  ["an identity number", "110101199003071234", "zh-Hans"],
  ["a parcel number", "SF1234567890123", "zh-Hans"],
  ["a reference with a year", "2026/0042", "de"],
])("%s is no phone number", (_, text, language) => {
  expect(dialled(text, language)).toEqual([]);
});

test.each([
  ["Tel.: 0211 / 123 45 67", "de", "+492111234567"],
  ["Mobil +49 (0)170 1234567", "de", "+491701234567"],
  ["Call (212) 555-0123", "en", "+12125550123"],
  ["029 2018 0466", "en", "+442920180466"],
  ["手机13800138000", "zh-Hans", "+8613800138000"],
  ["138 0013 8000", "zh-Hans", "+8613800138000"],
  ["TEL 03-1234-5678", "ja", "+81312345678"],
  ["Tél : 01 42 68 53 00", "fr", "+33142685300"],
  ["móvil 612 345 678", "es", "+34612345678"],
  ["Telefone: (11) 91234-5678", "pt", "+5511912345678"],
  ["هاتف: ٠١١٢٣٤٥٦٧٨", "ar", "+966112345678"],
])("%s in a mail in %s is %s", (text, language, value) => {
  expect(dialled(text, language)).toEqual([value]);
});

test("two numbers parted by a stroke are two", () => {
  expect(dialled("TEL 03-1234-5678 / 090-1234-5678", "ja")).toEqual(["+81312345678", "+819012345678"]);
});

const links = (text: string) => findLinks(text).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  ["a missing space after a full stop", "Thanks.it works.No more"],
  ["a file", "see main.ts and report.pdf"],
  ["a version", "v1.2.3"],
])("%s is no link", (_, text) => {
  expect(links(text)).toEqual([]);
});

test.each([
  ["see https://example.com/a?b=c.", "url example.com"],
  ["(HTTP://WWW.Example.COM/x)", "url example.com"],
  ["网址www.abc.cn/订单。", "url abc.cn"],
  ["联系bob@x.com谢谢", "email bob@x.com"],
  ["go to shop.example.de/pay", "url shop.example.de"],
  ["Anna.Schmidt+Orders@Mail.Example.co.uk", "email anna.schmidt+orders@mail.example.co.uk"],
])("%s has %s", (text, link) => {
  expect(links(text)).toEqual([link]);
});

test("a host dressed up as a user name is not the host", () => {
  expect(links("https://bank.example.com@evil.example/x")).toEqual(["url evil.example"]);
});
