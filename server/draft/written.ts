// Names of languages and days as the prompt says them.

import { Problem } from "../problem.ts";

/** "zh-Hans" is "Simplified Chinese" in English and 简体中文 in Chinese; null for no language. Throws Problem("bad-request") for anything but a language code. */
export function writtenName(tag: string, inLanguage: string): string | null {
  if (tag === "und" || tag === "") return null;
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(tag) ?? tag;
  } catch (cause) {
    throw new Problem(
      "bad-request",
      `Cannot write in the language "${tag.slice(0, 40)}": it is no language code. Use one like en, de or zh-Hans.`,
      cause,
    );
  }
}

/** "Thursday, 26 November 2026", 2026年11月26日星期四. The reader's own calendar would be one more thing to get wrong. */
export function dayIn(language: string, day: Date): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: "full" }).format(day);
}
