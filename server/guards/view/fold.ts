// One writing for what looks the same: letters and digits of all widths and styles, signs in links, letters with their accents beside them.

import { invisible } from "./invisible.ts";
import { pairsOf } from "./pairs.ts";
import { replaced, type View } from "./rewrite.ts";

/** Small capitals, which Unicode's own normal form leaves alone. */
const smallCapitals = new Map(pairsOf("ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡg"));

// Signs that only look different. Full-width commas, colons, brackets and ends of sentences are how Chinese and Japanese are written, and stay.
const signs = new Map([
  ...pairsOf(
    "．.﹒.․.／/∕/⁄/＠@﹫@－-﹣-‐-‑-−-＿_＝=﹦=＆&﹠&％%﹪%٪%＋+﹢+＃#﹟#～~＄$﹩$￡£￥¥￦₩＼\\﹨\\＜<﹤<＞>﹥>｜|＊*﹡*∶:٬,٫.",
  ),
  ["\u2028", "\n"],
  ["\u2029", "\n"],
  ["\u0085", "\n"],
]);
const spaces = String.raw`\u2000-\u200a\u205f`;

// ｅｖｉｌ   𝐞𝐯𝐢𝐥   ⓔⓥⓘⓛ   🅴🆅🅸🅻   ᵉᵛⁱˡ   ﬁ   ﻻ   ⼀   ｶﾀｶﾅ — but not ª, º, µ, ½, ², №, ™, ①
const letters = String.raw`\u017f\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u02b0-\u02b8\u02e1-\u02e3\u2071\u207f\u2090-\u209c\u210a-\u2115\u2119-\u211d\u2124\u2128\u212a-\u2139\u2145-\u2149\u249c-\u24e9\u2c7c\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7cb}\u{1f110}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}`;
// ①③⑧⓪⓪①③ — a single one numbers a list
const circled = "[⓪①-⑨➀-➈❶-❾➊-➒⓵-⓽⓿]{3,}";

const unusual = new RegExp(
  [
    `[${invisible}]+`,
    String.raw`(?<=\d[\ufe0f]?)\u20e3`,
    String.raw`(?![0-9])\p{Nd}`,
    circled,
    `[${letters}${[...smallCapitals.keys()].join("")}]`,
    String.raw`[\uff66-\uff9f]+`,
    String.raw`\p{L}[\u0300-\u036f\u3099\u309a]+`,
    String.raw`[\u1100-\u11ff]+`,
    `[${[...signs.keys()].map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`).join("")}]`,
    `[${spaces}]`,
    // 090ー1234ー5678
    String.raw`(?<=\p{Nd})[ー―─━](?=\p{Nd})`,
    // paypaⅼ
    String.raw`(?<=\p{L})[\u2160-\u217f]|[\u2160-\u217f](?=\p{L})`,
    // https：／／
    String.raw`：(?=[/／\\＼]{2})`,
  ].join("|"),
  "gu",
);
const hidden = new RegExp(`^[${invisible}\\u20e3]`, "u");

/** `text` as a reader sees it. Nothing that only shows how a language is written is changed. */
export function folded(text: string): View {
  return replaced(text, unusual, ({ 0: words }) => fold(words));
}

function fold(words: string): string {
  if (hidden.test(words)) return "";
  if (words === "：") return ":";
  if (/^[ー―─━]$/.test(words)) return "-";
  const known = signs.get(words) ?? smallCapitals.get(words);
  if (known !== undefined) return known;
  if (/^\p{Nd}$/u.test(words)) return String(digitOf(words));
  if (/^\s$/.test(words)) return " ";
  if (/^[⓪-⓿①-➒❶-❾]/u.test(words) && words.length >= 3 && /^\p{No}/u.test(words))
    return [...words].map(circledDigit).join("");
  // 🅴 has no normal form.
  const plain = [...words].map(negativeLetter).join("").normalize("NFKC");
  return /^\p{Script=Latin}/u.test(plain) ? withoutLooseAccents(plain) : plain;
}

/** Digits of every script stand in rows of ten, from zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

function circledDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code === 0x24ea || code === 0x24ff) return "0";
  const first = [0x2460, 0x2780, 0x2776, 0x278a, 0x24f5].find((one) => code >= one && code < one + 9) ?? code;
  return String(code - first + 1);
}

function negativeLetter(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x1f110, 0x1f130, 0x1f150, 0x1f170].find((one) => code >= one && code < one + 26);
  if (first !== undefined) return String.fromCharCode(0x41 + code - first);
  // ⒜
  return code >= 0x249c && code <= 0x24b5 ? String.fromCharCode(0x61 + code - 0x249c) : sign;
}

/** "c̲laims" is "claims"; "é" is one letter, and stays. */
function withoutLooseAccents(letter: string): string {
  return letter.replace(/(?<=[a-z])[\u0300-\u036f]+/gi, "");
}
