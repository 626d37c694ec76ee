// What the model copied out of the mail, and how hard it is doubted: words that do not stand in the mail, or cannot be what they are called, are dropped.

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

/** The facts with what the model added: it fills gaps, it overrules nothing. */
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
  // A name without a legal form stands in a signature or the From header, or is not believed.
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

/** The whole sentence whose words were copied. A plainer one the patterns know is not overruled. */
function problemFrom(words: string, { clean, facts }: Known): FactValue | null {
  const start = isLongEnough(words) ? locate(clean.text, words)?.[0] : undefined;
  if (start === undefined) return null;
  const sentences = findSentences(clean.text);
  const at = sentences.findIndex(({ span }) => span[0] <= start && start < span[1]);
  const sentence = sentences[at];
  if (!sentence) return null;
  const weight = problemWeight(sentence.words);
  const plainest = facts.problem ? problemWeight(facts.problem.words) : 0;
  // Without a word for trouble it is believed only where there is nothing better, and not for how every mail begins and asks.
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

/** In a signature a company stands alone on its line or between bars; a role ("Head of Sales") does as well. */
function isCellOfItsOwn({ part, span }: FactValue, { mail, clean, words }: Known): boolean {
  const text = partsOf(mail, clean)[part];
  const before = text.slice(Math.max(0, span[0] - 3), span[0]);
  const behind = text.slice(span[1], span[1] + 3);
  const alone = /(?:^|[\n|,·(@–-]\s?)$/.test(before) && /^(?:\s?[\n|,·)–-]|$)/.test(behind);
  const cell = text.slice(...span);
  return alone && !words.people.isRole(cell) && !/[@\d:]/.test(cell);
}

/** "Dear Ms Wu", "王经理您好": who is spoken to did not write. */
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
