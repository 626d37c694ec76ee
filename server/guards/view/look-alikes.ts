// Letters of other scripts that look like Latin ones (Unicode's confusables), in words where they pretend to be.

import type { Span } from "../../contract/span.ts";
import { pairsOf } from "./pairs.ts";
import { type Change, rewrite, type View } from "./rewrite.ts";

const pairs = [
  // Cyrillic
  "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlѵvкkгrАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSҮYӀIԌGԚQԜW",
  // Greek
  "οoαaνvρpιiκkυuτtηnχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϹCϳjͿJ",
  // Armenian, Cherokee, Lisu, Coptic
  "ⲟoⲣpⲥcⲭxⲞOⲢPⲤCⲬXօoսuհhոnցgզqՕOՍUᎠDᎡRᎢTᎪAᎫJᎬEᎳWᎷMᎻHᏀGᏃZᏙVᏚSᏞLᏟCᏢPᏦKᏴBꓐBꓑPꓓDꓔTꓖGꓗKꓙJꓚCꓜZꓝFꓟMꓠNꓡLꓢSꓣRꓦVꓧHꓪWꓫXꓬYꓮAꓰEꓲIꓳOꓴU",
];
const latin = new Map(pairs.flatMap(pairsOf));
const scripts = ["Cyrillic", "Greek", "Armenian", "Cherokee", "Lisu", "Coptic"];
const classes = scripts.map((script) => `\\p{Script=${script}}`);
const foreign = new RegExp(`[${classes.join("")}]`, "u");
const letterOf = classes.map((letters) => new RegExp(letters, "u"));
const word = new RegExp(`[\\p{Script=Latin}\\p{Nd}\\p{M}${classes.join("")}]+`, "gu");
/** NF-κB, ρCp, ηmax: one Greek letter that physics and medicine write beside Latin ones. */
const symbol = /^[αρικυτηχν][A-Za-z]{1,4}$|^[A-Za-z]{1,3}[αρικυτηχν]$/u;
const latinLetter = /\p{Script=Latin}/u;

/** The words of `text` in which letters of another script stand for Latin ones, as Latin. "USB-порт", "10 kΩ" and Greek text are none. */
export function lookAlikes(text: string): Change[] {
  if (!foreign.test(text)) return [];
  const words = [...text.matchAll(word)].filter(([letters]) => foreign.test(letters));
  // Where a script is really written, a word of nothing but look-alikes may be one of its words: "сосна", "5а".
  const written = letterOf.filter((letter) =>
    words.some(
      ([letters]) => letter.test(letters) && !latinLetter.test(letters) && foreign.test(asLatin(letters)),
    ),
  );
  return words.flatMap(({ 0: letters, index }) => {
    const pretends =
      latinLetter.test(letters) || (letters.length > 2 && !written.some((letter) => letter.test(letters)));
    const to = asLatin(letters);
    const span: Span = [index, index + letters.length];
    return pretends && !foreign.test(to) && !symbol.test(letters) ? [{ span, to }] : [];
  });
}

/** `text` with those words in Latin letters. */
export function withoutLookAlikes(text: string): View {
  return rewrite(text, lookAlikes(text));
}

function asLatin(letters: string): string {
  return [...letters].map((letter) => latin.get(letter) ?? letter).join("");
}
