import { plainDigits } from "../../patterns/found.ts";

// 10 %   10%   7.5 percent   20 Prozent   15 por ciento   10-15 %   10-prozentig
const share =
  /(?<![\w.,])(?:(?<from>\d{1,3}(?:[.,]\d{1,3})?)\s?(?:[-–—~〜～]|to|bis|à|a|tot|até|至|到|から)\s?)?(?<to>\d{1,3}(?:[.,]\d{1,3})?)(?:\s?[%％٪]|[ -]?(?:percent|per cent|pct|Prozent(?:punkte?)?|prozentige?[nrsm]?|pour cent|por ciento|por cento|per cento|procent)\b|\s?(?:パーセント|個百分點|个百分点|퍼센트|프로|بالمئة|بالمائة|في المئة|في المائة))/giu;

/** The percentages in a text; a range is one. */
export function sharesIn(text: string): RegExpExecArray[] {
  return [...plainDigits(text).matchAll(share)];
}

/** Their values, both ends of a range. */
export function shareValues(text: string): Set<number> {
  return new Set(
    sharesIn(text).flatMap(({ groups: { from, to } = {} }) =>
      [from, to].flatMap((words) =>
        words === undefined ? [] : [Number.parseFloat(words.replace(",", "."))],
      ),
    ),
  );
}
