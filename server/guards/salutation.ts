// Reads how a letter greets somebody: the words, the name in them and the title.

import type { Span } from "../contract/span.ts";
import { isChineseName } from "../patterns/chinese-names.ts";
import {
  anybody,
  anybodyEastAsian,
  chineseTitle,
  femaleBehind,
  type Gender,
  maleBehind,
  openers,
  titles,
} from "./salutation-words.ts";

export interface Salutation {
  /** Where the greeting stands. */
  span: Span;
  /** The name as it is written, without titles; "" when it greets nobody in particular. */
  name: string;
  /** What the title says. */
  gender: Gender | null;
}

const mostLines = 3;
const longestLine = 120;

/** The greeting in the first lines of a letter, or null. */
export function salutationOf(text: string): Salutation | null {
  const lines = [...text.slice(0, 600).matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== "");
  for (const line of lines.slice(0, mostLines)) {
    const lead = line[0].length - line[0].trimStart().length;
    const words = line[0].trim().slice(0, longestLine);
    const found = inEastAsian(words) ?? inSpaced(words);
    if (!found) continue;
    const start = line.index + lead;
    return { ...found, span: [start + found.span[0], start + found.span[1]] };
  }
  return null;
}

// Dear Ms Rao,   Sehr geehrte Frau Dr. Maier,   Bonjour Madame Petit,   Hi Sam, thanks   السيدة ليلى حسن المحترمة،
function inSpaced(line: string): Salutation | null {
  const words = beginningOf(line);
  const behindOpeners = past(words, 0, (word) => openers.has(bare(word)));
  const opened = behindOpeners > 0;
  // "de" and "van" begin no greeting, "Frau" does.
  const begins = opened || Boolean(titles.get(bare(words[0]?.[0])));
  if (!begins) return null;
  const behindTitles = past(words, behindOpeners, (word) => titles.has(bare(word)));
  const end = Math.min(past(words, behindTitles, isName), behindTitles + mostNames);
  // "Madame Petit vous répondra" and "Dhr. Bakker antwoordt" are sentences about somebody.
  if (!opened && !/^[,،:!]?$/.test(line.slice(endOf(words[end - 1])).trim())) return null;
  const genders = words.slice(behindOpeners, behindTitles).map(([word]) => titles.get(bare(word)));
  const named = words.slice(behindTitles, end).filter(([word]) => !anybody.has(bare(word)));
  return {
    span: [0, endOf(words[end - 1])],
    name: named[0] ? line.slice(named[0].index, endOf(named.at(-1))).replace(/\.$/, "") : "",
    gender: genders.find(Boolean) || null,
  };
}

const mostNames = 5;

/** The words before the first mark: "Hello, thank you" greets nobody called Thank. */
function beginningOf(line: string): RegExpExecArray[] {
  const words = [...line.matchAll(/[^\s,،:;!?！，：]+/gu)];
  const stop = words.findIndex(
    (word, at) => at > 0 && !/^\s+$/.test(line.slice(endOf(words[at - 1]), word.index)),
  );
  return stop < 0 ? words : words.slice(0, stop);
}

/** The first place from `at` on whose word is not one of these. */
function past(words: RegExpExecArray[], at: number, isOne: (word: string) => boolean): number {
  const next = words.slice(at).findIndex(([word]) => !isOne(word));
  return next < 0 ? words.length : at + next;
}

function endOf(word: RegExpExecArray | undefined): number {
  return word ? word.index + word[0].length : 0;
}

function isName(word: string): boolean {
  if (notNames.test(word)) return false;
  return /^[\p{Lu}\p{Lo}]/u.test(word) || particles.test(word) || anybody.has(bare(word));
}

const particles = /^(?:von|van|der|den|de|di|da|do|dos|la|le|del|della|zu|y|e|and|und|et|en|&|bin|al)$/;
// Hi Thank you for …   Hello We …
const notNames =
  /^(?:thanks?|we|i|your?|this|regarding|please|welcome|re|das|wir|ich|vielen|merci|gracias|grazie|obrigad[oa]|bedankt|شكراً?|شكرًا|نشكركم|نشكرك)$/iu;

function bare(word = ""): string {
  return word
    .toLowerCase()
    .replace(/(?<=..)\.$/, "")
    .replace(/^m\.$/, "m");
}

// 李女士，您好：   尊敬的王经理：   您好，陈小姐！   伊藤様   株式会社青空 伊藤様   김민수 고객님, 안녕하세요   안녕하세요, 김 선생님.
function inEastAsian(line: string): Salutation | null {
  for (const pattern of eastAsian) {
    const match = pattern.exec(line);
    const found = match && greetedIn(match);
    if (found) return found;
  }
  return null;
}

function greetedIn({ 0: words, groups }: RegExpExecArray): Salutation | null {
  const { name: written = "", title = "", alone } = groups ?? {};
  const name = written.trim();
  const nobody = anybodyEastAsian.test(name);
  // "情况说明：" announces something; "李强：" greets.
  if (alone && title === "" && !nobody && !isChineseName(name)) return null;
  const male = maleBehind.test(title) ? "m" : null;
  return {
    span: [0, words.trimEnd().length],
    name: nobody ? "" : name,
    gender: femaleBehind.test(title) ? "f" : male,
  };
}

const hello = "(?:您好|你好|早上好|上午好|中午好|下午好|晚上好)";
const eastAsian = [
  new RegExp(
    `^(?:尊敬的?|敬爱的|敬愛的|亲爱的|親愛的|致)\\s?(?<name>[\\p{Script=Han}·/]{1,8}?)(?<title>${chineseTitle})?\\s?(?:[，,：:！!。]|${hello}|$)`,
    "u",
  ),
  new RegExp(
    `^(?<name>[\\p{Script=Han}·]{1,8}?)\\s?(?<title>${chineseTitle})?\\s?(?:[，,、]?\\s?${hello}|(?<alone>[：:])$)`,
    "u",
  ),
  new RegExp(`^(?<name>[\\p{Script=Han}·]{1,4})(?<title>${chineseTitle})\\s?[，,：:！!]$`, "u"),
  new RegExp(
    `^${hello}[，,！!]?\\s?(?:尊敬的)?(?<name>[\\p{Script=Han}·]{1,4})(?<title>${chineseTitle})[，,：:！!。]`,
    "u",
  ),
  new RegExp(`^${hello}(?<name>)`, "u"),
  /^(?:\S{2,20}[\s\u3000]){0,2}(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,8}(?:[\s\u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6})?)[\s\u3000]?(?<title>様|さま|さん|殿|御中)(?=$|[、,，\s\u3000へ])/u,
  /^(?:いつも)?(?:大変)?お世話になって(?<name>)|^こんにちは(?<name2>)/u,
  /^(?:안녕하세요|안녕하십니까)[,.!]?\s(?<name>[가-힣]{1,5}?(?:\s[가-힣]{1,3}?)??)\s?(?<title>고객님|선생님|님|씨|귀하)(?=$|[,.!\s])/u,
  /^(?:친애하는\s|존경하는\s)?(?<name>[가-힣]{1,5}?(?:\s[가-힣]{1,3}?)??)\s?(?<title>고객님|선생님|대표님|부장님|과장님|팀장님|님|씨|귀하)(?=께|$|[,.!])/u,
  /^안녕하(?:세요|십니까)(?<name>)/u,
];
