// Characters nobody sees: zero-width, direction marks, tags that spell words in secret, fillers.

// Soft hyphen, joiners of graphemes, fillers of Hangul and Khmer, zero-width spaces, direction marks, tags, variation selectors 17-256.
const invisible =
  /\u034f|\u180e|[\u17b4\u17b5]|[\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e00ff}]|[\u{e0100}-\u{e0fff}]/gu;

// A variation selector behind another changes nothing on the screen, but a row of them can carry hidden bytes.
const idleSelector = /(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]/gu;

// Zero-width joiners have a use in Persian, Hindi and emoji only.
const idleJoiner =
  /(?<!\p{Script=Arabic}|\p{Script=Devanagari}|\p{M}|\p{Extended_Pictographic}|\ufe0f)[\u200c\u200d]/gu;

const control = /(?![\t\n\r])\p{Cc}/gu;

/** The text without them, and how many there were. Lone surrogates become replacement characters. */
export function dropInvisible(text: string): { text: string; dropped: number } {
  const whole = text.toWellFormed().replace(control, "");
  if (!/[^\n\r\t -~]/.test(whole)) return { text: whole, dropped: 0 };
  const kept = whole.replace(invisible, "").replace(idleSelector, "").replace(idleJoiner, "");
  const pairs = whole.match(/[\u{e0000}-\u{e0fff}]/gu)?.length ?? 0; // a tag is two UTF-16 units and one character
  return { text: kept, dropped: whole.length - kept.length - pairs };
}
