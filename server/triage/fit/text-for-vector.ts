// e5-small reads 512 tokens, so a mail's vector is made of its subject and the beginning of its text.

const mostTokens = 400;

/** Subject and beginning of the text, about 400 tokens by a careful guess. */
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

/** Tokens a character at most, as multilingual-e5 cuts them: a letter of a European language, of another alphabet, a Chinese or Japanese character. */
function tokensOf(codePoint: number): number {
  if (codePoint < 0x250) return 0.3;
  return codePoint < 0x2e80 ? 0.5 : 0.9;
}
