// Which question a reply names and how: turned round only where the sentence is sure to be right.

import { describe, expect, test } from "vitest";
import type { FactValue } from "../../../../server/contract/facts.ts";
import { askedIn } from "../../../../server/draft/assisted/question.ts";

function asked(language: string, ...questions: string[]) {
  const facts = questions.map(
    (words): FactValue => ({ words, value: words, span: [0, words.length], part: "text" }),
  );
  return askedIn({ questions: facts }, { language });
}

const named = (language: string, question: string) => asked(language, question).named;

describe("English, turned round", () => {
  test.each([
    ["Could you send me my contract?", "wants", "send you your contract"],
    ["Can you please call us back?", "wants", "call you back"],
    ["Will you repair our pump?", "asks", "whether we will repair your pump"],
    ["Could you tell me if your shop is open?", "asks", "whether our shop is open"],
    ["Could you please let us know whether our order has shipped?", "asks", "whether your order has shipped"],
    ["When will you deliver the pump?", "asks", "when we will deliver the pump"],
    ["And is it possible to pay by card?", "asks", "whether it is possible to pay by card"],
    ["Is there a discount for schools?", "asks", "whether there is a discount for schools"],
    ["Do you have spare parts for my model?", "asks", "whether we have spare parts for your model"],
    ["Have you received our letter?", "asks", "whether we have received your letter"],
    ["Where is my parcel?", "asks", "where your parcel is"],
    ["What are your opening hours?", "asks", "what our opening hours are"],
    ["How much does the large tent cost?", "asks", "how much the large tent costs"],
    ["How do I reset my password?", "asks", "how to reset your password"],
    ["Can I visit you on Friday?", "asks", "whether you can visit us on Friday"],
    ["May I ask whether you have decided?", "asks", "whether we have decided"],
  ])("%s", (question, as, words) => {
    expect(named("en", question)).toEqual({ as, words });
  });

  test("a question behind a comma is a question of its own, and nothing of it is left over", () => {
    expect(asked("en", "Can it be repaired, what would it cost?")).toEqual({
      named: { as: "asks", words: "whether it can be repaired" },
      count: 2,
    });
  });
});

test.each([
  ["zh-Hans", "不知贵方是否有兴趣？", "我们是否有兴趣"],
  ["zh-Hans", "请问贵院什么时候开放探视？", "我们什么时候开放探视"],
  ["zh-Hant", "請問貴店是否提供寄送？", "我們是否提供寄送"],
])("in %s %s is turned round whatever we are called", (language, question, words) => {
  expect(named(language, question)).toEqual({ as: "asks", words });
});

describe("English, quoted because it is not sure", () => {
  test.each([
    "Does it work with my phone?",
    "Why was I charged twice?",
    "When is the plumber coming?",
    "Where are the spare parts kept?",
    "When is my car ready?",
    "Is the hall free on Friday?",
    "Can we meet and how long will it take?",
    "Could you have a look at it?",
    "Can we arrange a call with your manager?",
    "Is it a fault or do I press wrongly?",
  ])("%s", (question) => {
    expect(named("en", question)).toEqual({ as: "quoted", words: question });
  });
});

describe("Chinese", () => {
  test.each([
    ["zh-Hans", "请问贵司什么时候能发货？", "我们什么时候能发货"],
    ["zh-Hans", "可以退货吗？", "是否可以退货"],
    ["zh-Hans", "我司能否提前付款？", "贵司能否提前付款"],
    ["zh-Hans", "另外，你们支持定制吗？", "我们是否支持定制"],
    ["zh-Hans", "我们是否需要重新安装？", "您是否需要重新安装"],
    ["zh-Hans", "您好，想了解一下两个版本有什么区别？", "两个版本有什么区别"],
    ["zh-Hans", "不知何时方便与贵司面谈？", "何时方便与我们面谈"],
    ["zh-Hant", "我想報名週末班，請問貴公司是否提供試聽？", "我們是否提供試聽"],
  ])("%s: %s is turned round", (language, question, words) => {
    expect(named(language, question)).toEqual({ as: "asks", words });
  });

  test.each([
    ["发票开了吗？", "发票开了吗？"],
    ["请问你们周末上班吗？", "你们周末上班吗？"],
  ])("%s is quoted", (question, words) => {
    expect(named("zh-Hans", question)).toEqual({ as: "quoted", words });
  });

  test.each([
    ["as it may be asked of us or of them", "请告知我司何时能收到退款"],
    ["as it is too long", "请问上个月在贵公司网站上订购的那批不锈钢水杯为什么一直没有安排发货呢？"],
  ])("is not named %s", (_, question) => {
    expect(named("zh-Hans", question)).toBeNull();
  });
});

describe("other languages, quoted", () => {
  test.each([
    ["de", "Und wann kommt der Monteur?", "Wann kommt der Monteur?"],
    ["fr", "Et quel est le délai ?", "Quel est le délai ?"],
    ["es", "¿Y cuándo llega el pedido?", "¿Cuándo llega el pedido?"],
    ["it", "E quanto costa la spedizione?", "Quanto costa la spedizione?"],
    ["ja", "修理は可能でしょうか。", "修理は可能でしょうか"],
    ["ko", "그리고 수리가 가능할까요?", "수리가 가능할까요?"],
    ["ar", "هل يمكن إصلاح المضخة؟", "هل يمكن إصلاح المضخة؟"],
  ])("%s: %s", (language, question, words) => {
    expect(named(language, question)).toEqual({ as: "quoted", words });
  });
});

describe("not named, in any language", () => {
  test.each([
    ["ten words", "de", "Können Sie mir bitte sagen, wann der Monteur wieder kommt?"],
    ["a link", "de", "Kennen Sie www.gewinn.example schon?"],
    ["an account", "en", "Can you pay to 5001 0517 5407?"],
    ["two sentences in one", "fr", "Ça va. Vous venez ?"],
    ["what is a word and a mark", "en", "Right?"],
  ])("%s", (_, language, question) => {
    expect(named(language, question)).toBeNull();
  });
});

test("the first that can be turned is named before one that can only be quoted", () => {
  const { named: chosen, count } = asked(
    "en",
    "Is the hall free?",
    "Is there a piano, and may we bring chairs?",
  );
  expect(chosen).toEqual({ as: "asks", words: "whether there is a piano" });
  expect(count).toBe(3);
});
