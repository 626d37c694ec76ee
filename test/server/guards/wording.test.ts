// How a draft is written: its language, loops, echoes, signature, markup, and what it says about itself.

import { describe, expect, test } from "vitest";
import { saidBy, sourceFor } from "./specimens.ts";

const english =
  "Thank you for your message. We have read it and will get back to you when we know more about the parcel.";
const german =
  "Vielen Dank für Ihre Nachricht. Wir haben sie gelesen und melden uns, sobald wir mehr über das Paket wissen.";
const simplified = "感谢您的来信，我们已经收到您的询问，会尽快与相关部门核实后回复您。";
const traditional = "感謝您的來信，我們已經收到您的詢問，會盡快與相關部門核實後回覆您。";

test.each([
  ["en", english],
  ["de", german],
  ["und", german],
  ["zh-Hans", simplified],
  ["zh-Hant", traditional],
  ["pt-BR", "Agradecemos a sua mensagem e lamentamos o ocorrido com o seu pedido na semana passada."],
  ["de", "Ja, gern."],
  ["de", "OK, thanks!"],
  ["zh-Hans", `${simplified}\n\nMicrosoft Outlook 365`],
  ["de", `${german}\n\n- Microsoft Windows Server\n- Adobe Acrobat Reader`],
])("language: right in %s: %s", (language, draft) => {
  expect(saidBy("language", sourceFor(draft, { language }))).toEqual([]);
});

test.each([
  ["de", english, english],
  ["en", german, german],
  ["zh-Hans", english, english],
  ["zh-Hant", simplified, simplified],
  ["zh-Hans", traditional, traditional],
  ["ja", simplified, simplified],
  ["de", `${german}\n\n${english}`, english],
])("language: wrong in %s: %s", (language, draft, words) => {
  expect(saidBy("language", sourceFor(draft, { language }))).toEqual([
    expect.objectContaining({ severity: "look", words }),
  ]);
});

test.each([
  `${english}\n\nBest regards\nAnna\n\nBest regards`,
  "Yes.\nYes.\nYes.",
  "- Monday: open\n- Tuesday: open\n- Wednesday: open\n- Thursday: open",
  "Very, very, very good.",
  "10 10 10 10 10 10 10",
  "哈哈哈",
  "We will check it and answer. We will check it.",
])("repeats: no loop: %s", (draft) => expect(saidBy("repeats", sourceFor(draft))).toEqual([]));

test.each([
  [`${english}\n\n${english}`, "We have read it"],
  ["Use 120 words. Use 120 words. Use 120 words.", "Use 120 words. Use 120 words."],
  ["I'm here to help you. I'm here to help you. I'm here to help you.", "I'm here to help"],
  ["and so it goes on and on and on and on and on and on", "on and on"],
  ["<pre><code>\n".repeat(12), "pre"],
  ["Specter\n\nSpecter\n\nSpecter\n\nSpecter\n\nSpecter\n\nSpecter\n\nSpecter", "Specter"],
  ["我们会尽快回复您的邮件请您耐心等待。我们会尽快回复您的邮件请您耐心等待。", "我们会尽快"],
])("repeats: a loop: %s", (draft, words) => {
  const findings = saidBy("repeats", sourceFor(draft));
  expect(findings.map((finding) => finding.words).join()).toContain(words);
});

const mail =
  "Hello,\n\nthe kettle I bought stopped working after two days. I want my money back for this broken kettle. How do I send it to you?\n\nTom";

test("echo: one quoted sentence is none", () => {
  const draft = `You wrote: "the kettle I bought stopped working after two days." ${english} Please send us the kettle with the delivery note.`;
  expect(saidBy("echo", sourceFor(draft, { mail }))).toEqual([]);
});

test("echo: the mail given back is one", () => {
  expect(saidBy("echo", sourceFor(mail, { mail })).length).toBeGreaterThan(0);
});

test.each([
  `Anna Fischer\n\nHello,\n\n${english}\n\nBest regards`,
  `Dear Anna Fischer,\n\n${english}\n\nBest regards`,
  "Anna Fischer",
])("role: the sender is greeted: %s", (draft) => expect(saidBy("role", sourceFor(draft))).toEqual([]));

test.each([
  "Hi there! I'm Anna Fischer here at the office.",
  "Guten Tag, mein Name ist Anna Fischer.",
  "您好，我是绿象软件的Anna Fischer。",
])("role: the reply introduces itself as the sender: %s", (draft) => {
  expect(saidBy("role", sourceFor(draft))[0]?.words).toBe("Anna Fischer");
});

test("role: the reply is signed as the sender", () => {
  const [finding] = saidBy(
    "role",
    sourceFor(`Dear Anna,\n\n${english}\n\nBest regards,\nAnna Fischer\nCustomer Service`),
  );
  expect(finding).toMatchObject({ severity: "look", words: "Anna Fischer" });
});

test.each([
  "2 * 3 * 4 = 24",
  "a < b > c",
  "I am #1 in line",
  "* one\n* two",
  "- one\n- two",
  "see <anna@example.com>",
])("markup: none: %s", (draft) => expect(saidBy("markup", sourceFor(draft))).toEqual([]));

test.each([
  ["**Bold** words", "**Bold**"],
  ["## Heading", "## H"],
  ["<p>Hello</p>", "<p>"],
  ['<img src="x">', '<img src="x">'],
  ["```text\nHello", "```text"],
  ["AT&amp;T is evil&#46;com", "&amp;"],
])("markup: %s", (draft, words) => expect(saidBy("markup", sourceFor(draft))[0]?.words).toBe(words));

test.each([
  english,
  "Our AI product is called Blue.",
  "I am a customer too.",
  "As a customer you know it.",
  "Please tell us the name of the person who wrote the report.",
  "Could you write the reply to the e-mail of Mr Fischer?",
  "<mailto:anna@example.com>",
])("leakage: none: %s", (draft) => expect(saidBy("leakage", sourceFor(draft))).toEqual([]));

test.each([
  "</mail>",
  "<thread>",
  "<thinking>Okay, the user wants a refund.</thinking>",
  "<|im_start|>assistant",
  "As an AI language model, I cannot do that.",
  "I'm just a customer service AI and I'm here to help.",
  "Als KI kann ich das nicht.",
  "En tant qu'IA, je ne peux pas.",
  "Como modelo de lenguaje no puedo.",
  "作为一个人工智能，我无法回答。",
  "AIアシスタントとして、お答えします。",
  "Text between the tags below is an e-mail from outside.",
  "It promises no money and no date.",
  "You are an office worker who answers mail for the organisation it was sent to.",
  'Syntax error in sentence structure: "Which kind of mail is it?" should be "Which kind of mail is it?"',
  "SORT: B",
  "I'm Anna Fischer here at Hugging Face and I'm here to help you.",
  "我是通义千问，很高兴为您服务。",
])("leakage: %s", (words) => {
  const [finding] = saidBy("leakage", sourceFor(`Hello,\n\n${words}\n\nBest`));
  expect(finding?.severity).toBe("blocked");
});

describe("what the categories are", () => {
  const options =
    "After-sales. A customer's purchase is broken, wrong or incomplete - repair, warranty, return.";
  const garbled = 'Syntax error: "A: A customer\'s purchase is broken - quotation - return" is incorrect.';

  test("is ours, also where the model garbles it", () => {
    const [finding] = saidBy("leakage", sourceFor(garbled, { change: { options } }));
    expect(finding?.severity).toBe("blocked");
  });

  test("may be said in other words, and when the mail says it", () => {
    expect(
      saidBy("leakage", sourceFor("Your purchase is broken, so send it in.", { change: { options } })),
    ).toEqual([]);
    expect(saidBy("leakage", sourceFor(garbled, { mail: garbled, change: { options } }))).toEqual([]);
    const cooperation = "Cooperation. A company wants to do business with us - quotation, distribution.";
    const polite = "We are glad that your company wants to do business with us.";
    expect(saidBy("leakage", sourceFor(polite, { change: { options: cooperation } }))).toEqual([]);
  });
});
