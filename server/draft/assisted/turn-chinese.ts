// Turns a Chinese question round: "请问贵司什么时候能发货？" -> 您询问"我们什么时候能发货". The order of words stays; only who is who changes.

import type { NamedQuestion } from "./source.ts";

const mostSigns = 22;

/** "我想报名，请问能否试听？" -> "请问能否试听？": what stands before tells, and does not ask. Where each clause asks, each is a question. */
export function partsInChinese(words: string): string[] {
  const clauses = words.split(/(?<=[，,；;。])/u);
  if (clauses.length > 1 && clauses.every((clause) => inner.test(clause)))
    return clauses.map((clause) => `${clause.replace(/(?<![，,；;。?？\s])[，,；;。?？\s]+$/u, "")}？`);
  const asking = clauses.findIndex((clause) => asksFirst.test(clause));
  return [asking > 0 && asking === clauses.length - 1 ? (clauses[asking] ?? words) : words];
}

const asksFirst = /^\s?(?:想|麻烦|麻煩)?(?:请问|請問|能否|是否|可否|能不能|可不可以)/u;

/** The question as the object of 您询问, or null where its form is not a sure one. */
export function turnedInChinese(words: string, language: string): NamedQuestion | null {
  const asked = words.replace(lead, "").replace(/(?<![?？。.!！\s])[?？。.!！\s]+$/u, "");
  const open = asked.replace(/(?:吗|嗎|呢)$/u, "");
  if (open.length > mostSigns || open.length < 3 || /[，,；;、。：:\s]/u.test(open) || begs.test(open))
    return null;
  const clause = asked === open ? open : asWhether(asked, open);
  return clause !== null && inner.test(clause) ? { as: "asks", words: swapped(clause, language) } : null;
}

// 请告知我司何时能收到退款: "tell us when …" or "tell me when we …"
const begs =
  /^(?:请|請|烦|煩|麻烦|麻煩|(?:我们?|我們)?(?:想|希望|期待))|告知|告诉|告訴|确认|確認|回复|回覆|说明|說明/u;
// 请问   想请问一下   麻烦问一下   您好，请问   想了解一下   不知
const lead =
  /^(?:(?:您好|你好|请教|請教)[，,！!]?\s?)?(?:我们?|我們)?(?:想要?|麻烦|麻煩)?(?:请问|請問|问|問|咨询|諮詢|了解|瞭解|知道)(?:一下|下)?[，,：:]?\s?|^(?:您好|你好)[，,！!]\s?|^不知(?:道)?/u;

/** The words that keep a clause a question behind 询问. */
const inner =
  /是否|能否|可否|能不能|可不可以|有没有|有沒有|要不要|会不会|會不會|什么|什麼|怎么|怎麼|怎样|怎樣|如何|何时|何時|几时|多少|多久|多长|多長|哪|谁|誰|几天|幾天/u;

/** "可以退货吗" -> "是否可以退货". Behind any other beginning it is not plain where 是否 belongs. */
function asWhether(asked: string, open: string): string | null {
  if (!/(?:吗|嗎)$/u.test(asked)) return inner.test(open) ? open : null;
  const match =
    /^(?<who>我们|我們|我司|我|贵司|貴司|贵公司|貴公司|你们|你們|您|你|这款|這款|这个|這個)?(?<may>可以|能|还能|還能|支持|支援|提供|有|需要|会|會)(?<rest>.+)$/u.exec(
      open,
    );
  if (!match || inner.test(open)) return null;
  const { who = "", may = "", rest = "" } = match.groups ?? {};
  return `${who}是否${may}${rest}`;
}

/** Who is meant on the other side, in Simplified characters. */
const others: Record<string, string> = { 我: "您", 我们: "您", 我司: "贵司" };
const people = /我们|我們|我司|我|(?:贵|貴)(?:公司|[司方院校店厂廠馆館社])|你们|你們|您们|您們|您|你/gu;

function swapped(clause: string, language: string): string {
  const turned = clause.replace(people, (who) => others[who.replace("們", "们")] ?? "我们");
  return language === "zh-Hant" ? turned.replaceAll("我们", "我們").replaceAll("贵司", "貴司") : turned;
}
