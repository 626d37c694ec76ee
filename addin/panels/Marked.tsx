import type { FactValue } from "../../server/contract/facts.ts";

/** A text in which the words of one fact are marked. */
export function Marked({ text, fact }: { text: string; fact: FactValue | null }) {
  const place = fact ? placeOf(fact, text) : null;
  if (!place) return text;
  const [start, end] = place;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** Where the words are in a text that may have changed since their span was reported; null when they are gone. */
export function placeOf(
  found: Pick<FactValue, "span" | "words">,
  text: string,
): readonly [number, number] | null {
  if (found.words === "") return null;
  if (text.slice(...found.span) === found.words) return found.span;
  const from = text.indexOf(found.words);
  return from < 0 ? null : [from, from + found.words.length];
}
