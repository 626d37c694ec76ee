// Phone numbers that a numbering plan does not tell from other numbers: a draft that names one has no reason to, unless the mail did.

import { foundAt, matches } from "../../patterns/found.ts";
import type { FoundPhone } from "../../patterns/phones.ts";

// 1-800-CLAIMS1   0800-EVIL
const withLetters =
  /(?<![\w-])(?:1[- ]?)?0?8(?:00|33|44|55|66|77|88)[- ](?=[\dA-Z-]{0,12}[A-Z]{3})[A-Z\d][A-Z\d-]{3,12}(?![\w-])/g;
// 91 123 45 67   02-4455-6677   400-820-8820   0221/44 55 66-7   (21) 3344-5566
const grouped =
  /(?<![\p{Script=Latin}\p{N}#.,/:€$£¥+-]|[€$£¥] )\(?\+?\d{1,5}\)?(?:(?: ?[/-] ?| )\(?\d{1,8}\)?){1,6}(?![\p{Script=Latin}\p{N}%€$£¥@]|[.,:/]\d|-\d| ?(?:EUR|USD|GBP|kg|cm|mm))/gu;
// 01184455667, 0501234567: no order is numbered so, and +4930… needs no label
const leadingZero =
  /(?<![\p{Script=Latin}\p{N}#.,/:-]|[A-Z][- ])(?:00?[1-9]\d{7,11}|\+\d{8,15})(?![\p{Script=Latin}\p{N}@]|[.,:/-]\d)/gu;
// Dial 40404   热线：95588   extension 4711   加微信13900139000   QQ 12345678
const labelled =
  /(?:\b(?:dial|text(?: [\p{L}]{1,12} to)?|hotline|toll[- ]free|freephone|numero verde|num[ée]ro vert|número gratuito|gebührenfrei|linha gratuita|linea gratuita|(?:call|ring|phone)(?: us)?(?: on| at)?|ext(?:ension|\.)?|durchwahl|poste|interno|ramal|anexo|toestel|doorkiesnummer|whats ?app|wechat|telegram|signal|line ?id|qq|bel|appelez(?: le)?|llam[ea](?: al)?|ligue(?: para)?|chiam[ai](?: il)?)|拨打|撥打|致电|致電|热线|熱線|内线|內線|分机|分機|内線|微信号?|威信|加微信|短信|简讯|客服(?:热线|电话)?|内線番号|コールセンター|フリーダイヤル|내선|고객센터|대표번호|콜센터|اتصل (?:على|ب))[ \t]{0,2}(?:no\.?|number|nr\.?|号|號|id)?[ \t]{0,2}[.:：]?[ \t]{0,2}(?<number>\d{3,5}(?:[ -]\d{3,4}){1,3}|\d{3,13})(?![\p{Script=Latin}\p{N}%€$]|[.,:/-]\d| ?(?:€|EUR|customers?|people|times?|Kunden|clients?|人|位|次|个))/giu;

// +49(0)89/4455-0
const abroad = /(?<![\p{Script=Latin}\p{N}])\+\d[\d ()/.-]{6,24}\d(?![\p{Script=Latin}\p{N}])/gu;

/** What is dialled, in order: hotlines with letters, numbers in groups, those that begin with a zero, short ones behind their label. */
export function dialled(text: string): FoundPhone[] {
  const found: FoundPhone[] = [];
  const add = (start: number, words: string) => {
    const taken = found.some(({ span }) => span[0] < start + words.length && start < span[1]);
    if (!taken)
      found.push({ ...foundAt(text, start, start + words.length), value: words.replace(/[^\dA-Z]/g, "") });
  };
  for (const { 0: words, index } of matches(text, withLetters)) add(index, words);
  for (const { 0: words, index } of [...matches(text, leadingZero), ...matches(text, abroad)])
    add(index, words);
  for (const { 0: words, index } of matches(text, grouped))
    if (isDialled(words, text.slice(Math.max(0, index - 32), index))) add(index, words);
  for (const { 0: words, index, groups: { number = "" } = {} } of matches(text, labelled))
    if (!isYear(number)) add(index + words.length - number.length, number);
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** Words for a phone, with a few words behind them: "nuestro teléfono es el". */
const phoneWord =
  /(?:phone|telefon\w*|tel[ée]fono|téléphone|telefoon|mobile|mobil|móvil|handy|celular|hotline|fax|call|ring|ruf\w*|appel\w*|llam\w*|ligue|chiam\w*|whats ?app|电话|電話|手机|手機|전화|هاتف)[^\d\n.!?]{0,16}$/iu;

/** Groups as one dials them, and neither a date, a year, a range nor a number in thousands. */
function isDialled(words: string, before: string): boolean {
  const groups = words.match(/\d+/g) ?? [];
  const digits = groups.join("");
  if (digits.length < 8 || digits.length > 15 || groups.some((group) => group.length > 8)) return false;
  if (/^\(?(?:19|20)\d\d[-/ ]|[-/ ](?:19|20)\d\d$/.test(words)) return false;
  // 12 800 000; 1234 5678 9012 3456 is a card.
  if (/^[1-9]\d{0,2}(?: \d{3})+$/.test(words) && groups.length < 4) return phoneWord.test(before);
  return /^[(+]*0|^\(/.test(words) || groups.length >= 3;
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}
