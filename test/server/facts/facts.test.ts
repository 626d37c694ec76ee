import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMessage } from "../../../server/clean/mime.ts";
import { Facts, type FactValue } from "../../../server/contract/facts.ts";
import { Mail } from "../../../server/contract/mail.ts";
import { partsOf } from "../../../server/facts/places.ts";
import { cleanMail, patternFacts } from "../../support/shipped.ts";

const folder = new URL("../../../addin/simulator/mails/", import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith(".eml"));

function factsOf(mail: Partial<Mail>): Facts {
  const whole = Mail.parse({ date: "2026-11-20T09:00:00Z", ...mail });
  return patternFacts(whole, cleanMail(whole));
}

/** Every value of the facts, whatever its kind. */
function all(facts: Facts): FactValue[] {
  return Object.values(facts)
    .flat()
    .filter((value) => value !== null);
}

const words = (values: FactValue[]) => values.map((value) => value.words);

test("there are sample mails to look at", () => {
  expect(samples.length).toBeGreaterThan(20);
});

test.each(samples)("%s: every fact's words stand where its span says", async (name) => {
  const mail = await parseMessage(readFileSync(new URL(name, folder)));
  const clean = cleanMail(mail);
  const parts = partsOf(mail, clean);
  const facts = patternFacts(mail, clean);
  expect(Facts.parse(facts)).toEqual(facts);
  for (const { part, span, words } of all(facts)) {
    expect(parts[part].slice(...span)).toBe(words);
    expect(words.trim()).toBe(words);
    expect(words).not.toBe("");
  }
});

test.each([
  ["an empty mail", {}],
  ["a thank-you", { subject: "Thanks", text: "Thank you very much, that was fast!" }],
  ["a Chinese thank-you", { subject: "谢谢", text: "收到，非常感谢！" }],
])("%s holds no facts", (_, mail) => {
  expect(all(factsOf(mail))).toEqual([]);
});

const complaint = {
  subject: "Pump X200 broken – PO 4500012345",
  from: { name: "Miller, Sarah", address: "sarah.miller@brightwater.example" },
  to: [{ name: "Acme Support", address: "support@acme.example" }],
  text: `Dear Acme team,

we ordered three FlowPump X200 pumps under PO 4500012345 (invoice INV-2026/0042, total EUR 12,480.50).
Since Monday one of them does not start any more. We have tried restarting it twice.

Could you please let us know when a technician can come? Is this covered by the warranty?
We need the pump running by Friday, 27 November 2026 at the latest. You can call me at +44 20 7946 0958.

Best regards,
Sarah Miller
Head of Maintenance
Brightwater Foods Ltd.
Tel: 020 7946 0958

On 12 Nov 2026, at 10:11, Acme Support <support@acme.example> wrote:
> Your order 4500099999 over EUR 99.00 has left us on 11 November 2026.`,
};

test("an English complaint: everything a clerk would write on the card", () => {
  const facts = factsOf(complaint);
  expect(facts.sender).toMatchObject({ value: "Sarah Miller", words: "Miller, Sarah", part: "from" });
  expect(facts.company).toMatchObject({ value: "Brightwater Foods Ltd.", part: "signature" });
  expect(words(facts.products)).toEqual(["FlowPump X200"]);
  expect(facts.references).toMatchObject([
    { kind: "order", value: "4500012345" },
    { kind: "invoice", value: "INV-2026/0042" },
  ]);
  expect(facts.amounts).toMatchObject([{ amount: 12480.5, currency: "EUR" }]);
  expect(facts.dates).toMatchObject([
    { iso: "2026-11-16", kind: "date" },
    { iso: "2026-11-27", kind: "deadline" },
  ]);
  expect(facts.phones.map(({ value }) => value)).toEqual(["+442079460958"]);
  expect(facts.problem?.words).toBe("Since Monday one of them does not start any more.");
  expect(facts.questions).toHaveLength(2);
});

test("what the quoted mail said is no fact of this one", () => {
  const said = JSON.stringify(factsOf(complaint));
  expect(said).not.toContain("4500099999");
  expect(said).not.toContain("99.00");
  expect(said).not.toContain("2026-11-11");
});

test("a Chinese complaint: the same card", () => {
  const facts = factsOf({
    subject: "关于订单202611210001的售后问题",
    from: { name: "张伟", address: "zhangwei@huaxin.example" },
    text: `您好！

我是上海华鑫机械有限公司的张伟。我们于11月2日采购的智能水泵（型号 ZX-300，订单号：202611210001，合同编号 HT-2026-018）从昨天开始无法正常启动。

请问保修期内能否免费更换？什么时候可以安排工程师上门？
货款人民币3.6万元已支付，发票号：12345678。请于11月30日前回复，电话：138 0013 8000。`,
  });
  expect(facts.sender?.value).toBe("张伟");
  expect(facts.company?.value).toBe("上海华鑫机械有限公司");
  expect(words(facts.products)).toEqual(["ZX-300"]);
  expect(facts.references.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    "order 202611210001",
    "contract HT-2026-018",
    "invoice 12345678",
  ]);
  expect(facts.amounts).toMatchObject([{ amount: 36000, currency: "CNY" }]);
  expect(facts.dates).toContainEqual(expect.objectContaining({ iso: "2026-11-30", kind: "deadline" }));
  expect(facts.phones.map(({ value }) => value)).toEqual(["+8613800138000"]);
  expect(facts.problem?.words).toContain("无法正常启动");
  expect(facts.questions).toHaveLength(2);
});

test.each([
  ["a team", "Customer Support"],
  ["a company", "Brightwater Foods Ltd."],
  ["an address", "anna@example.com"],
  ["a department", "采购部"],
])("%s in the From header is not the sender's name", (_, name) => {
  expect(factsOf({ from: { name, address: "x@y.example" }, text: "Please call us." }).sender).toBeNull();
});

test("the company that is written to is not the sender's", () => {
  const facts = factsOf({
    from: { name: "Anna Schmidt", address: "anna@gmail.com" },
    to: [{ name: "Northwind", address: "help@northwind.example" }],
    text: "I am writing from Northwind Ltd. support page.",
  });
  expect(facts.company).toBeNull();
});

test.each([
  ["digits", "1".repeat(2_000_000)],
  ["digits and spaces", "1 ".repeat(1_000_000)],
  ["dots", "1.1.".repeat(500_000)],
  ["labels", "order no ".repeat(200_000)],
  ["numbers behind labels", "订单号：123456，".repeat(200_000)],
  ["Chinese numerals", "十".repeat(2_000_000)],
  ["days", "Monday ".repeat(200_000)],
  ["question marks", "a?".repeat(1_000_000)],
  ["table cells", "a | b | c\n".repeat(200_000)],
  ["capitals", "Aa ".repeat(600_000)],
  ["one line without an end", "lorem ipsum ".repeat(160_000)],
])("two megabytes of %s do not keep us, and give a bounded answer", (_, text) => {
  const mail = Mail.parse({ date: "2026-11-20T09:00:00Z" });
  const clean = { ...cleanMail(mail), text, language: "en" };
  expect(all(patternFacts(mail, clean)).length).toBeLessThan(3_000);
});
