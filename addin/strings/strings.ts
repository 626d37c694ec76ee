// The pane speaks the language Outlook shows itself in. One more language is one more file in strings/ and one word here.

import { createContext, useContext } from "react";
import { en, type Strings } from "./en.ts";
import { zh } from "./zh.ts";

const languages = { en, zh };

/** A language the pane has; category names come from the server under the same codes. */
export type PaneLanguage = keyof typeof languages;

/** "zh-CN" → "zh"; what the pane does not speak is English. */
export function paneLanguage(displayLanguage: string): PaneLanguage {
  const code = displayLanguage.toLowerCase().split("-", 1)[0] ?? "";
  return code in languages ? (code as PaneLanguage) : "en";
}

export function stringsIn(language: PaneLanguage): Strings {
  return languages[language];
}

/** The language of the panels below. */
export const Language = createContext<PaneLanguage>("en");

export function useStrings(): Strings {
  return stringsIn(useContext(Language));
}
