// What a draft says that stands neither in the mail nor anywhere else: numbers, days, names, places to write to, acts that nobody did.

import type { BenchMail } from "./mails.ts";
import { isDense, wordsOf } from "./words.ts";

/** True where anything of the kind is found. */
export function invents(draft: string, { mail, language }: BenchMail): boolean {
  const known = `${mail.subject}\n${mail.from.name}\n${mail.text}\n${mail.to.map(({ address }) => address).join(" ")}`;
  const words = new Set(wordsOf(known));
  const numbers = draft.normalize("NFKC").match(/\d+/g) ?? [];
  const isNew = (text: string) => !wordsOf(text).every((word) => words.has(word));
  return (
    numbers.some((number) => !known.normalize("NFKC").includes(number)) ||
    daysOf(draft, language).some((day) => !known.toLowerCase().includes(day)) ||
    (draft.match(/\S+@\S+\.\w+|https?:\/\/\S+|www\.\S+/g) ?? []).some((place) => !known.includes(place)) ||
    namesOf(draft).some(isNew) ||
    acts.test(draft)
  );
}

function daysOf(draft: string, language: string): string[] {
  const name = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(date);
  const days = Array.from({ length: 7 }, (_, day) =>
    name({ weekday: "long" }, new Date(Date.UTC(2026, 0, day + 1))),
  );
  const months = Array.from({ length: 12 }, (_, month) =>
    name({ month: "long" }, new Date(Date.UTC(2026, month, 1))),
  );
  // "may", "March on" and "mars" are words as well; East Asian months have figures.
  const named = [...days, ...(isDense(language) ? [] : months)].filter(
    (day) => !/^(?:may|march)$/i.test(day),
  );
  const text = draft.toLowerCase();
  return named.map((day) => day.toLowerCase()).filter((day) => isWordIn(text, day, language));
}

function isWordIn(text: string, day: string, language: string): boolean {
  return isDense(language) || language === "ko"
    ? text.includes(day)
    : new RegExp(`(?<!\\p{L})${day}(?!\\p{L})`, "u").test(text);
}

// A line of its own like "John Smith", which is no "Kind Regards"
function namesOf(draft: string): string[] {
  const lines = draft.trim().split("\n").slice(1);
  return lines.filter(
    (line) =>
      /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?\p{Ll}*){1,2},?$/u.test(line.trim()) &&
      !/regards|sincerely|wishes|faithfully|thanks/i.test(line),
  );
}

const acts = new RegExp(
  [
    String.raw`\b(?:I|we)(?:'ve| have) (?:already |just )?(?:refunded|shipped|sent|replaced|booked|corrected|processed|arranged|scheduled|forwarded)\b`,
    String.raw`\b(?:is|are|has been|have been) (?:already )?(?:shipped|refunded|dispatched|processed|scheduled|booked|approved)\b`,
    String.raw`\bwill (?:refund|replace|ship|compensate)\b|\bwill be (?:refunded|replaced|shipped|delivered|credited)\b`,
    "已经?(?:为您)?(?:退款|发货|安排|处理|寄出|补发|登记|核实)|(?:将|会)(?:立即|尽快)?(?:为您)?(?:退款|补发|更换|赔偿|发货)",
  ].join("|"),
  "i",
);
