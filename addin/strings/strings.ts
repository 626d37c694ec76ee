// The pane speaks the language Outlook is set to. A new language is one file in strings/ and one word in the list below.

import { createContext, useContext } from "react";
import { en, type Strings } from "./en.ts";
import { zh } from "./zh.ts";

const languages = { en, zh };

/** A language the pane has; category names come from the server under the same codes. */
export type PaneLanguage = keyof typeof languages;

export const paneLanguages = Object.keys(languages) as PaneLanguage[];

/** "zh-CN" → "zh"; a language the pane does not have becomes English. */
export function paneLanguage(displayLanguage: string): PaneLanguage {
  const code = displayLanguage.toLowerCase().split("-", 1)[0] ?? "";
  return Object.hasOwn(languages, code) ? (code as PaneLanguage) : "en";
}

export function stringsIn(language: PaneLanguage): Strings {
  return languages[language];
}

/** The language of the panels below. */
export const Language = createContext<PaneLanguage>("en");

export function useStrings(): Strings {
  return stringsIn(useContext(Language));
}
