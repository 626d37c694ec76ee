// Finds the name of a person in a From header or a signature.

import type { Language, Languages } from "../prompts/languages.ts";
import { anyOf, isDense, literally, sourceOf } from "../prompts/phrase.ts";
import { isChineseName } from "./chinese-names.ts";
import { type Found, foundAt } from "./found.ts";

export interface People {
  /** The first line (or cell of a line) of a signature that is a person's name. */
  find(signature: string): Found | null;
  /** True for "Anna Schmidt", "Schmidt, Anna", "张伟", "田中 太郎", "أحمد علي"; not for a team, a company, a closing phrase. */
  isPerson(name: string): boolean;
  /** True for a job, a department, a street: neither a person nor a company. */
  isRole(words: string): boolean;
  /** True for "采购部", "客服中心", "Meridian Bank". */
  isOrganisation(words: string): boolean;
}

/** Names in all languages; `closes` tells the lines that close a mail. */
export function peopleOf(languages: Languages, closes: (line: string) => boolean): People {
  const patterns = patternsOf([...languages.values()]);

  function isPerson(name: string): boolean {
    if (name.length < 2 || name.length > 45 || /[\d@:/_|<>?!]/.test(name)) return false;
    if (patterns.notAPerson.test(name) || legalForm.test(name) || closes(name)) return false;
    return patterns.latinName.test(name) || isChineseName(name) || otherName.test(name);
  }

  return {
    isPerson,
    find(signature) {
      for (const match of signature.slice(0, 2_000).matchAll(cell)) {
        const lead = match[0].length - match[0].trimStart().length;
        const words = match[0].trim().replace(/[,，.。]$/, "");
        const name = words.replace(patterns.title, "");
        const start = match.index + lead + words.indexOf(name);
        if (isPerson(name)) return foundAt(signature, start, start + name.length);
      }
      return null;
    },
    isRole: (words) => patterns.role.test(words) || closes(words),
    isOrganisation: (words) => patterns.organisation.test(words),
  };
}

function patternsOf(all: Language[]) {
  const roles = all.flatMap((language) => [...language.roles, ...language.streets]);
  const organisations = all.flatMap((language) => language.organisations);
  // "王伟经理" is a person with a job title. Endings that no Chinese name has are known to isChineseName.
  const spaced = [...roles, ...organisations].filter((phrase) => !isDense(phrase));
  const others = all.flatMap(({ notNames, contacts }) => [...notNames, ...contacts]);
  const alternatives = (phrases: string[]) => phrases.map((phrase) => sourceOf(phrase)).join("|") || never;
  const titles = alternatives(all.flatMap((language) => language.titles));
  const labels = alternatives(all.flatMap((language) => language.nameLabels));
  const particles = alternatives(all.flatMap((language) => language.nameParticles));
  return {
    role: wordOrEnding(roles),
    organisation: wordOrEnding(organisations),
    notAPerson: new RegExp(`${anyOf([...spaced, ...others]) ?? never}|^(?:${greetingsOf(all)})`, "iu"),
    // Dr. Anna Schmidt   Mr John Smith   联系人：张伟   i.A. Anna Schmidt
    title: new RegExp(`^(?:(?:${titles})(?![\\p{L}\\p{N}])\\.?,? ?){1,3}|^(?:${labels})[:：]\\s?`, "iu"),
    // Anna Schmidt   Anna-Lena von der Heide   O'Neil, Sean   J. R. Smith   Anna
    latinName: new RegExp(
      `^\\p{Lu}${latinLetters}(?:,? (?:(?:${particles}) ){0,2}\\p{Lu}${latinLetters}){0,3}$`,
      "u",
    ),
  };
}

/** A word anywhere in the text. In a script without spaces only at the end, because "会" is part of many names. */
function wordOrEnding(phrases: string[]): RegExp {
  const [endings, words] = [phrases.filter(isDense), phrases.filter((phrase) => !isDense(phrase))];
  return new RegExp(`${anyOf(words) ?? never}|${anyOf(endings) ?? never}$`, "iu");
}

const never = "(?!)";
const latinLetters = "[\\p{L}'’.-]{0,20}";

/** No name begins like "Sehr geehrte Frau {name},". */
function greetingsOf(all: Language[]): string {
  const beginnings = all
    .flatMap(({ greetings }) => greetings)
    .map((greeting) => (greeting.split("{name}")[0] ?? "").replace(/[\s,，:：.。!！]{1,5}$/, ""))
    // "Hei" is a greeting in Finnish and a name in Hong Kong.
    .filter((beginning) => isDense(beginning) || beginning.length >= 5);
  return `(?:${beginnings.map(literally).join("|") || never})(?![\\p{L}\\p{N}])`;
}

// A line, or a part of it between bars, tabs and wide gaps.
const cell = /[^\n|｜\t/／·•]{2,80}/g;
const legalForm = /\b(?:gmbh|ag|kg|ltd|llc|inc|corp|limited)\b/i;
const otherName =
  /^(?!\S{1,8}[部科室课課组] )(?:[\u3041-\u30ff\u4e00-\u9fff々]{1,4}[ \u3000][\u3041-\u30ff\u4e00-\u9fff々]{1,5}|[\uac00-\ud7af]{2,4}|[\u0620-\u064a]{2,12}(?: [\u0620-\u064a]{2,12}){1,3})$/u;
