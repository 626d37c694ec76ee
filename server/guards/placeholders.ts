// Blocked: something that was meant to be filled in is still in the draft.

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
          rule: "not-filled-in",
          reason: "This is a blank that nobody has filled in.",
          fix: "Replace it with what belongs here, or remove it.",
        }),
      );
  },
};

interface Place {
  span: [number, number];
  /** "quoted": no placeholder when the mail has the same words, such as a ticket mark or a product. */
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
    if (slot && !isLabel(draft, match.index, match[0].slice(1, -1))) places.push({ span, unless: "never" });
    else if ((kind === "[" || kind === "［") && isNote(inside) && !behind.startsWith("("))
      places.push({ span, unless: "quoted" });
  }
  return places;
}

// (your name)   (insert date)   (Ihr Name) — but "+49 30 1234 (phone)" and "(order number 4711)" are how people write
const roundSlot =
  /^(?:your (?:full )?(?:name|company|position|title)|(?:please )?(?:insert|enter|fill in)\b.*|ihr(?:e)? (?:name|firma|position)|votre (?:nom|entreprise)|su (?:nombre|empresa)|.*\b(?:einfügen|eintragen|à compléter|à préciser)\b.*|tbd|tba)$/i;

// 【会社名】株式会社青空   【订单号】DD2026 — a label with its value behind it; 【公司名称】客服团队 is left to be filled in
function isLabel(draft: string, at: number, inside: string): boolean {
  const behind = draft.slice(at + inside.length + 2, at + inside.length + 4).trimStart();
  if (draft[at] !== "【" || !/^[\p{L}\p{N}]/u.test(behind) || !(at === 0 || draft[at - 1] === "\n"))
    return false;
  return (
    /^[a-z\d]/i.test(behind) ||
    /会社名|社名|氏名|名前|住所|電話|注文|商品名|日付|日時|担当|役職|部署/.test(inside)
  );
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
