import { expect, test } from "vitest";
import { openingFilter, openingsOf } from "../../../server/draft/opening.ts";
import { prompts } from "../../support/shipped.ts";

const openings = openingsOf(prompts.languages);

const reply = "Dear Ms Li,\n\nThank you for your mail.\n\nKind regards";

const kept: [fact: string, text: string][] = [
  ["a plain reply", reply],
  ["a reply that begins with Sure as a sentence", "Sure, we can meet on Tuesday.\n\nBest"],
  ["a reply that begins with This is", "This is to confirm that we received your message.\n\nBest"],
  ["a reply whose second line is Subject to", "Hello,\nSubject to stock, yes.\nBest"],
  ["a reply with Subject in the middle", "Hello,\n\nSubject: is what the field is called.\n\nBest"],
  ["a Chinese reply", "李女士，您好：\n\n感谢您的来信。\n\n此致"],
  ["a reply that begins with 以下 as a sentence", "以下几点请您确认\n一、型号\n二、数量"],
  ["an Arabic reply", "السيدة ليلى،\n\nشكراً لرسالتك.\n\nمع التحية"],
  ["a code block in the middle", "Hello,\n\n```\nnpm start\n```\n\nBest"],
];

const dropped: [fact: string, text: string, rest?: string][] = [
  ["a subject line", `Subject: Re: order\n\n${reply}`],
  ["a bold subject line", `**Subject:** Re: order\n\n${reply}`],
  ["a German subject line", `Betreff: Ihre Anfrage\n${reply}`],
  ["a Chinese subject line", `主题：关于订单\n\n${reply}`],
  ["a Japanese subject line", `件名: ご注文\n${reply}`],
  ["Sure, here is", `Sure, here is a polite reply to the mail:\n\n${reply}`],
  ["Certainly! and a subject", `Certainly! Here's the response.\n\nSubject: Order\n\n${reply}`],
  ["Here's a draft:", `Here's a draft you can use:\n${reply}`],
  ["好的，以下是回复：", `好的，以下是回复：\n\n${reply}`],
  ["a label", `Reply:\n${reply}`],
  ["a heading", `### Response\n\n${reply}`],
  ["a rule", `---\n${reply}`],
  ["white space round it", `\n\n  ${reply}\n\n \n`],
  ["a fence round it", `\`\`\`text\n${reply}\n\`\`\``],
  ["a fence and talk after it", `\`\`\`\n${reply}\n\`\`\`\nThis reply is polite.`],
];

test.each(kept)("kept: %s", (_, text) => expect(whole(text)).toBe(text));
test.each(dropped)("dropped: %s", (_, text) => expect(whole(text)).toBe(reply));

test.each([...kept, ...dropped])("however the pieces are cut: %s", (_, text) => {
  for (let size = 1; size < 12; size++) expect(through(cut(text, size))).toBe(whole(text));
  for (let at = 0; at < text.length; at++)
    expect(through([text.slice(0, at), text.slice(at)])).toBe(whole(text));
});

test("a reply is shown from its first word on, not after its first line", () => {
  expect(openingFilter(openings).push("Dear Ms Li, thank")).toBe("Dear Ms Li, thank");
});

test("nothing gives nothing", () => {
  expect(whole("")).toBe("");
  expect(whole(" \n ")).toBe("");
});

function whole(text: string): string {
  return through([text]);
}

function through(pieces: string[]): string {
  const filter = openingFilter(openings);
  return pieces.map((piece) => filter.push(piece)).join("") + filter.end();
}

function cut(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}
