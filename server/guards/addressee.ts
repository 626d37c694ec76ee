// Blocked: a greeting by another name or title than the mail gives its sender, or one that greets the side that replies.
// Look: a greeting by a name that cannot be told, by the company's, and none at all where the mail had one.

import { type Correspondents, correspondentsOf } from "./correspondents.ts";
import { type Found, found, type Guard, type GuardSource, quotable, type Says } from "./guard.ts";
import { foldName, isDenseName, partsOf, scriptOf } from "./names.ts";
import { type Salutation, salutationOf } from "./salutation.ts";
import { ourDesk } from "./salutation-words.ts";
import { weigh } from "./words.ts";

export const addressee: Guard = {
  name: "addressee",
  run(source) {
    const greeting = salutationOf(source.draft);
    if (!greeting) return withoutGreeting(source);
    const says = judged(greeting, source);
    return says ? [found(source.draft, greeting.span, says)] : [];
  },
};

function judged(greeting: Salutation, source: GuardSource): Says | null {
  const people = correspondentsOf(source);
  const words = source.draft.slice(...greeting.span);
  const parts = partsOf(greeting.name);
  if (parts.length > 0 && partsOf(source.instruction ?? "").some((part) => parts.includes(part))) return null;
  const strange = parts.filter((part) => !people.isSender(part));
  if (greetsOurDesk(words, strange, source)) return says.us;
  if (strange.length > 0) return strangeName(greeting.name, strange, { people, source });
  const { gender } = people;
  // "Dear Sir or Madam" says nothing of anybody.
  return parts.length > 0 && gender && greeting.gender && gender !== greeting.gender ? says.title : null;
}

/** What to say of names that are not known to be the sender's. */
function strangeName(
  name: string,
  strange: string[],
  { people, source }: { people: Correspondents; source: GuardSource },
): Says | null {
  if (strange.every((part) => people.isUs(part))) return says.us;
  const script = scriptOf(strange.join(""));
  if (strange.every((part) => people.isCompany(part) || isFirm(part)) || isFirm(name))
    return people.isNamedIn(script) && source.mail.from.name !== "" ? says.company : null;
  const { from } = source.mail;
  if (from.name === "" && from.address === "") return null;
  // "Dear Mr Wang" to 王伟 may be right.
  if (from.name !== "" && !people.isNamedIn(script)) return null;
  const mentioned = foldName(quotable(source));
  const elsewhere = strange.every((part) => holdsWord(mentioned, part));
  return elsewhere || !people.isNamedIn(script) ? { ...says.name, severity: "look" } : says.name;
}

/** True when a person's mail is answered with "Dear Customer Service". */
function greetsOurDesk(words: string, strange: string[], { mail }: GuardSource): boolean {
  if (!ourDesk.test(words) || ourDesk.test(mail.from.name)) return false;
  return strange.length > 0 || isDenseName(words);
}

// Acme GmbH   青空株式会社   Brightwater Ltd.
function isFirm(words: string): boolean {
  return /(?:^|[\s,.])(?:gmbh|ag|kg|ltd|limited|llc|inc|corp|plc|s\.?a\.?|s\.?r\.?l|s\.?p\.?a|b\.?v|company)\.?$|公司|集团|株式会社|有限会社|주식회사|شركة/iu.test(
    words,
  );
}

function holdsWord(text: string, part: string): boolean {
  if (isDenseName(part)) return text.includes(part);
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${part} `);
}

/** A short note needs no greeting, and a mail that greets nobody wants none. */
const longerThanNote = 120;
const greetingLanguages = new Set(["en", "zh", "de", "fr", "es", "it", "pt", "ja", "ko", "nl", "ar"]);

function withoutGreeting(source: GuardSource): Found[] {
  const { draft, clean, language } = source;
  if (weigh(draft) < longerThanNote || !greetingLanguages.has(language.split("-")[0] ?? "")) return [];
  if (!salutationOf(clean.text)) return [];
  const [first = ""] = draft.trimStart().split("\n");
  const people = correspondentsOf(source);
  if (first.length < 60 && partsOf(first).some((part) => people.isSender(part))) return [];
  const start = draft.length - draft.trimStart().length;
  return [found(draft, [start, start + Math.min(first.length, 60)], says.none)];
}

const correct = "Correct the greeting, or write the reply again.";
const says = {
  name: {
    severity: "blocked",
    rule: "wrong-addressee",
    reason: "The greeting names somebody who didn't write this email.",
    fix: correct,
  },
  us: {
    severity: "blocked",
    rule: "greets-us",
    reason: "The greeting is to your own side, not to the person who wrote this email.",
    fix: correct,
  },
  title: {
    severity: "blocked",
    rule: "wrong-title",
    reason: "The title in the greeting isn't the one the sender uses.",
    fix: correct,
  },
  company: {
    severity: "look",
    rule: "greets-company",
    reason: "The greeting is to the company, but the email gives the sender's name.",
    fix: "Greet the person, or leave it if that is what you want.",
  },
  none: {
    severity: "look",
    rule: "no-greeting",
    reason: "The reply begins without a greeting.",
    fix: "Add a greeting.",
  },
} satisfies Record<string, Says>;
