import { expect, test } from "vitest";
import { saidBy, sourceFor } from "./specimens.ts";

const innocent = [
  "See the footnote [1] and the list [2, 3].",
  "Your subject was [EXT] Re: order.",
  "Ticket [RMA-5567] is open.",
  "The form is [here](https://example.com/form).",
  "He wrote “teh [sic] order”.",
  "You wrote [...] and then nothing.",
  "Call us (Monday to Friday) about the order (number 4711).",
  "+49 30 1234567 (phone), anna@example.com (e-mail)",
  "Write to Anna Fischer <anna@example.com>.",
  "if a < b and c > d then stop",
  "Your name is on the list and your company is welcome.",
  "Please tell us your name, your company and the date.",
  "Size XXL fits; the XX Olympics were long ago.",
  "Wait... what? Well…",
  "【重要】ご注文について",
  "【注文番号】A-20391",
  "【会社名】株式会社青空",
  "【订单号】DD20260301",
  "《合同》已收到。",
  "请填写附件中的表格。",
  "Le champ « adresse » est vide.",
  "100% sure, 50 % off the list",
  "Thanks for #teamwork and the $100",
  "a_b and snake_case are names",
  "(siehe Anlage)",
  "（见附件）",
  "Zeile 1: x = {1, 2}",
];

const left = [
  "[Your name]",
  "[Name]",
  "[Company Name]",
  "[insert date]",
  "[Insert Order Number here]",
  "[DATE]",
  "[explain the delay here]",
  "[公司名称]",
  "[姓名]",
  "[Ihr Name]",
  "[Datum einfügen]",
  "[Votre nom]",
  "[nom de l'entreprise]",
  "[Su nombre]",
  "[Seu nome]",
  "[Il tuo nome]",
  "[Uw naam]",
  "[お名前]",
  "[اسمك]",
  "[phone number]",
  "[Customer's Name]",
  "[XX]",
  "{{name}}",
  "{{ order.number }}",
  "{name}",
  "$" + "{customer}",
  "{姓名}",
  "%NAME%",
  "%first_name%",
  "#FIRST_NAME#",
  "<%= name %>",
  "<<Name>>",
  "<name>",
  "<Your Company>",
  "<order number>",
  "【姓名】",
  "【公司名称】",
  "【您的姓名】",
  "【请填写日期】",
  "【XX】",
  "【氏名】",
  "〔会社名〕",
  "［姓名］",
  "（姓名）",
  "（请填写订单号）",
  "____",
  "__________",
  "XXX",
  "XX月XX日",
  "X月X日",
  "XX公司",
  "Mr. XX",
  "○○様",
  "〇〇株式会社",
  "某某",
  "×××",
  "DD/MM/YYYY",
  "TT.MM.JJJJ",
  "YYYY-MM-DD",
  ".........",
  "Your Name",
  "Your Company",
  "Your Position",
  "Your Full Name",
  "Your Contact Information",
  "(your name)",
  "(insert date)",
  "(Ihr Name)",
  "lorem ipsum",
];

const ownLine = [
  "your name",
  "Ihr Name",
  "Votre nom",
  "Su nombre",
  "Seu nome",
  "您的姓名",
  "你的名字",
  "公司名称",
  "お名前",
  "会社名",
  "اسمك",
];

test.each(innocent)("no placeholder: %s", (draft) => {
  expect(saidBy("placeholders", sourceFor(draft))).toEqual([]);
});

test.each(left)("left to be filled in: %s", (words) => {
  const findings = saidBy("placeholders", sourceFor(`Hello, this is ${words} and more.`));
  expect(findings).toHaveLength(1);
  expect(words).toContain(findings[0]?.words);
  expect(findings[0]?.severity).toBe("blocked");
});

test.each(ownLine)("a line of its own: %s", (words) => {
  const findings = saidBy("placeholders", sourceFor(`Best regards,\n${words}\n`));
  expect(findings.map((finding) => finding.words.trim())).toEqual([words]);
});

test("what the mail has in brackets may come back, a placeholder may not", () => {
  const mail = "About [Project Blue] in size XXX: sign as [Your name].";
  expect(saidBy("placeholders", sourceFor("We know [Project Blue] and size XXX.", { mail }))).toEqual([]);
  expect(saidBy("placeholders", sourceFor("Best, [Your name]", { mail }))).toHaveLength(1);
});
