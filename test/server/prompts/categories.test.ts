import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CategorySet, chooseSet } from "../../../server/prompts/categories.ts";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { promptsWith, shippedFile, toldOf } from "../../support/prompt-folders.ts";
import { prompts } from "../../support/shipped.ts";

const shipped = prompts.categorySets;
const mailroomSource = shippedFile("categories/mailroom.yaml");

describe("the sets that ship", () => {
  test.each([
    [
      "mailroom",
      [
        "after-sales-service-request 售后服务请求",
        "business-cooperation 商务合作咨询",
        "billing-or-payment-reminder 账单支付提醒",
        "internal-communication 内部工作沟通",
        "job-application 求职简历投递",
        "advertising 广告推广信息",
        "other 其他未分类",
      ],
    ],
    [
      "support",
      [
        "question 咨询",
        "complaint 投诉",
        "cooperation 合作意向",
        "technical-support 技术支持",
        "demo-booking 预约演示",
        "other 其他",
      ],
    ],
  ])("%s has its categories, each with the Chinese name", (id, expected) => {
    const set = shipped.find((found) => found.id === id);
    expect(set?.categories.map((category) => `${category.id} ${category.names["zh-Hans"]}`)).toEqual(
      expected,
    );
  });

  test.each(
    shipped.flatMap((set) => set.categories.map((category) => [set.id, category.id, category] as const)),
  )("%s: an id is the English name in kebab-case: %s", (_set, id, category) => {
    expect(category.names.en.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")).toBe(id);
  });

  test.each(
    shipped.flatMap((set) => set.categories.map((category) => [set.id, category.id, category] as const)),
  )("%s: examples are about half Chinese: %s", (_set, _id, { examples }) => {
    const chinese = examples.filter(({ text }) => /\p{Script=Han}/u.test(text)).length;
    expect(Math.abs(chinese / examples.length - 0.5)).toBeLessThan(0.15);
  });

  test("no example is also a mail that the sets are measured on", () => {
    const measured = ["heldout.yaml", "unseen.yaml"]
      .map((file) => readFileSync(new URL(`../triage/fixtures/${file}`, import.meta.url), "utf8"))
      .join("\n");
    const examples = shipped.flatMap((set) => set.categories.flatMap((category) => category.examples));
    expect(examples.filter(({ text }) => measured.includes(text))).toEqual([]);
  });
});

describe("a set that cannot be used is refused with the file, the line and what to do", () => {
  test.each([
    ["a broken YAML file", "categories: [\n  - id: a\n: :", /mailroom\.yaml: line \d+: /],
    [
      "a misspelt key",
      mailroomSource.replace("threshold:", "treshold:"),
      /line 2, treshold: there is no such field\. Did you mean threshold\?/,
    ],
    [
      "a threshold above one",
      mailroomSource.replace("threshold: 0.6", "threshold: 60"),
      /line 2, threshold: it must be at most 1/,
    ],
    [
      "an id with a space",
      mailroomSource.replace("id: advertising", "id: junk mail"),
      /line 1\d\d, categories\.5\.id: use small letters, digits and single hyphens/,
    ],
    [
      "an id twice",
      mailroomSource.replace("id: advertising", "id: other"),
      /line 1\d\d, categories\.6\.id: two categories have the same id; give each its own/,
    ],
    [
      "a name without Chinese",
      mailroomSource.replace(", zh-Hans: 其他未分类", ""),
      /line 1\d\d, categories\.6\.names\.zh-Hans: it is missing/,
    ],
    [
      "five examples",
      `threshold: 0.5\ncategories:\n${["a", "b"].map((id) => categoryWith(id, 5)).join("")}`,
      /line 6, categories\.0\.examples: write at least 6 examples/,
    ],
  ])("%s", (_name, source, message) => {
    const [told] = toldOf(promptsWith({ "categories/mailroom.yaml": source }));
    expect(told).toMatch(message);
    expect(told).toMatch(
      /^Cannot use prompts\/categories\/mailroom\.yaml: .* Correct that place and start again\.$/,
    );
  });

  test("a folder without sets", () => {
    const folder = promptsWith({ "categories/mailroom.yaml": null, "categories/support.yaml": null });
    expect(toldOf(folder)).toEqual([
      "Cannot use prompts/categories: it holds no .yaml file. Put at least one there and start again.",
    ]);
  });
});

test("a set without threshold and mailboxes asks a person below 0.6 and belongs to no mailbox", () => {
  const source = `categories:\n${["a", "b"].map((id) => categoryWith(id, 6)).join("")}`;
  const { categorySets } = loadPrompts(promptsWith({ "categories/small.yaml": source }));
  expect(categorySets.find(({ id }) => id === "small")).toMatchObject({
    id: "small",
    threshold: 0.6,
    mailboxes: [],
  });
});

describe("the set for a mail", () => {
  const [first] = shipped;
  const named = (id: string, mailboxes: string[]): CategorySet => ({
    id,
    mailboxes,
    threshold: 0.6,
    categories: first?.categories ?? [],
  });
  const sets = [named("mailroom", []), named("support", ["help@example.com"]), named("sales", [])];

  test.each([
    ["the request's choice comes first", { categorySet: "sales", mailbox: "help@example.com" }, "sales"],
    ["then the mailbox's, whatever its case", { mailbox: " Help@Example.com" }, "support"],
    ["then the setting's", { mailbox: "info@example.com" }, "mailroom"],
  ])("%s", (_name, wanted, id) => {
    expect(chooseSet(sets, { ...wanted, setting: "mailroom" }).id).toBe(id);
  });

  test("a set that is not there is refused with the names that are", () => {
    expect(() => chooseSet(sets, { categorySet: "spam", setting: "mailroom" })).toThrow(
      'Cannot sort into the category set "spam": there is none of that name. Choose one of mailroom, support, sales.',
    );
  });
});

function categoryWith(id: string, examples: number): string {
  const text = `  - id: ${id}\n    names: { en: ${id}, zh-Hans: ${id} }\n    descriptions: { en: ${id}, zh-Hans: ${id} }\n    examples:\n`;
  return text + Array.from({ length: examples }, (_, i) => `      - text: ${id} ${i}\n`).join("");
}
