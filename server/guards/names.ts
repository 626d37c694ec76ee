// How names are compared: without case, accents and titles, and in one Chinese script.

import { inSimplified } from "../clean/chinese.ts";

/** "Müller", "Mueller" and "MULLER" are one name, and 陳 is 陈. */
export function foldName(name: string): string {
  return inSimplified(
    name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replaceAll("ß", "ss")
      .replaceAll("ø", "o")
      .replaceAll("ł", "l")
      .replace(/([aou])e/g, "$1")
      .normalize("NFC"),
  );
}

/** The parts of a name that are more than an initial: "J. R. van der Heide" -> heide; in scripts without spaces the whole. */
export function partsOf(name: string): string[] {
  const words = foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => isDenseName(word) || (word.length > 1 && !particles.has(word)));
}

const particles = new Set(
  "von van der den de di da do dos la le del della zu y e and und et en bin al el".split(" "),
);

/** True for names of Han, kana or Hangul. */
export function isDenseName(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);
}

/** The script a name is written in; names of different scripts cannot be compared. */
export function scriptOf(name: string): string {
  const scripts = ["Latin", "Han", "Hangul", "Arabic", "Cyrillic", "Greek", "Hebrew", "Thai"];
  // Japanese mixes kana and Han in one name.
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return "Kana";
  return scripts.find((script) => new RegExp(`\\p{Script=${script}}`, "u").test(name)) ?? "";
}
