// Marks that nobody sees: zero-width characters, signs that turn the direction of writing, tags, fillers.

import type { Span } from "../../contract/span.ts";

// Each has a use somewhere, and none that a reader could see. Selectors choose a glyph; tags spell the flag of Scotland.
const zeroWidth = String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb`;
const direction = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const selectors = String.raw`\ufe00-\ufe0f\u{e0100}-\u{e01ef}`;
const tags = String.raw`\u{e0000}-\u{e007f}`;
const control = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f`;

/** A character class without its brackets, for patterns with the flag "u". */
export const invisible = zeroWidth + direction + selectors + tags + control;

const row = new RegExp(`[${invisible}]+`, "gu");
/** Marks that turn the line round, or spell words in secret: never an accident. */
const hiding = new RegExp(`[\\u202a-\\u202e\\u2066-\\u2069${tags}]`, "u");

// می‌خواهم   क्‍या   👩‍💻
const joined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
// ❤️   1️⃣   葛󠄀
const selected = /[\p{Emoji}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{S}\p{P}]$/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

export interface Mark {
  span: Span;
  /** True where it hides something: within a word, a number or a link, or a mark that turns the line round. */
  hides: boolean;
}

/** Every row of marks in `text` for which its script has no use. */
export function invisibleMarks(text: string): Mark[] {
  const turned = rightToLeft.test(text);
  return [...text.matchAll(row)].flatMap(({ 0: marks, index }) => {
    const before = text.slice(Math.max(0, index - 4), index);
    const after = text.slice(index + marks.length, index + marks.length + 2);
    if (isUsual(marks, { before, after, turned })) return [];
    const within =
      (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) || isInNumberOrLink({ before, after });
    return [{ span: [index, index + marks.length], hides: within || hiding.test(marks) }];
  });
}

function isUsual(marks: string, at: { before: string; after: string; turned: boolean }): boolean {
  // A flag: 🏴 and tags, up to the one that ends it.
  if (/^[\u{e0061}-\u{e007a}\u{e0030}-\u{e0039}]{2,6}\u{e007f}$/u.test(marks))
    return at.before.endsWith("\u{1f3f4}");
  if (/^[\u200e\u200f\u061c]$/.test(marks)) return at.turned && !isInNumberOrLink(at);
  const [selector, joiner] = [
    /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(marks),
    /[\u200c\u200d]$/.test(marks),
  ];
  if ([...marks].length > Number(selector) + Number(joiner)) return false;
  return (!selector || selected.test(at.before)) && (!joiner || selector || joined.test(at.before));
}

function isInNumberOrLink({ before, after }: { before: string; after: string }): boolean {
  return /[\w.:/@-]$/.test(before) && /^[\w.:/@-]/.test(after);
}
