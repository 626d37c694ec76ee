// Finds who wrote the mail: the person and the company, from the From header, the signature and the last lines.

import { afterClosing } from "../clean/closing.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { FactValue } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import { findByDomain, findCompanies } from "../patterns/companies.ts";
import { type Found, foundAt } from "../patterns/found.ts";
import type { FactWords } from "./words.ts";

/** The sender's name: a person in the From header, else the first one in the signature, else under the closing of the text. */
export function findSender(mail: Mail, clean: CleanMail, words: FactWords): FactValue | null {
  const person = personInHeader(mail, words);
  if (person) return asFact("from", person);
  const signed = words.people.find(clean.signature);
  if (signed) return asFact("signature", signed);
  const closing = closingOf(mail, clean, words);
  const written = words.people.find(clean.text.slice(closing));
  return written ? asFact("text", shifted(written, closing)) : null;
}

/** The sender's company, from the signature, the From header, or where the text introduces it. Never the company that the mail is written to. */
export function findCompany(mail: Mail, clean: CleanMail, words: FactWords): FactValue | null {
  const theirs = (found: Found) => !isRecipient(found.words, mail);
  const [signed] = findCompanies(clean.signature).filter(theirs);
  if (signed) return asFact("signature", signed);
  const header = findCompanies(mail.from.name).find(theirs) ?? organisationInHeader(mail, words);
  if (header) return asFact("from", header);
  const closing = closingOf(mail, clean, words);
  const written = findCompanies(clean.text).find(
    (found) =>
      theirs(found) && (found.span[0] >= closing || words.worksFor.test(before(clean.text, found.span[0]))),
  );
  if (written) return asFact("text", written);
  // "Brightwater Hatchery" has no legal form, but the address is @brightwater.example.
  const word = domainWord(mail.from.address);
  const inSignature = findByDomain(clean.signature, word);
  if (inSignature) return asFact("signature", inSignature);
  const inText = findByDomain(clean.text.slice(closing), word);
  return inText ? asFact("text", shifted(inText, closing)) : null;
}

/** Enough of the text before a name to see that the writer belongs to it. */
function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at);
}

function personInHeader(mail: Mail, words: FactWords): Found | null {
  const { people } = words;
  // "Anna Schmidt (ACME)", "Anna Schmidt | ACME", "Anna Schmidt via Portal"
  const person = mail.from.name
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(besideName, "");
  // Two to five Chinese characters in a From header are a name, even when the surname is rare or Japanese.
  const isPerson =
    people.isPerson(person) || (/^[\u4e00-\u9fff々]{2,5}$/.test(person) && !people.isOrganisation(person));
  if (!isPerson || organisationInHeader(mail, words)) return null;
  const start = mail.from.name.indexOf(person);
  return foundAt(mail.from.name, start, start + person.length);
}

const besideName = /\s{0,2}(?:[(（|｜@/–]|- |\bvia\b|\bfrom\b|\bvon\b(?= [A-Z]{2,})).{0,200}$/i;
/** The organisation that a From header names: "Meridian Lab Supply", with an address at meridian-lab.example. */
function organisationInHeader(mail: Mail, { people }: FactWords): Found | null {
  const name = mail.from.name.trim();
  if (people.isOrganisation(name)) return null;
  const found = /^\S{4,} \S/.test(name) ? findByDomain(name, domainWord(mail.from.address)) : null;
  return found?.words === name ? found : null;
}

/** True when the company is that of the recipients, and its name is not that of the sender's own domain. */
export function isRecipient(company: string, mail: Mail): boolean {
  const sender = domainWord(mail.from.address);
  const compact = company.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  return [...mail.to, ...mail.cc].slice(0, 50).some(({ address, name }) => {
    const domain = domainWord(address);
    if (domain !== "" && domain === sender) return false;
    const called = name.toLowerCase().replace(/[^\p{L}\d]/gu, "");
    return (
      (domain.length > 2 && compact.startsWith(domain)) || (called.length > 3 && compact.includes(called))
    );
  });
}

/** Where the closing of the text begins: behind a sign-off, or at the sender's own name near the end. */
function closingOf(mail: Mail, clean: CleanMail, { phrases }: FactWords): number {
  const farewell = afterClosing(clean.text, phrases);
  if (farewell !== null) return farewell;
  const name = mail.from.name.trim();
  const from = Math.max(0, clean.text.length - 400);
  const signed = name.length > 2 ? clean.text.slice(from).lastIndexOf(`\n${name}`) : -1;
  return signed < 0 ? clean.text.length : from + signed + 1;
}

/** "acme" of anna@mail.acme.co.uk; nothing for mail providers. */
function domainWord(address: string): string {
  const labels = address.toLowerCase().split("@")[1]?.split(".").slice(0, -1) ?? [];
  const known = labels.filter(
    (label) => label.length > 2 && !/^(?:com|net|org|mail|www|info|biz)$/.test(label),
  );
  const word = known.at(-1) ?? "";
  return /^(?:gmail|googlemail|outlook|hotmail|yahoo|gmx|web|qq|163|126|foxmail|sina|icloud|proton|protonmail|live|aol)$/.test(
    word,
  )
    ? ""
    : word;
}

function shifted(found: Found, by: number): Found {
  return { words: found.words, span: [found.span[0] + by, found.span[1] + by] };
}

function asFact(part: FactValue["part"], found: Found): FactValue {
  // "Schmidt, Anna" is how a directory writes it.
  const turned = /^(\p{L}[\p{L}' -]{1,30}), (\p{L}[\p{L}' .-]{1,30})$/u.exec(found.words);
  return { ...found, part, value: turned ? `${turned[2]} ${turned[1]}` : found.words };
}
