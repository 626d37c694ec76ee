// Who wrote a mail and whom it was written to, as far as the mail says so: what a greeting may name.

import { findCompanies } from "../patterns/companies.ts";
import type { GuardSource } from "./guard.ts";
import { foldName, isDenseName, partsOf, scriptOf } from "./names.ts";
import { salutationOf } from "./salutation.ts";
import { chineseTitle, femaleBehind, type Gender, maleBehind, titles } from "./salutation-words.ts";

export interface Correspondents {
  /** True when the mail says that its sender is called so. */
  isSender(part: string): boolean;
  /** True when the sender has a name in this script, so that another name in it can be told to be wrong. */
  isNamedIn(script: string): boolean;
  /** True when the name belongs to the side that replies. */
  isUs(part: string): boolean;
  /** True for the sender's company. */
  isCompany(part: string): boolean;
  /** What the mail says the sender is to be called: Ms or Mr. */
  gender: Gender | null;
}

/** In characters: the end of the text, where people put their name. */
const closingLength = 300;

/** Reads it from the From header, the address, the signature, the closing and where the writer gives a name. */
export function correspondentsOf({ mail, clean, profile }: GuardSource): Correspondents {
  const greeting = salutationOf(clean.text);
  const behind = clean.text.slice(greeting?.span[1] ?? 0);
  const closing = behind.slice(-closingLength).split("\n").slice(-6).filter(isNameLine);
  const given = [...clean.text.slice(0, 20_000).matchAll(introduced)].map(([, name = ""]) => name);
  const written = [mail.from.name, ...closing, clean.signature.slice(0, 600), ...given];
  const local = foldName(mail.from.address.split("@")[0] ?? "");
  const names = new Set(written.flatMap(partsOf));
  const dense = foldName(written.join("\n")).replace(/(?<=\p{L})[ \u3000](?=\p{L})/gu, "");
  const company = foldName(
    [mail.from.address.split("@")[1] ?? "", ...findCompanies(clean.signature).map(({ words }) => words)].join(
      " ",
    ),
  );
  const ours = [
    ...mail.to.map(({ name }) => name),
    greeting?.name ?? "",
    ...Object.values(profile.signature),
  ];
  const us = new Set(ours.flatMap(partsOf));
  return {
    isSender: (part) =>
      names.has(part) ||
      (isDenseName(part) ? holdsDense(dense, part) : isShortOf(part, names) || holdsLocal(local, part)),
    isNamedIn: (script) => [mail.from.name, ...given].some((name) => scriptsOf(name).includes(script)),
    isUs: (part) =>
      us.has(part) || (isDenseName(part) && [...us].some((name) => name.startsWith(part) && part.length > 1)),
    isCompany: (part) => part.length > 2 && company.includes(part),
    gender: genderIn(`${mail.from.name}\n${clean.signature.slice(0, 600)}\n${closing.join("\n")}`),
  };
}

function scriptsOf(name: string): string[] {
  return [...name.matchAll(/\p{L}+/gu)].map(([word]) => scriptOf(word));
}

// A line of the closing that may hold a name is short, and no sentence.
function isNameLine(line: string): boolean {
  return line.length <= 60 && !/[.!?。！？؟]\s*$/.test(line);
}

// My name is Priya Rao   Ich bin Petra Maier   我是李强   Name: Priya Rao   姓名：李强   伊藤と申します
const introduced =
  /(?:\b(?:my name is|i am|i['’]m|this is|ich bin|mein name ist|ich heiße|je suis|je m['’]appelle|mon nom est|soy|me llamo|mi nombre es|sono|mi chiamo|sou o|sou a|meu nome é|me chamo|ik ben|mijn naam is|name)[: ]{1,2}|我是|我叫|本人|姓名[:：]\s?|联系人[:：]\s?|聯絡人[:：]\s?|저는\s|اسمي\s|أنا\s)((?:\p{Lu}[\p{L}'’.-]{0,20}\s?){1,4}|[\p{Script=Han}\p{Script=Hangul}]{2,4}|[\p{Script=Arabic}]{2,12}(?: [\p{Script=Arabic}]{2,12})?)/giu;

/** 李, 李强 and 强 are names of 李强; 伊藤 is one of 伊藤 健. A single character has to begin a name. */
function holdsDense(dense: string, part: string): boolean {
  const bare = part.replace(/^[小老阿](?=.)/, "");
  if (bare.length > 1) return dense.includes(bare);
  return new RegExp(`(?:^|[^\\p{L}]|我是|我叫|本人)${bare}\\p{L}{0,3}`, "u").test(dense);
}

/** Alex is Alexander, and "Kate." is Katherine only where she signs so. */
function isShortOf(part: string, names: Set<string>): boolean {
  if (part.length < 3) return false;
  return [...names].some((name) => name.length > 2 && (name.startsWith(part) || part.startsWith(name)));
}

/** "rao" stands in "p.rao2020". */
function holdsLocal(local: string, part: string): boolean {
  return part.length > 2 && local.includes(part);
}

// Ms Priya Rao   Frau Maier   李女士   (she/her)   Mme Petit
const before = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...titles].flatMap(([word, gender]) => (gender === "" || word.length < 2 ? [] : [word.replace(".", "\\.")])).join("|")})\\.?[ \\t]+(?=\\p{Lu}|\\p{Lo})`,
  "giu",
);
const behind = new RegExp(`\\p{Script=Han}(${chineseTitle})(?!\\p{L})`, "gu");
const pronouns = /[([](?:(she|elle|sie|ella|lei|ela|她)|(?:he|il|er|él|lui|ele|他))\s?\/\s?\p{L}{2,5}/giu;

/** What titles and pronouns beside the name say; null where they say nothing, or both. */
function genderIn(text: string): Gender | null {
  const titled = [...text.matchAll(before)].map(([, title = ""]) => titles.get(title.toLowerCase()));
  const followed = [...text.matchAll(behind)].map(([, title = ""]) => genderBehind(title));
  const pronounced = [...text.matchAll(pronouns)].map(([, she]): Gender => (she ? "f" : "m"));
  const said = new Set([...titled, ...followed, ...pronounced].filter(Boolean));
  const [only] = said;
  return said.size === 1 && only ? only : null;
}

function genderBehind(title: string): Gender | null {
  if (femaleBehind.test(title)) return "f";
  return maleBehind.test(title) ? "m" : null;
}
