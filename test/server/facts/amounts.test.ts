import { expect, test } from "vitest";
import { findAmounts } from "../../../server/patterns/amounts.ts";

const said = (text: string, language?: string) =>
  findAmounts(text, language).map(({ amount, currency }) => `${amount} ${currency}`);

test.each([
  ["a number without a currency", "We need 12,800 pieces of 1.5 mm."],
  ["a percentage", "20 % off everything"],
  ["an order number in front of nothing", "Order 4500012345"],
  ["a date beside a currency word", "30.11.2026 Euro-Umstellung"],
  ["a version", "Release 3.8.1 of the app"],
  ["the K of a temperature scale", "288 K and 15 °C"],
])("%s is no sum", (_, text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  ["€1.234,56", "1234.56 EUR"],
  ["1.234,56 €", "1234.56 EUR"],
  ["1,234.56 USD", "1234.56 USD"],
  ["$12", "12 USD"],
  ["US$ 3,400", "3400 USD"],
  ["£99.99", "99.99 GBP"],
  ["₹ 45,000", "45000 INR"],
  ["CHF 1'200.–", "1200 CHF"],
  ["EUR 12,-", "12 EUR"],
  ["2 376,40 € TTC", "2376.4 EUR"],
  ["3 500 Kč", "3500 CZK"],
  ["R$ 1.500,00", "1500 BRL"],
  ["R$ 1,2 milhão", "1200000 BRL"],
  ["2 Mio. Euro", "2000000 EUR"],
  ["1.2 million USD", "1200000 USD"],
  ["12 800元", "12800 CNY"],
  ["人民币3万元", "30000 CNY"],
  ["1.2万元", "12000 CNY"],
  ["１２，８００元", "12800 CNY"],
  ["368,000円（税込）", "368000 JPY"],
  ["٥٠٠ ريال سعودي", "500 SAR"],
  ["2,580 دولارًا أمريكيًا", "2580 USD"],
  ["$0.125 each", "0.125 USD"],
])("%s is %s", (text, sum) => {
  expect(said(text)).toEqual([sum]);
});

test("a code between two numbers belongs to the one behind it", () => {
  expect(said("PO 4500012345 EUR 500")).toEqual(["500 EUR"]);
});

test.each([
  ["zh-Hans", "¥1,200", "1200 CNY"],
  ["ja", "¥1,200", "1200 JPY"],
  ["", "¥1,200です", "1200 JPY"],
  ["", "合计¥1,200", "1200 CNY"],
])("in a text of language '%s' %s is %s", (language, text, sum) => {
  expect(said(text, language)).toEqual([sum]);
});
