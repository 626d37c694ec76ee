import { expect, test } from "vitest";
import { isSignOff } from "../../../server/clean/closing.ts";
import { prompts, words } from "../../support/shipped.ts";

const languages = [...prompts.languages].map(([code, language]) => ({ code, ...language }));

test.each([
  "Anna Schmidt",
  "Schmidt, Anna",
  "Jan van der Berg",
  "O'Neil, Sean",
  "张伟",
  "王伟经理",
  "谢霆锋",
  "陈启明",
  "田中 太郎",
  "김민수",
  "أحمد علي",
  "Иван Петров",
  "Abdul Salam",
  "Hei Ling",
])("%s is a name", (name) => {
  expect(words.people.isPerson(name)).toBe(true);
});

test.each([
  "Support Team",
  "Head of Sales",
  "Leiter Einkauf",
  "ACME GmbH",
  "Meridian Bank",
  "Kindest Regards",
  "Thanks Anna",
  "Dear Anna",
  "Sehr geehrte Frau Schmidt",
  "Baker Street",
  "采购部",
  "客服中心",
  "祝您愉快",
  "営業 田中",
  "شركة النور",
])("%s is none", (title) => {
  expect(words.people.isPerson(title)).toBe(false);
});

test.each(languages)("$code: what ends a mail ends it, and is nobody's name", ({ signOffs }) => {
  for (const signOff of signOffs) {
    expect([signOff, isSignOff(signOff, words.phrases)]).toEqual([signOff, true]);
    expect([signOff, words.people.isPerson(signOff)]).toEqual([signOff, false]);
    expect([signOff, words.people.isRole(signOff)]).toEqual([signOff, true]);
  }
});

test("a name stands behind its title or label", () => {
  const found = (signature: string) => words.people.find(signature)?.words;
  expect(found("Dr. Anna Schmidt\nACME")).toBe("Anna Schmidt");
  expect(found("i. A. Anna Schmidt")).toBe("Anna Schmidt");
  expect(found("联系人：张伟")).toBe("张伟");
  expect(found("Mme Claire de la Tour | Achats")).toBe("Claire de la Tour");
});
