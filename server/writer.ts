// Who wrote the mail: the person and the company, as the From header, the signature and the last lines say.

import type { CleanMail, FactValue, Mail } from "./contract.ts";
import { findCompanies, isIntroduced } from "./patterns/companies.ts";
import { type Found, foundAt } from "./patterns/found.ts";
import { findPersonName, looksLikePerson } from "./patterns/people.ts";

/** The sender's name: a person in the From header, else the first one in the signature, else under the closing of the text. */
export function findSender(mail: Mail, clean: CleanMail): FactValue | null {
  const name = mail.from.name.trim().replace(/^["']|["']$/g, "");
  // "Anna Schmidt (ACME)", "Anna Schmidt | ACME", "Anna Schmidt via Portal"
  const person = name.replace(
    /\s{0,2}(?:[(（|｜@/–]|- |\bvia\b|\bfrom\b|\bvon\b(?= [A-Z]{2,})).{0,200}$/i,
    "",
  );
  if (looksLikePerson(person)) {
    const start = mail.from.name.indexOf(person);
    return asFact("from", foundAt(mail.from.name, start, start + person.length));
  }
  const signed = findPersonName(clean.signature);
  if (signed) return asFact("signature", signed);
  const closing = lastLines(clean.text);
  const written = closing === null ? null : findPersonName(clean.text.slice(closing));
  return written && closing !== null ? asFact("text", shifted(written, closing)) : null;
}

/** The sender's company: in the signature, the From header, or where the text introduces it. Never the one that is written to. */
export function findCompany(mail: Mail, clean: CleanMail): FactValue | null {
  const ours = (found: Found) => isRecipient(found.words, mail);
  const [signed] = findCompanies(clean.signature).filter((found) => !ours(found));
  if (signed) return asFact("signature", signed);
  const [named] = findCompanies(mail.from.name).filter((found) => !ours(found));
  if (named) return asFact("from", named);
  const closing = lastLines(clean.text) ?? clean.text.length;
  const [written] = findCompanies(clean.text).filter(
    (found) => !ours(found) && (found.span[0] >= closing || isIntroduced(clean.text, found.span[0])),
  );
  return written ? asFact("text", written) : null;
}

/** True when a company's name is that of the people the mail goes to, and not of the sender's own domain. */
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

/** The closing of the text: its last five lines, when the last is short. Null for a text that just ends. */
function lastLines(text: string): number | null {
  const closing = /(?:^|\n)[^\n]{0,60}(?:\n[^\n]{0,60}){0,4}$/.exec(text.slice(-330));
  if (!closing) return null;
  const tail = closing[0];
  const signOff =
    /(?:^|\n)[^\n]{0,60}(?:regards|wishes|sincerely|thanks|thank you|cheers|grüße|grüßen|gruß|cordialement|salutations|merci|saludos|atentamente|gracias|cumprimentos|atenciosamente|obrigad[oa]|此致|敬礼|祝好|商祺|谢谢|感谢|よろしくお願い|تحيات|التحية|شكرا)[^\n]{0,30}\n/iu.exec(
      tail,
    );
  return signOff ? text.length - tail.length + signOff.index + signOff[0].length : null;
}

/** "acme" of anna@mail.acme.co.uk; nothing for mail providers. */
function domainWord(address: string): string {
  const labels = address.toLowerCase().split("@")[1]?.split(".") ?? [];
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
