// Blocked: something that was meant to be filled in is still there.

import { found, type Guard, quotable } from "./guard.ts";
import { bracketed, isSlot, shapes, templates } from "./placeholder-words.ts";

export const placeholders: Guard = {
  name: "placeholders",
  run(source) {
    const { draft } = source;
    const spans = [
      ...inBrackets(draft),
      ...matches(draft, templates, "never"),
      ...matches(draft, shapes, "quoted"),
    ];
    if (spans.length === 0) return [];
    const known = quotable(source);
    let reach = 0;
    return spans
      .filter(({ span, unless }) => unless === "never" || !known.includes(draft.slice(...span)))
      .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1])
      .filter(({ span }) => {
        const free = span[0] >= reach;
        if (free) reach = span[1];
        return free;
      })
      .map(({ span }) =>
        found(draft, span, {
          severity: "blocked",
          reason: "This was left to be filled in.",
          fix: "Put in what belongs here, or take it out.",
        }),
      );
  },
};

interface Place {
  span: [number, number];
  /** "quoted": no placeholder when the mail has the same words, as a ticket mark or a product. */
  unless: "never" | "quoted";
}

/** [Your name]   <company>   （姓名）   【公司名称】 — but not [1], [EXT], [text](link) nor 【重要】. */
function inBrackets(draft: string): Place[] {
  const places: Place[] = [];
  for (const match of draft.matchAll(bracketed)) {
    const kind = match[0][0] ?? "";
    const inside = match[0].slice(1, -1).trim();
    const slot = isSlot(inside);
    const span: [number, number] = [match.index, match.index + match[0].length];
    const behind = draft.slice(span[1], span[1] + 40);
    if (kind === "(" && !roundSlot.test(inside)) continue;
    if (slot && !isLabel(draft, match.index, behind, kind)) places.push({ span, unless: "never" });
    else if ((kind === "[" || kind === "［") && isNote(inside) && !behind.startsWith("("))
      places.push({ span, unless: "quoted" });
  }
  return places;
}

// (your name)   (insert date)   (Ihr Name) — but "+49 30 1234 (phone)" and "(order number 4711)" are how people write
const roundSlot =
  /^(?:your (?:full )?(?:name|company|position|title)|(?:please )?(?:insert|enter|fill in)\b.*|ihr(?:e)? (?:name|firma|position)|votre (?:nom|entreprise)|su (?:nombre|empresa)|.*\b(?:einfügen|eintragen|à compléter|à préciser)\b.*|tbd|tba)$/i;

// 【会社名】株式会社青空 at the start of a line is a label with its value behind it, as Japanese mail has it
function isLabel(draft: string, at: number, behind: string, kind: string): boolean {
  if (kind !== "【" || !/^\s?[\p{Script=Katakana}\p{Script=Hiragana}\p{L}\p{N}]/u.test(behind)) return false;
  const lineStart = at === 0 || draft[at - 1] === "\n";
  return lineStart && (/^\s?[A-Z0-9]/i.test(behind) || /\p{Script=Hiragana}/u.test(draft));
}

// [explain the delay here] — but not [1], [a], [sic], [...], [EXT], [ABC-123], [x]
function isNote(inside: string): boolean {
  if (
    !/\p{L}{2}/u.test(inside) ||
    /^(?:sic|ext|extern|external|externe?s?|spam|x|ok|fyi|re|fw|wg)$/i.test(inside)
  )
    return false;
  return !/^[A-Z]{1,6}[-_ #]?\d[\w-]*$/.test(inside);
}

function matches(draft: string, patterns: RegExp[], unless: Place["unless"]): Place[] {
  return patterns.flatMap((pattern) =>
    [...draft.matchAll(pattern)].map((match) => ({
      span: [match.index, match.index + match[0].length],
      unless,
    })),
  );
}
