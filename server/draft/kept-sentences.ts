/**
 * The rewritten text with every sentence of the person's in it: one that the model left out comes back as a paragraph of its own, about
 * where it stood, but never before the greeting or after the closing.
 */
export function withKeptSentences(rewritten: string, before: { draft: string; keep: string[] }): string {
  return before.keep
    .filter((sentence) => sentence.trim() !== "" && before.draft.includes(sentence))
    .reduce((text, sentence) => withSentence(text, sentence, before.draft), rewritten);
}

function withSentence(text: string, sentence: string, draft: string): string {
  if (text.includes(sentence)) return text;
  const paragraphs = text.split(blankLines);
  const old = draft.split(blankLines);
  const stood = old.findIndex((paragraph) => paragraph.includes(sentence)) / old.length;
  const last = Math.max(1, paragraphs.length - 1);
  const at = Math.min(last, Math.max(1, Math.round(stood * paragraphs.length)));
  return paragraphs.toSpliced(at, 0, sentence).join("\n\n");
}

const blankLines = /\n{2,}/;
