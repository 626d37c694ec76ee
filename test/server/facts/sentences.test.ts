import { expect, test } from "vitest";
import { findProblem } from "../../../server/patterns/problems.ts";
import { findQuestions } from "../../../server/patterns/questions.ts";
import { findSentences } from "../../../server/patterns/sentences.ts";

const sentences = (text: string) => findSentences(text).map(({ words }) => words);
const questions = (text: string) => findQuestions(text).map(({ words }) => words);
const problem = (text: string) => findProblem(findSentences(text))?.words ?? null;

test.each([
  ["titles and numbers", "Mr. Smith paid no. 5 on 30.11. at 3 p.m. in Berlin. He left.", 2],
  ["German abbreviations", "Wir brauchen z. B. die Nr. 5 bis zum 5. Dezember. Danke.", 2],
  ["Chinese without spaces", "您好！水泵坏了。请回复。", 3],
  ["list items", "Please tell us:\n- the price\n- the date", 3],
])("%s: sentences end where a reader ends them", (_, text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test("a sentence that was wrapped at 72 columns goes on in the next line", () => {
  const text =
    "We have been waiting for the spare part that you promised us in the\nlast week of October. Thanks.";
  expect(sentences(text)).toHaveLength(2);
});

test("a long line is a paragraph, unless the next one goes on with a small letter", () => {
  const long =
    "The bench that we ordered in spring has still not come, and the garden party is on Saturday, so please tell me when";
  expect(questions(`${long}\nis it going to be here?`)).toHaveLength(1);
  expect(questions(`${long.replace(", so please tell me when", "")}\nIs it on its way?`)).toEqual([
    "Is it on its way?",
  ]);
});

test.each([
  ["a greeting", "How are you?"],
  ["a Chinese greeting", "最近好吗？"],
  ["a link", "https://example.com/search?q=1"],
  ["a polite close", "Please do not hesitate to contact us."],
  ["a request", "Please send the invoice."],
  ["what announces questions", "Bitte teilen Sie mir mit:"],
])("%s is no question", (_, text) => {
  expect(questions(text)).toEqual([]);
});

test.each([
  "When will it arrive?",
  "Could you tell me the price.",
  "Please let us know whether the part is in stock.",
  "I was wondering if you offer training.",
  "Bitte teilen Sie mir mit, ob das Gerät lieferbar ist.",
  "Wir wüssten gern, wann die Ware kommt.",
  "Pourriez-vous m’indiquer le prix ?",
  "Merci de nous confirmer la date.",
  "¿Cuándo llega?",
  "Me gustaría saber el precio.",
  "Gostaria de saber o prazo.",
  "请问什么时候发货。",
  "能否提供报价。",
  "这个型号有货吗。",
  "保証期間内でしょうか。",
  "送付先の住所を教えてください。",
  "متى ستصل الشحنة؟",
  "يرجى إخبارنا بموعد التسليم.",
  "지원됩니까?",
])("%s is a question", (text) => {
  expect(questions(`Hello.\n${text}\nBye.`)).toEqual([text]);
});

test("items below 'tell us:' are questions", () => {
  expect(
    questions("Please confirm and tell us which:\n- whether item 1 can come\n- who pays\n\nThanks."),
  ).toEqual(["whether item 1 can come", "who pays"]);
});

test.each([
  ["a problem nobody has", "That is no problem at all. If you have any problems, call us."],
  ["a Chinese offer", "我们可以解决您的物流问题。如有任何问题，请联系我们。"],
  ["a German reference", "Das Gerät läuft seit zwei Jahren ohne Störung."],
  ["an order", "We would like to order ten pumps."],
])("%s is no problem", (_, text) => {
  expect(problem(text)).toBeNull();
});

test.each([
  "Since Monday the pump does not start any more.",
  "The display shows error E12.",
  "We still have not received the parcel.",
  "Seit gestern lässt sich die Maschine nicht einschalten.",
  "La machine ne fonctionne plus.",
  "La impresora no funciona.",
  "O equipamento parou de funcionar.",
  "从昨天开始设备无法正常启动。",
  "電源が入らず動作しません。",
  "الجهاز لا يعمل منذ أمس.",
])("%s is the problem", (text) => {
  expect(problem(`Hello, we bought a machine in May.\n${text}\nWe look forward to your answer.`)).toBe(text);
});
