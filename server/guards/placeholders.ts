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
  return [...draft.matchAll(bracketed)].flatMap((match) => {
    const span: [number, number] = [match.index, match.index + match[0].length];
    const unless = blankIn(draft, span);
    return unless ? [{ span, unless }] : [];
  });
}

/** Whether a bracket is a blank to be filled in: whatever the mail says, or unless the mail has it too. */
function blankIn(draft: string, span: [number, number]): Place["unless"] | null {
  const words = draft.slice(...span);
  const kind = words[0] ?? "";
  const inside = words.slice(1, -1).trim();
  if (kind === "(" && !roundSlot.test(inside)) return null;
  // 「住所」 is how Japanese names a field.
  if (quotes.includes(kind) && !standsForValue(draft, span)) return null;
  if (isSlot(inside) && !isLabel(draft, span[0], words.slice(1, -1))) return "never";
  const note = (kind === "[" || kind === "［") && isNote(inside);
  return note && draft[span[1]] !== "(" ? "quoted" : null;
}

const quotes = "「『〈《«‹";

/** 「姓名」。   「担当者名」より   Dear «nom du client», — but not 请填写「姓名」一栏 nor Le champ « adresse » est vide. */
function standsForValue(draft: string, [start, end]: [number, number]): boolean {
  const before = draft.slice(Math.max(0, start - 16), start);
  const behind = draft.slice(end, end + 4);
  const field =
    /(?:填写|填寫|输入|輸入|栏|欄|字段|栏位|欄位|项|項|champ|campo|feld|veld|field|記入|入力|項目) ?$/iu;
  if (field.test(before) || /^ ?(?:栏|欄|一栏|字段|项|項|の?欄|を|est|ist|is|es|è)/u.test(behind))
    return false;
  return /^ ?(?:[。，,.!！]|$|\n|様|さま|先生|女士|小姐|より|님)/u.test(behind);
}

// (your name)   (insert date)   (Ihr Name) — but "+49 30 1234 (phone)" and "(order number 4711)" are how people write
const roundSlot =
  /^(?:your (?:full )?(?:name|company|position|title)|(?:please )?(?:insert|enter|fill in)\b.*|ihr(?:e)? (?:name|firma|position)|votre (?:nom|entreprise)|su (?:nombre|empresa)|.*\b(?:einfügen|eintragen|ergänzen)\b.*|.*(?:^| )à (?:compléter|préciser|remplir)|(?:a|por) completar|da (?:completare|compilare)|a preencher|(?:nombre|nome) del? (?:cliente|destinatario)|nome do (?:cliente|destinatário)|nom du (?:client|destinataire)|name des (?:kunden|empfängers)|お名前|ご氏名|氏名|会社名|고객명|이름|성함|.{0,10}待(?:填写|填寫|补充|補充)|tbd|tba|tbc)$/i;

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
