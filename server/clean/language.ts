// Detects the language of a mail from its own words. eld compares letter sequences; it takes Indonesian for Malay and does not tell
// simplified from traditional Chinese, so both are told apart here.

import { eld } from "eld/small";
import { isTraditional } from "./chinese.ts";

/** Enough for a sure answer; more text does not make it surer. */
const mostCharacters = 3_000;

/** ISO 639-1, `zh-Hans` or `zh-Hant` for Chinese, `und` when there is too little text to tell. */
export function detectLanguage(text: string): string {
  const words = text
    .slice(0, mostCharacters * 2)
    .replace(notLanguage, " ")
    .slice(0, mostCharacters);
  const letters = count(words, /\p{L}/gu);
  if (letters < 2) return "und";
  const script = byScript(words, letters);
  if (script) return script;
  if (letters < 4) return "und";
  const guess = eld.detect(words);
  if (letters < 12 && !guess.isReliable()) return "und";
  return guess.language === "ms" ? malayOrIndonesian(words) : guess.language || "und";
}

/** The language of the first text whose language can be detected. */
export function languageOf(texts: string[]): string {
  return texts.map(detectLanguage).find((found) => found !== "und") ?? "und";
}

// https://example.com/a   anna@example.com   ORD-2024-4711
const notLanguage = /https?:\/\/\S{1,2000}|(?<!\S)\S{1,200}@\S{1,200}|\b(?=\w{0,40}\d)[\w-]{1,40}/g;

/** The language of a script that only one of our languages uses. An English product name among it must not outweigh it. */
function byScript(words: string, letters: number): string | undefined {
  const share = (pattern: RegExp) => count(words, pattern) / letters;
  const han = share(/\p{Script=Han}/gu);
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > 0.08 && kana + han > 0.3) return "ja";
  if (share(/\p{Script=Hangul}/gu) > 0.2) return "ko";
  if (han > 0.2) return isTraditional(words) ? "zh-Hant" : "zh-Hans";
  if (share(/\p{Script=Thai}/gu) > 0.3) return "th";
  if (share(/\p{Script=Hebrew}/gu) > 0.4) return "he";
  if (share(/\p{Script=Greek}/gu) > 0.4) return "el";
  return undefined;
}

// Words that only one of the two languages uses, at least in business mail.
const indonesian =
  /\b(?:bisa|bisakah|silakan|karena|faktur|uang|kantor|kirim|kirimkan|dikirim|mengirim\w*|bahwa|kapan|apakah|pembayaran|nomor|kemarin|butuh|perusahaan|mobil|gratis)\b/giu;
const malay =
  /\b(?:bolehkah|sila|kerana|invois|ialah|encik|puan|tuan|pejabat|wang|awak|hantar|dihantar|menghantar|bahawa|bila|bilakah|adakah|bayaran|semalam|ganti|nombor|tarikh|syarikat|kereta|percuma|mesej)\b/giu;

function malayOrIndonesian(words: string): string {
  return count(words, malay) > count(words, indonesian) ? "ms" : "id";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
