// Numbers in Chinese, Japanese and Korean characters.

import { parseChineseNumber } from "../../patterns/numbers.ts";
import { onTopOf, replaced, type View } from "../view/rewrite.ts";

const hanDigits = "〇零一二三四五六七八九幺";
const hanNumber = `[${hanDigits}十百千万亿兩两壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸]`;
const korean = "공영일이삼사오육칠팔구십백천만억";
const koreanAs = "00123456789十百千万亿";
// 一三八零零一三八零零零   〇三-四四五五-六六七七
const digitRow = new RegExp(
  `[${hanDigits}](?:[- ・]?[${hanDigits}]){6,}|[${hanDigits}]{2,4}[，、][${hanDigits}]{6,8}`,
  "gu",
);
// 三百元   百分之十   三万五千美元   人民币三百
const moneyBehind =
  "(?:多|余|餘)?(?:[元块塊円圓圆]|美元|美金|欧元|歐元|英镑|英鎊|日元|日圓|港[元币幣]|新?[台臺][币幣]|韩元|ユーロ|ドル|角|分钱|%|パーセント|个百分点)";
const hanSum = new RegExp(
  `${hanNumber}{1,20}(?=${moneyBehind})|(?<=百分之)${hanNumber}{1,10}|(?<=(?:人民[币幣]|新[台臺][币幣]|美元|￥|¥) ?)${hanNumber}{1,20}`,
  "gu",
);
const percent = /百分之(?=(\d{1,3}(?:\.\d{1,2})?))\1/gu;
// 삼만 원   공일공 일이삼사 오육칠팔
const koreanSum = new RegExp(
  `[${korean}]{1,12}(?: ?[만억])?(?= ?(?:원(?![가-힣])|원(?=[이을은에으정씩까짜과도만입])|달러|유로|퍼센트))`,
  "gu",
);
const koreanRow = new RegExp(`[${korean.slice(0, 11)}](?:[- ]?[${korean.slice(0, 11)}]){6,}`, "gu");

/** Rows of digits as in a phone number, and numbers beside a currency or a percentage, in digits. */
export function eastAsian(text: string): View {
  if (!/[\u3007\u4e00-\u9fff\uac00-\ud7af]/.test(text)) return asItIs(text);
  const steps: ((words: string) => View)[] = [
    (words) => replaced(words, digitRow, ({ 0: row }) => digits(row)),
    (words) => replaced(words, hanSum, ({ 0: sum }) => hanValue(sum)),
    (words) => replaced(words, percent, ({ 1: share = "" }) => `${share}%`),
    (words) => replaced(words, koreanRow, ({ 0: row }) => digits(inHan(row))),
    (words) => replaced(words, koreanSum, ({ 0: sum }) => hanValue(inHan(sum.replace(" ", "")))),
  ];
  return steps.reduce<View>(onTopOf, asItIs(text));
}

/** 〇零 are 0, 一 is 1 and so is 幺 in a phone number. */
const values = "001234567891";
const digits = (row: string) =>
  [...row]
    .map((sign) => (hanDigits.includes(sign) ? values.charAt(hanDigits.indexOf(sign)) : sign))
    .join("")
    .replace(/[，、]/g, "-");
const inHan = (row: string) =>
  [...row]
    .map((sign) => (korean.includes(sign) ? koreanAs.charAt(korean.indexOf(sign)) : sign))
    .join("")
    .replace(/\d/g, (digit) => hanDigits.slice(1).charAt(Number(digit)));

function hanValue(words: string): string | null {
  const plain = words.replace(/貳/g, "贰").replace(/參/g, "叁").replace(/陸/g, "陆").replace(/幺/g, "一");
  const value = /^[〇零一二三四五六七八九]{2,}$/.test(plain)
    ? Number(digits(plain))
    : parseChineseNumber(plain);
  return Number.isFinite(value) ? String(value) : null;
}

const asItIs = (text: string): View => ({ text, spanOf: (span) => span });
