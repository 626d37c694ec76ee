// Finds phone numbers. A run of digits counts only when something says that it is one: "+", a label, the shape of a mobile number, or
// groups that fit the country.

import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { type Found, foundAt, plainDigits } from "./found.ts";

export interface FoundPhone extends Found {
  /** E.164 where the country is known, else the digits. */
  value: string;
}

export interface PhoneHint {
  /** ISO 639-1 or zh-Hans/zh-Hant: the mail's language. */
  language?: string | undefined;
  /** ISO 3166 alpha-2, where something better than the language is known. */
  country?: string | undefined;
}

/** Every phone number in `text`, in order. */
export function findPhones(text: string, hint: PhoneHint = {}): FoundPhone[] {
  const plain = plainDigits(text);
  const homes = hint.country ? [hint.country] : (countriesOf[hint.language ?? ""] ?? ["US"]);
  const found: FoundPhone[] = [];
  for (const match of plain.matchAll(candidate)) {
    if (found.length >= mostPhones) break;
    const words = match[0].replace(/(?<![\s().-])[\s().-]+$/, "");
    const labelled = label.test(plain.slice(Math.max(0, match.index - 24), match.index));
    const [value] = homes.flatMap((home) => asPhone(words, home, labelled) ?? []);
    if (value) found.push({ ...foundAt(text, match.index, match.index + words.length), value });
  }
  return found;
}

/** A real mail has a few; a text of nothing but numbers must not keep us busy. */
const mostPhones = 50;

/** Countries whose numbers a mail in this language may write without a country code, the likelier first. */
const countriesOf: Record<string, string[]> = {
  en: ["US", "GB"],
  "zh-Hans": ["CN"],
  "zh-Hant": ["TW"],
  zh: ["CN"],
  de: ["DE"],
  fr: ["FR"],
  ja: ["JP"],
  es: ["ES"],
  pt: ["BR"],
  ar: ["SA"],
  it: ["IT"],
  nl: ["NL"],
  ko: ["KR"],
  pl: ["PL"],
  ru: ["RU"],
  tr: ["TR"],
  vi: ["VN"],
  th: ["TH"],
  id: ["ID"],
  sv: ["SE"],
  cs: ["CZ"],
};

// +49 (0)30 1234-567   030 / 123 45 67   (555) 010-9999   138 0013 8000   03-1234-5678; not inside a word, a date, a sum or a longer number
const candidate =
  /(?<![\w#.,/:€$£¥-])(?:\+[ ]?)?\(?\d{1,16}\)?(?:[ ]?\/[ ]?|[-. \u00a0]|(?=\()|(?<=\)))?(?:(?<!\d)\(?\d{1,12}\)?(?:[-. \u00a0]|(?=\()|(?<=\)))?){0,7}(?<=\d)(?![\w#@€%]|[.,:/-]\d)/g;
// Tel.: 0211 …   电话：…   Mobil …   ☎ …
const label =
  /(?:tfno|tel(?:e?fono?|ephone|efone)?|phone|fon|fono|mobile?|mobil|handy|cell|call(?: me| us)?(?: at| on)?|ll[áa]m\w{2,8} al|ligue para|appel\w{1,6}(?:-moi)? au|unter|whats ?app|fax|móvil|celular|portable|ligne directe|durchwahl|电话|電話|手机|手機|携帯|座机|热线|传真|微信|联系方式|هاتف|جوال|الجوال|الهاتف|전화|휴대폰|☎|📞|\b[TMPF])[ \t]{0,2}[.:：)）是は|]{0,2}[ \t(（]{0,3}$/iu;
const chineseMobile = /^1[3-9]\d{9}$/;
// 30.11.2026   2026-11-30   12.11.26 – 14.11.26   2026/0042   10:30
const dateOrYear = /^\(?(?:\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|(?:19|20)\d\d[-./ ]\d{1,6}(?:[-./ ]\d{1,4})?)/;
// 12 800   1.234.567   money and counts, in groups of three from the right
const thousands = /^\d{1,3}(?:[ .]\d{3}){1,3}$/;

function asPhone(words: string, home: string, labelled: boolean): string | null {
  const digits = words.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 17 || dateOrYear.test(words)) return null;
  const abroad = /^(?:\+|00)/.test(words);
  if (!abroad && !labelled && !looksDialled(words, digits, home)) return null;
  const number = parsePhoneNumberFromString(words.replace(/^00/, "+").replace(/\(0\)/, ""), {
    defaultCountry: isSupportedCountry(home) ? home : "US",
  });
  if (number?.isValid()) return number.number;
  // Without a label and "+", only the country's numbering plan tells a phone number from any other number.
  if (!abroad && home === "GB" && !words.startsWith("0")) return null;
  // With a label or a "+" it counts as a phone number even where the numbering plan does not know it (555 numbers, extensions).
  return abroad || labelled ? (abroad ? `+${digits.replace(/^00/, "")}` : digits) : null;
}

/** True for a number without "+" and label that looks like one: a Chinese mobile number, or groups as one dials them within the country. */
function looksDialled(words: string, digits: string, home: string): boolean {
  if (thousands.test(words)) return false;
  if (home === "CN" && chineseMobile.test(digits)) return true;
  if (!/\d[^\d]+\d/.test(words)) return false;
  if (home === "US") return /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$/.test(words);
  if (home === "ES") return /^[6789]\d\d \d{3} \d{3}$|^[6789]\d\d \d\d \d\d \d\d$/.test(words);
  if (home === "BR") return /^\(\d{2}\) ?\d/.test(words);
  return /^\(?0/.test(words) && digits.length >= 9;
}
