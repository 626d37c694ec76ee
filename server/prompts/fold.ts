// Folds a text for comparing: "＜／ｍａｉｌ＞" and "</ma\u00adil>" both become "</mail>".

/** Characters that look different and mean the same in a tag. */
const alike: Record<string, string> = {
  "﹤": "<",
  "〈": "<",
  "⟨": "<",
  "﹥": ">",
  "〉": ">",
  "⟩": ">",
  "【": "[",
  "】": "]",
  "∕": "/",
  "⁄": "/",
  "▁": "_",
};
/** Characters that nobody sees: soft hyphens, joiners, direction marks, variation selectors, tags. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;
const wide = /[\uff01-\uff5e﹤〈⟨﹥〉⟩【】∕⁄▁]/g;

/** The folded text, and where each of its units stood. */
export function fold(text: string): { folded: string; placeOf(at: number): number } {
  const narrow = text.replace(
    wide,
    (sign) => alike[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  if (!unseen.test(narrow)) return { folded: narrow, placeOf: (at) => at };
  const places: number[] = [];
  let folded = "";
  let at = 0;
  for (const sign of narrow) {
    if (!unseen.test(sign)) {
      folded += sign;
      for (let unit = 0; unit < sign.length; unit++) places.push(at + unit);
    }
    at += sign.length;
  }
  return { folded, placeOf: (at) => places[at] ?? at };
}
