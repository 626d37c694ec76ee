import { expect, test } from "vitest";
import { saidBy, sourceFor } from "./specimens.ts";

const words = (draft: string, mail?: string) =>
  saidBy("from-examples", sourceFor(draft, mail ? { mail } : {})).map((finding) => finding.words);

test.each([
  ["a noun of an example", "A colleague will check the metronome.", ["metronome"]],
  ["in any case", "Your Metronome is here.", ["Metronome"]],
  ["the name of who wrote it", "Dear Owen Price,\n\nthank you.", ["Owen Price"]],
  ["in a script without spaces", "同事会核实节拍器能否维修。", ["节拍器"]],
  ["in another language than the draft's", "Thank you for the Parkausweise.", ["Parkausweise"]],
])("found: %s", (_, draft, found) => expect(words(draft)).toEqual(found));

test.each([
  [
    "what the mail says itself",
    "A colleague will check the metronome.",
    "My metronome is broken.\n\nAnna Fischer",
  ],
  [
    "the words of our example replies",
    "A colleague will check whether it can be repaired and will write to you.",
  ],
  ["a word that only contains one", "We are being careful: the beesting and the metronomes."],
])("let alone: %s", (_, draft, mail?: string) => expect(words(draft, mail)).toEqual([]));
