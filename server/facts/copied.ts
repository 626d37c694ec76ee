// Checks what the model copied out of the mail: words that do not stand in the mail, or cannot be what the model calls them, are dropped.

import { z } from "zod";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts, FactValue } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import { findCompanies } from "../patterns/companies.ts";
import { foundAt } from "../patterns/found.ts";
import { problemWeight } from "../patterns/problems.ts";
import { looksLikeProduct } from "../patterns/product-names.ts";
import { findSentences } from "../patterns/sentences.ts";
import { locate, type Part, partsOf } from "./places.ts";
import { isRecipient } from "./sender.ts";
import type { FactWords } from "./words.ts";

/** Short keys, because every token of an answer costs time: name, company, first words of the problem, products. */
export const Copied = z.object({
  n: z.string().max(30),
  c: z.string().max(40),
  x: z.string().max(60),
  p: z.array(z.string().max(30)).max(3),
});

interface Known {
  mail: Mail;
  clean: CleanMail;
  facts: Facts;
  words: FactWords;
}

/** The facts with the model's additions, which fill gaps and overrule nothing. */
export function verified(copied: z.infer<typeof Copied>, known: Known): Facts {
  const { facts } = known;
  return {
    ...facts,
    sender: facts.sender ?? senderFrom(copied.n, known),
    company: facts.company ?? companyFrom(copied.c, known),
    products: [...facts.products, ...productsFrom(copied.p, known)].slice(0, 10),
    problem: problemFrom(copied.x, known) ?? facts.problem,
  };
}

function senderFrom(name: string, known: Known): FactValue | null {
  const fact = isAddressee(name, known) ? null : placed(name, known, ["signature", "text", "from"]);
  return fact && known.words.people.isPerson(fact.words) ? fact : null;
}

function companyFrom(company: string, known: Known): FactValue | null {
  const { mail, facts } = known;
  const isPerson = company.toLowerCase() === facts.sender?.words.toLowerCase();
  if (company.length < 3 || isPerson || isRecipient(company, mail) || isAddressee(company, known))
    return null;
  // A company's name without a legal form counts only in a signature or the From header.
  const full = findCompanies(company).length > 0;
  const fact = placed(company, known, full ? ["signature", "from", "text"] : ["signature", "from"]);
  return fact && (full || isCellOfItsOwn(fact, known)) ? fact : null;
}

function productsFrom(names: string[], known: Known): FactValue[] {
  const { facts, mail, clean } = known;
  const kept: FactValue[] = [];
  for (const name of names) {
    const fact = looksLikeProduct(name, clean) ? placed(name, known, ["text", "subject"]) : null;
    if (!fact || isRecipient(name, mail)) continue;
    const others = [
      facts.sender,
      facts.company,
      ...facts.references,
      ...facts.amounts,
      ...facts.dates,
      ...facts.phones,
    ];
    const taken = [...others, ...facts.products, ...kept].some(
      (other) => other !== null && overlaps(other, fact),
    );
    if (!taken) kept.push(fact);
  }
  return kept;
}

/** The whole sentence whose words were copied. It does not replace a sentence of the patterns that states a problem more plainly. */
function problemFrom(words: string, { clean, facts }: Known): FactValue | null {
  const start = isLongEnough(words) ? locate(clean.text, words)?.[0] : undefined;
  if (start === undefined) return null;
  const sentences = findSentences(clean.text);
  const at = sentences.findIndex(({ span }) => span[0] <= start && start < span[1]);
  const sentence = sentences[at];
  if (!sentence) return null;
  const weight = problemWeight(sentence.words);
  const plainest = facts.problem ? problemWeight(facts.problem.words) : 0;
  // A sentence without a word for trouble counts only where there is nothing better, and not where mails greet or ask.
  if (
    weight < plainest ||
    (weight === 0 && (at < 2 || start !== sentence.span[0] || /[?？؟]/.test(sentence.words)))
  )
    return null;
  return { ...sentence, part: "text", value: sentence.words.replace(/\s{1,50}/g, " ") };
}

function isLongEnough(words: string): boolean {
  return words.trim().split(/\s+/).length >= 4 || /[\u3041-\u30ff\u4e00-\u9fff]{5}/.test(words);
}

function placed(words: string, { mail, clean }: Known, parts: Part[]): FactValue | null {
  const texts = partsOf(mail, clean);
  for (const part of parts) {
    const span = locate(texts[part], words);
    if (!span) continue;
    const found = foundAt(texts[part], ...span);
    return { ...found, part, value: found.words.replace(/\s{1,50}/g, " ") };
  }
  return null;
}

/** True for words alone on their line or between bars, as a company stands in a signature, but not for a role ("Head of Sales"). */
function isCellOfItsOwn({ part, span }: FactValue, { mail, clean, words }: Known): boolean {
  const text = partsOf(mail, clean)[part];
  const before = text.slice(Math.max(0, span[0] - 3), span[0]);
  const behind = text.slice(span[1], span[1] + 3);
  const alone = /(?:^|[\n|,·(@–-]\s?)$/.test(before) && /^(?:\s?[\n|,·)–-]|$)/.test(behind);
  const cell = text.slice(...span);
  return alone && !words.people.isRole(cell) && !/[@\d:]/.test(cell);
}

/** "Dear Ms Wu", "王经理您好": the person addressed is not the one who wrote. */
function isAddressee(name: string, { mail, clean }: Known): boolean {
  const sought = name.toLowerCase();
  const opening = clean.text.slice(0, 120).split(/[,，\n!！:：]/)[0] ?? "";
  return (
    opening.toLowerCase().includes(sought) || mail.to.some((to) => to.name.toLowerCase().includes(sought))
  );
}

function overlaps(one: FactValue, other: FactValue): boolean {
  const same = one.words.toLowerCase() === other.words.toLowerCase();
  return same || (one.part === other.part && one.span[0] < other.span[1] && other.span[0] < one.span[1]);
}
