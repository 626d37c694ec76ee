// e5-small reads 512 tokens, so the vector of a mail is made from its subject and the beginning of its text.

const mostTokens = 400;

/** The subject and the beginning of the text: about 400 tokens, estimated high. */
export function textForVector(mail: { subject: string; text: string }): string {
  const whole = `${mail.subject}\n${mail.text}`.trim();
  let spent = 0;
  let end = 0;
  for (const character of whole) {
    spent += tokensOf(character.codePointAt(0) ?? 0);
    if (spent > mostTokens) break;
    end += character.length;
  }
  return whole.slice(0, end);
}

/** The most tokens for a character in multilingual-e5: for a letter of a European language, of another alphabet, for a Chinese or Japanese character. */
function tokensOf(codePoint: number): number {
  if (codePoint < 0x250) return 0.3;
  return codePoint < 0x2e80 ? 0.5 : 0.9;
}
