// The phrases that mails in any language have around their text, in one lookup: a mail in Chinese may quote one in Danish.

import type { Language, Languages } from "../prompts/languages.ts";
import { anyOf, isDense, literally } from "../prompts/phrase.ts";
import { readTemplate, type Template } from "./quote-header.ts";

export type Field = "from" | "date" | "to" | "cc" | "subject";

export interface Phrases {
  fields: Map<string, Field>;
  templates: Template[];
  separators: Set<string>;
  signOffs: Set<string>;
  /** Finds a sign-off within a (plain) line. */
  holdsSignOff: RegExp;
  /** Finds "Phone:" and the like within a line. */
  contacts: RegExp;
  mobileSignatures: Openers;
  disclaimers: Openers;
}

/** Finds out whether a line begins with one of many phrases. */
export type Openers = (line: string) => boolean;

/** The phrases of all languages. */
export function phrasesOf(languages: Languages): Phrases {
  const all = [...languages.values()];
  const signOffs = all.flatMap((language) => language.signOffs.map(plain));
  const contacts = anyOf(all.flatMap((language) => language.contacts)) ?? never;
  return {
    fields: fieldsOf(all),
    templates: all
      .flatMap((language) => language.quoteHeaders.map((header) => readTemplate(plain(header))))
      .sort((a, b) => b.literals.join("").length - a.literals.join("").length), // "{date} {from}:" fits many, so it comes last
    separators: new Set(all.flatMap((language) => language.separators.map(plain))),
    signOffs: new Set(signOffs),
    holdsSignOff: holdsAny(signOffs.filter(saysItself)),
    contacts: new RegExp(`(?:^|\\s)${contacts}[\\s.:：]`, "iu"),
    mobileSignatures: openers(all.flatMap((language) => language.mobileSignatures)),
    disclaimers: openers(all.flatMap((language) => language.disclaimers)),
  };
}

const never = "(?!)";

function fieldsOf(all: Language[]): Phrases["fields"] {
  const fields = new Map<string, Field>();
  for (const { headers } of all)
    for (const [field, labels] of Object.entries(headers) as [Field, string[]][])
      for (const label of labels) fields.set(plain(label), field);
  return fields;
}

/** "Best" and "Br" close a mail only on a line of their own; "regards" does within a line as well. */
function saysItself(signOff: string): boolean {
  return signOff.length >= (isDense(signOff) ? 2 : 5);
}

function holdsAny(signOffs: string[]): RegExp {
  const [unspaced, spaced] = [signOffs.filter(isDense), signOffs.filter((one) => !isDense(one))];
  const any = (list: string[]) => list.map(literally).join("|") || never;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any(spaced)})(?![\\p{L}\\p{N}])|${any(unspaced)}`, "u");
}

/** The line without what mail programs write differently: case, wide and narrow forms, bold stars, kinds of spaces and quotes. */
export function plain(text: string): string {
  return tidy(text).toLowerCase();
}

/** The same with its case kept. */
export function tidy(text: string): string {
  return text
    .slice(0, 500)
    .normalize("NFC")
    .replace(/[\u200e\u200f\u202a-\u202e]/g, "")
    .replace(/[\s\u00a0\u3000]+/g, " ")
    .replaceAll("：", ":")
    .replaceAll("’", "'")
    .replace(/^[*_ ]+|[*_ ]+$/g, "")
    .replace(/ :$/, ":");
}

const keyLength = 3;

function openers(list: string[]): Openers {
  const byStart = new Map<string, string[]>();
  for (const opener of new Set(list.map(plain))) {
    const key = opener.slice(0, keyLength);
    byStart.set(key, [...(byStart.get(key) ?? []), opener]);
  }
  return (line) => {
    const words = plain(line).replace(/^["“(（ ]{1,3}/, "");
    return (byStart.get(words.slice(0, keyLength)) ?? []).some((opener) => words.startsWith(opener));
  };
}
