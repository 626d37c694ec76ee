// Where money can be sent to: accounts of banks, cards, wallets, and the names that payment services use.

import { type Found, foundAt, matches } from "../../patterns/found.ts";
import { isCard, isIban, looksLikeIban } from "./checksums.ts";

// GB82 WEST 1234 5698 7654 32
const iban = /(?<![\p{Script=Latin}\p{N}])[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z\d]){11,30}(?![A-Z\d])/giu;
// IBAN: XX00 1234 …   IBAN no. …
const ibanLabel = /(?:\bIBAN|الآيبان|آيبان)[^\n\p{L}\p{N}]{0,4}(?:no\.?|number|nr\.?)?[ :.]{0,3}$/iu;
// 4111 1111 1111 1111   6222021234567890128
const longNumber = /(?<![\p{Script=Latin}\p{N}.,-])\d(?:[ -]?\d){11,18}(?![\p{Script=Latin}\p{N}]|[.,]\d)/gu;
const cardWords = /card|karte|carte|tarjeta|carta|cartão|cartao|kaart|卡|카드|カード|بطاقة/iu;

// bc1q…   1A1zP1…   0x52…   T…   ltc1…   addr1…   lnbc…
const wallet =
  /(?<![\p{L}\p{N}])(?:(?:bc1|ltc1|tb1)[ac-hj-np-z02-9]{25,71}|0x[\da-fA-F]{40}|[13LMDTr](?=[1-9A-HJ-NP-Za-km-z]{0,33}\d)(?=[1-9A-HJ-NP-Za-km-z]{0,33}[a-z])(?=[1-9A-HJ-NP-Za-km-z]{0,33}[A-Z])[1-9A-HJ-NP-Za-km-z]{25,34}|4[\dAB][1-9A-HJ-NP-Za-km-z]{93}|addr1[ac-hj-np-z02-9]{50,100}|lnbc[a-z0-9]{50,400}|[EU]Q[\w-]{46})(?![\p{L}\p{N}])/gu;
// claims@ybl — a bank of India's UPI, no mail address
const upi =
  /(?<![\p{L}\p{N}._%+-])[\w.-]{2,64}@(?:upi|ok(?:axis|sbi|hdfcbank|icici)|ybl|ibl|axl|paytm|pt(?:yes|axis|sbi|hdfc)|apl|yapl|fbl|airtel|kotak|icici|sbi|hdfcbank|axisbank|pnb|barodampay|freecharge|jupiteraxis|waaxis|wasbi|wahdfcbank|waicici|ikwik|mahb|idfcbank|indus|yesbank)(?![\p{L}\p{N}.-])/giu;
// by PayPal to @claimsdesk   $claimsdesk on Cash App   Zelle to northpay-desk   转到支付宝 139…   Chave PIX: 123e…   paypal.me/x
const service =
  /(?:\b(?:pay ?pal|zelle|venmo|cash ?app|western union|moneygram|bizum|revolut|swish|twint|vipps|mobilepay|interac|chave (?:do )?pix|pix|m-?pesa|upi(?: id)?|bkash|gcash|payid|google pay|gpay|skrill|neteller|webmoney|payoneer|tikkie|satispay|blik)\b|支付宝|支付寶|微信支付|微信转账|街口支付|카카오페이|토스|ペイペイ|paypay)(?:[ :：]{0,3}(?:id|tag|key|account|konto|address|handle|number|no\.?|账号|帳號|to|an|à|para|is|ist|payment to|名|号))*[ :：.]{0,3}(?<target>(?:[@$]?(?=[\w.+-]{0,40}[\d@_$-])[\w.+-]{3,64}(?:@[\w-]{1,60}(?:\.[\w-]{1,60}){0,4})?)|[@$][\w.-]{3,40}|\+?\d[\d -]{6,18}\d)/giu;
// Venmo us at @parcel-hub
const handle =
  /(?<=\b(?:pay ?pal|zelle|venmo|cash ?app|revolut|bizum|swish|twint|vipps|upi|pix)\b[^\n.!?]{0,24})[@$][\w.-]{3,40}/giu;
/** "by PayPal on 2026-03-12" */
const day = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/;
const cashtag =
  /(?<![\p{L}\p{N}$])\$[a-z][\w-]{2,30}(?![\w-])(?=[^\n]{0,40}\bcash ?app)|(?<=\bcash ?app[^\n]{0,40})(?<![\p{L}\p{N}$])\$[a-z][\w-]{2,30}|\bpaypal\.me\/[\w.-]{2,60}/giu;

/** Every account, card, wallet and payment name in `text`, whose own shape tells what it is. */
export function payeesByShape(text: string): Found[] {
  const ibans = matches(text, iban).flatMap(({ 0: words, index }) => ibanAt(text, index, words));
  const cards = matches(text, longNumber).filter(({ 0: words, index }) => isCardNumber(text, index, words));
  const others = [wallet, upi, cashtag, handle].flatMap((pattern) => matches(text, pattern));
  return [
    ...ibans,
    ...[...cards, ...others].map(({ 0: words, index }) => foundAt(text, index, index + words.length)),
    ...matches(text, service)
      .filter(({ groups: { target = "" } = {} }) => !day.test(target))
      .map(({ 0: words, index, groups: { target = "" } = {} }) =>
        foundAt(text, index + words.length - target.length, index + words.length),
      ),
  ];
}

/** An IBAN with right check digits, or one behind its label; words behind it may be short ones that look like part of it. */
function ibanAt(text: string, start: number, words: string): Found[] {
  for (let end = words.length; end >= 15; end = cutBefore(words, end)) {
    const compact = words.slice(0, end).replace(/[ -]/g, "");
    if (isIban(compact) || (looksLikeIban(compact) && /^[A-Z]{2}/.test(words)))
      return [foundAt(text, start, start + end)];
    if (compact.length < 15) break;
  }
  return ibanLabel.test(text.slice(Math.max(0, start - 24), start))
    ? [foundAt(text, start, start + words.length)]
    : [];
}

function cutBefore(words: string, end: number): number {
  return Math.max(words.lastIndexOf(" ", end - 1), words.lastIndexOf("-", end - 1));
}

/** A card's sum, and its usual groups, its word beside it, or the beginning of a Chinese bank card. */
function isCardNumber(text: string, start: number, words: string): boolean {
  const digits = words.replace(/\D/g, "");
  const before = text.slice(Math.max(0, start - 40), start);
  if (/^62\d{14,17}$/.test(digits)) return true;
  if (/^\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?$/.test(words) && (isCard(digits) || cardWords.test(before)))
    return true;
  return (
    digits.length >= 13 &&
    isCard(digits) &&
    (cardWords.test(before) || cardWords.test(text.slice(start, start + words.length + 20)))
  );
}
