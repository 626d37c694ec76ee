// Addresses as people write them to get past a filter, spelled as they are meant: "hxxp", "x dot com", "x [.] com", "name at x dot com",
// "x . c o m".

import { onTopOf, replaced, type View } from "../view/rewrite.ts";

/** Endings that are no words, so that "dot" or a space before one tells. */
const endings =
  "com|net|org|info|biz|io|ai|app|dev|shop|store|online|site|top|xyz|club|live|edu|gov|eu|cn|de|fr|jp|kr|es|pt|br|nl|ch|uk|ru|mx|tw|hk|ae|pl|be";
const dotWords = "dot|d0t|d-o-t|punkt|point|punto|ponto|punt|点|點|ドット|닷|점|نقطة";
const atWords =
  "at|ät|arroba|arobase|arobas|chiocciola|apenstaartje|klammeraffe|艾特|アットマーク|アット|골뱅이|آت";
const name = String.raw`[\p{L}\p{N}_-]`;

/** `text` with these spellings undone. */
export function spelledOut(text: string): View {
  return spellings.reduce<View>(
    (view, [pattern, to]) => onTopOf(view, (words) => replaced(words, pattern, (match) => to(match[0]))),
    { text, spanOf: (span) => span },
  );
}

const asIs = (to: string) => () => to;
const compact = (words: string) => words.replace(/\s/g, "");

const spellings: [pattern: RegExp, to: (words: string) => string][] = [
  // hxxp://   h**ps://   http : / /   https[:]//
  [/\bh(?:[x*]{2}|tt[ ]|t[ ]t)p(?=s?[ ]?[[(]?:)/gi, asIs("http")],
  [/(?<=\bhttps?)[ ]?[[(]?:[\])]?[ ]?\/[ ]?\/[ ]?/gi, asIs("://")],
  // https:/nordpay.net
  [/(?<=\bhttps?):[/\\](?=[a-z0-9])/gi, asIs("://")],
  // c l a i m s . c o m
  [/(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-] ){3,60}\.(?: [a-z]){2,12}(?![\p{L}\p{N}])/giu, compact],
  // [.]   (dot)   {punkt}   [at]   (アット)
  [
    new RegExp(
      String.raw`(?<=${name}) ?[[({<]{1,2} ?(?:\.|${dotWords}) ?[\])}>]{1,2} ?(?=${name}{2})`,
      "giu",
    ),
    asIs("."),
  ],
  [
    new RegExp(
      String.raw`(?<=${name}) ?(?:[[({<]{1,2} ?(?:@|${atWords}) ?[\])}>]{1,2}|#at#|_at_) ?(?=${name}{2})`,
      "giu",
    ),
    asIs("@"),
  ],
  // nordpay dot com   nordpay punkt de   le point fr — before an ending that makes no phrase with the word
  [wordBefore("dot|d0t|d-o-t", `${endings}|co dot`), asIs(".")],
  [wordBefore("punkt|point|punto|ponto|punt", "com|net|org|info|biz|io|eu|fr|nl|pt|it|ch"), asIs(".")],
  [wordBefore("punkt", "de|at"), asIs(".")],
  [wordBefore("ponto", "com\\.br|br"), asIs(".")],
  // nordpay点com   nordpay 닷 com   nordpay。com
  [
    new RegExp(`(?<=[a-z0-9-] ?)(?:[点點。]|ドット|닷|점|نقطة) ?(?=(?:${endings})(?![a-z]))`, "giu"),
    asIs("."),
  ],
  [/(?<=[a-z0-9]) ?(?:艾特|アットマーク|アット|골뱅이|آت) ?(?=[a-z0-9])/gi, asIs("@")],
  [
    /(?<=[\w.+-]{2}) (?:arroba|arobase|arobas|chiocciola|apenstaartje|klammeraffe|ät) (?=[\w-]{2,63}\.\w)/gi,
    asIs("@"),
  ],
  // www . nordpay . net   nordpay .com   nordpay. com
  [/(?<=\bwww) ?\. ?(?=[a-z0-9])/gi, asIs(".")],
  [new RegExp(String.raw`(?<=[\p{L}\p{N}-]{2}) \. ?(?=(?:${endings})(?![\p{L}\p{N}]))`, "gu"), asIs(".")],
  [
    /(?<=[a-z0-9-]{3})\. (?=(?:com|net|org)(?![\p{L}\p{N}])(?! (?:[oa]s?|uma?|base|rela|mui|tod|voc|ele|est|seu|sua|nos|que|cert|praz|urg)))/gu,
    asIs("."),
  ],
  // desk @ claims.travel
  [/(?<=[\w.+-]{2})(?: @ ?|@ )(?=[a-z][\w-]{1,62} ?\.[ ]?[a-z])/gi, asIs("@")],
];

function wordBefore(words: string, ends: string): RegExp {
  return new RegExp(String.raw`(?<=${name}) {1,2}(?:${words}) {1,2}(?=(?:${ends})(?![\p{L}\p{N}]))`, "giu");
}
