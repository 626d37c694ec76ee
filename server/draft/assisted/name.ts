// Whom the reply greets: the name as the sender writes it. A title only where it stands before the name, never one that we guess.

import type { AssistedSource } from "./source.ts";
import { withoutMarks } from "./words-of-mail.ts";

/** The name for the greeting, with one of `titles` and the family name alone where the sender writes a title; null where nobody is named. */
export function nameToGreet(
  { mail, clean, facts, language }: Sent & Pick<AssistedSource, "language">,
  titles: string[],
): string | null {
  if (mail.to.some(({ address, name }) => allStaff.test(address) || allStaff.test(name))) return null;
  const title = titlePattern(titles);
  const [lead, whole] = inHeader(mail.from.name, title) ?? inFacts({ mail, clean, facts });
  const name = calm(whole.replace(title, ""));
  if (!/^[\p{L}\p{M}\p{N}'’.\- 々]{2,45}$/u.test(name) || /\d/.test(name)) return null;
  if (organisation.test(name)) return null;
  const written = (title.exec(whole)?.[0] ?? title.exec(lead)?.[0] ?? "").trim();
  if (written === "") return name;
  const family = familyOf(name);
  // Behind a title a Dutch "van den Berg" is "Van den Berg".
  return `${written} ${language.startsWith("nl") ? family.charAt(0).toUpperCase() + family.slice(1) : family}`;
}

// all@   everyone@   alle@   staff@   an alle   全体员工
const allStaff =
  /^(?:all|everyone|everybody|all[-_. ]?(?:staff|hands|employees|users)|staff|alle|an alle|tous|todos|tutti|iedereen)(?:@|$)|全体|全體|全員|各位|전체|الجميع/iu;

// St Mark's Choir   Bäckerei Kern   Team Nord   École Jean Moulin: a name to the patterns, and nobody's to a reader.
const organisation =
  /['’]s(?!\p{L})|^the |(?<!\p{L})(?:team|service|support|office|shop|store|club|school|college|choir|hotel|restaurant|clinic|bakery|council|library|museum|verein|schule|praxis|kanzlei|büro|amt|bäckerei|stadt|gemeinde|mairie|école|association|cabinet|asociación|escuela|ayuntamiento|associazione|scuola|comune|studio|associação|escola|stichting|vereniging|gemeente|school)(?!\p{L})/iu;

/** One to three titles at the start, each with or without its dot: "Frau Dr. " */
function titlePattern(titles: string[]): RegExp {
  const any = titles.map((title) => title.replaceAll(".", "\\.")).join("|");
  return any === "" ? /^(?!)/u : new RegExp(`^(?:(?:${any})(?![\\p{L}\\p{N}])\\.?\\s{1,3}){1,3}`, "u");
}

/** "mevrouw Ineke Smit": a title in the header says that a person follows, in capitals or not. */
function inHeader(header: string, title: RegExp): [lead: string, whole: string] | null {
  const name = withoutMarks(header).replace(/\s{0,2}[(|,/].*$/, "");
  const rest = name.replace(title, "");
  return rest !== name && /^\p{Lu}/u.test(rest) ? ["", name] : null;
}

/** The sender as the patterns found them, and what stands before the name on its line. */
function inFacts({ mail, clean, facts: { sender } }: Sent): [lead: string, whole: string] {
  if (!sender) return ["", ""];
  const parts = { text: clean.text, signature: clean.signature, subject: "", from: mail.from.name };
  const lead = parts[sender.part].slice(Math.max(0, sender.span[0] - 30), sender.span[0]);
  return [lead.slice(lead.lastIndexOf("\n") + 1).trimStart(), withoutMarks(sender.value)];
}

type Sent = Pick<AssistedSource, "mail" | "clean" | "facts">;

/** "Anna van den Berg" -> "van den Berg". The whole name where it is not plain which part is the family's. */
function familyOf(name: string): string {
  const words = name.split(" ");
  const [first = "", ...rest] = words;
  const family = rest.join(" ");
  const plain = /^(?:(?:van|von|de|der|den|del|della|di|da|dos|du|le|la|el|al|zu|ten|ter) ){0,3}\S+$/iu;
  const familyFirst =
    /^(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Kim|Lee|Park|Choi|Jung|Nguyen|Tran|Le|Pham|Tanaka|Sato|Suzuki)$/;
  const isPlain = /^\p{Script=Latin}/u.test(name) && plain.test(family) && !familyFirst.test(first);
  return isPlain ? family : name;
}

/** "KWAME OSEI" and "Luc MOREL" shout only because a directory does. */
function calm(name: string): string {
  return name.replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
