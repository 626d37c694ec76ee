import { expect, test } from "vitest";
import { subjectToQuote } from "../../../../server/draft/assisted/subject.ts";

test.each([
  ["Pump leaks at the seal", "Pump leaks at the seal"],
  ["RE: AW: WG: Fwd: TR: Pump leaks", "Pump leaks"],
  ["Re[3]: [EXT] [JIRA-12] Termin am Montag!!", "Termin am Montag"],
  ["R: ordine incompleto", "ordine incompleto"],
  ["URGENT: heating out of order", "heating out of order"],
  ["回复：【重要】关于退货", "退货"],
  ["關於保固", "保固"],
  ["返品について", "返品"],
  ["رد: طلب صيانة", "طلب صيانة"],
  ["Invoice 4711?", "Invoice 4711"],
  ["Question about the “Atlas” tent", "Question about the Atlas tent"],
  ["Zahl\u200bungs\u202eerinnerung", "Zahl ungs erinnerung"],
])("%s is quoted as %s", (subject, quoted) => {
  expect(subjectToQuote(subject)).toBe(quoted);
});

test.each([
  ["nothing", ""],
  ["a form's own words", "(no subject)"],
  ["a greeting", "Hello!"],
  ["an English question", "When will my order arrive?"],
  ["one without a mark", "Is my order lost"],
  ["a negative one", "Don't you answer mail"],
  ["a German one", "Wann kommt die Lieferung"],
  ["a Spanish one", "¿Dónde está mi pedido?"],
  ["a Chinese one", "请问什么时候发货"],
  ["a Japanese one", "見積もりをお願いできますか"],
  ["a Korean one", "언제 배송되나요"],
  ["an Arabic one", "متى يصل طلبي؟"],
  ["a sentence with a mark", "you said that it would be here by now?"],
  ["more than ninety characters", "Long ".repeat(20)],
  ["a link", "see shop.example/win"],
  ["a place to be filled in", "{{subject}}"],
  ["only marks", "Re: ???"],
  ["anger", "Very disappointed"],
  ["anger in Chinese", "对你们的服务非常不满"],
])("%s is not quoted", (_, subject) => {
  expect(subjectToQuote(subject)).toBeNull();
});
