// Which sentences of a draft a person typed: those stay when the draft is changed.

/** The sentences of `text` that `written` has not, each once. */
export function typedIn(text: string, written: string): string[] {
  return [...new Set(sentencesOf(text))].filter((sentence) => !written.includes(sentence));
}

/** Shorter ones are greetings, initials and slips of the key. */
const shortest = 4;
/** As the server takes them. */
const longest = 1_000;
const most = 50;

function sentencesOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .flatMap(({ segment }) => segment.split("\n"))
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= shortest && length <= longest)
    .slice(0, most);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
