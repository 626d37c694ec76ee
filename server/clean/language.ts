// Which language a mail is in, from its own words alone. eld counts letter sequences; it does not know Indonesian
// (it answers Malay) nor the two ways of writing Chinese, so those are told apart here.

import { eld } from "eld/medium";

/** Enough for a sure answer; a longer mail does not become a surer one. */
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
  const found = eld.detect(words).language || "und";
  return found === "ms" ? malayOrIndonesian(words) : found;
}

/** Right to left when most letters are Hebrew or Arabic (also Persian, Urdu). */
export function directionOf(text: string): "ltr" | "rtl" {
  const start = text.slice(0, mostCharacters);
  const rtl = count(start, /[\p{Script=Hebrew}\p{Script=Arabic}]/gu);
  return rtl * 2 > count(start, /\p{L}/gu) ? "rtl" : "ltr";
}

// https://example.com/a   anna@example.com   ORD-2024-4711
const notLanguage = /https?:\/\/\S{1,2000}|\S{1,200}@\S{1,200}|\b(?=\w{0,40}\d)[\w-]{1,40}/g;

/** The scripts that only one of our languages uses, where an English product name must not win over them. */
function byScript(words: string, letters: number): string | undefined {
  const share = (pattern: RegExp) => count(words, pattern) / letters;
  const han = share(/\p{Script=Han}/gu);
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > 0.08 && kana + han > 0.3) return "ja";
  if (share(/\p{Script=Hangul}/gu) > 0.2) return "ko";
  if (han > 0.2) return traditional(words) ? "zh-Hant" : "zh-Hans";
  if (share(/\p{Script=Thai}/gu) > 0.3) return "th";
  if (share(/\p{Script=Hebrew}/gu) > 0.4) return "he";
  if (share(/\p{Script=Greek}/gu) > 0.4) return "el";
  return undefined;
}

const onlySimplified =
  /[们这来为时说过对会发后开关请问题们应该单货运费电话号码经营业务产品质员订购买卖让给实际战钱银购报价尽头见观认识谢学习书写读长门间闻]/gu;
const onlyTraditional =
  /[們這來為時說過對會發後開關請問題應該單貨運費電話號碼經營業務產質員訂購買賣讓給實際戰錢銀報價盡頭見觀認識謝學習書寫讀長門間聞]/gu;

function traditional(words: string): boolean {
  return count(words, onlyTraditional) > count(words, onlySimplified);
}

const indonesian =
  /\b(?:anda|bisa|bisakah|tidak|mohon|silakan|karena|faktur|kami|uang|kantor|kirim\w*|saat|bahwa)\b/giu;
const malay =
  /\b(?:boleh|bolehkah|sila|kerana|invois|ialah|encik|puan|tuan|pejabat|bagi|wang|awak|hantar\w*|bahawa)\b/giu;

function malayOrIndonesian(words: string): string {
  return count(words, malay) > count(words, indonesian) ? "ms" : "id";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
