import { expect, test } from "vitest";
import { findReferences } from "../../../server/patterns/references.ts";
import { words } from "../../support/shipped.ts";

const said = (text: string) =>
  findReferences(text, words.references).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  ["a quantity behind the verb", "We want to order 500 pieces."],
  ["a Chinese quantity", "我们想订单 500 件"],
  ["a German quantity", "Bitte Bestellung 20 Stück"],
  ["the date of an invoice", "invoice 30.11.2026"],
  ["the sum of an invoice", "invoice 1,234.56 EUR"],
  ["the year of something ordered", "the order for 2026 calendars"],
  ["a post-office box", "PO Box 12345"],
  ["a postcode", "Hartford, CT 06103"],
  ["a British postcode", "London SW1A 1AA"],
  ["a German postcode", "D-80331 München"],
  ["a standard", "certified to ISO 9001 and EN 10204"],
  ["a phone number", "call +49 30 1234567 or 0800 123456"],
  ["a phone number to order from", "to order: 0118 496 0000"],
  ["people, in case", "in case 100 people come"],
  ["'so' before a number", "so 12345 people came"],
  ["a bank account", "IBAN DE89 3704 0044 0532 0130 00"],
  ["a clock time behind a label", "ticket 12:30"],
])("%s is no reference", (_, text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  ["PO 4500012345", "order 4500012345"],
  ["PO#12345", "order 12345"],
  ["Order #A-1029", "order A-1029"],
  ["your order with number 4500012345", "order 4500012345"],
  ["Order Number\n4500012345", "order 4500012345"],
  ["Invoice 4471 is overdue", "invoice 4471"],
  ["INV-2026/0042", "invoice INV-2026/0042"],
  ["[Ticket #12345] Re: hello", "ticket 12345"],
  ["Re: #48213", "other 48213"],
  ["订单号：202611210001", "order 202611210001"],
  ["订单202611210001已付款", "order 202611210001"],
  ["订单编号：ＡＢ１２３４５", "order AB12345"],
  ["发票号 12345678", "invoice 12345678"],
  ["合同编号 HT-2026-018", "contract HT-2026-018"],
  ["Rechnung Nr. RE-2026-1187", "invoice RE-2026-1187"],
  ["Bestellnummer 4711", "order 4711"],
  ["Bestellung mit der Nummer 4711-22", "order 4711-22"],
  ["commande n° 88231", "order 88231"],
  ["bon de commande BC-55120", "order BC-55120"],
  ["factura nº F-2026/118", "invoice F-2026/118"],
  ["el pedido 553201", "order 553201"],
  ["fatura nº 2026/334", "invoice 2026/334"],
  ["注文番号：JP-20261121-07", "order JP-20261121-07"],
  ["　注文番号　：4500012701", "order 4500012701"],
  ["رقم الطلب: 778899", "order 778899"],
  ["أمر الشراء رقم 4500013377", "order 4500013377"],
  ["رقم الفاتورة ٢٠٢٦٠٠٤٢", "invoice 20260042"],
  ["계약번호 HB-2024-077", "contract HB-2024-077"],
])("%j has %s", (text, reference) => {
  expect(said(text)).toEqual([reference]);
});

test("a list is found to its end, and what is not built like it is left out", () => {
  expect(said("orders 10011, 10012 and 10013 and 20 pumps")).toEqual([
    "order 10011",
    "order 10012",
    "order 10013",
  ]);
  expect(said("（订单号：A-1029、A-1030）")).toEqual(["order A-1029", "order A-1030"]);
});

test("numbers below a table's head are what the head says, the other columns are not", () => {
  const table = "Invoice No. | Date | Qty\n20119 | 2026-11-02 | 12\n20120 | 2026-11-05 | 9000";
  expect(said(table)).toEqual(["invoice 20119", "invoice 20120"]);
  expect(said("发票号 | 金额\nLT-2026-0932 | ￥18,600.00")).toEqual(["invoice LT-2026-0932"]);
});

test("the words are as the mail has them, the value as one would search for it", () => {
  const [found] = findReferences("订单编号：ＡＢ１２３４５", words.references);
  expect(found).toMatchObject({ words: "ＡＢ１２３４５", value: "AB12345" });
});
