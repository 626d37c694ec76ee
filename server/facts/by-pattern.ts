// Finds the facts that need no model: numbers, sums, days, phones, questions, and names where the mail makes them plain.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts, FactValue } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import { findAmounts } from "../patterns/amounts.ts";
import { countryOfAddress, countryOfNumbers } from "../patterns/countries.ts";
import { type DateContext, findDates } from "../patterns/dates.ts";
import { type Found, outside } from "../patterns/found.ts";
import { findLinks } from "../patterns/links.ts";
import { findPhones } from "../patterns/phones.ts";
import { findProblem } from "../patterns/problems.ts";
import { findProducts } from "../patterns/products.ts";
import { findQuestions } from "../patterns/questions.ts";
import { findReferences } from "../patterns/references.ts";
import { findSentences } from "../patterns/sentences.ts";
import { findCompany, findSender } from "./sender.ts";
import type { FactWords } from "./words.ts";

/** What patterns find in the mail's own words (never in the thread), at once and without an engine. */
export function patternFacts(mail: Mail, clean: CleanMail, words: FactWords): Facts {
  const context = {
    mailDate: mail.date,
    language: clean.language,
    country: countryOfAddress(mail.from.address) ?? countryOfNumbers(`${clean.signature}\n${clean.text}`),
  };
  const written = clean.text.slice(0, mostCharacters);
  const text = numbersIn(written, context, words);
  const subject = numbersIn(clean.subject, context, words);
  const signature = numbersIn(clean.signature, context, words);
  const sentences = findSentences(written);
  const problem = findProblem(sentences);
  const subjectProblem = problem ? null : findProblem(findSentences(clean.subject));
  return {
    sender: findSender(mail, clean, words),
    company: findCompany(mail, clean, words),
    products: longest(once([...inPart("text", text.products), ...inPart("subject", subject.products)])),
    references: once([
      ...inPart("text", text.references),
      ...inPart("subject", subject.references),
      // A signature has register and tax numbers, which are no references of the mail; an order number in it has a label.
      ...inPart(
        "signature",
        signature.references.filter(({ kind }) => kind !== "other"),
      ),
    ]),
    amounts: once([...inPart("text", text.amounts), ...inPart("subject", subject.amounts)]),
    dates: once([...inPart("text", text.dates), ...inPart("subject", subject.dates)]),
    phones: once([...inPart("text", text.phones), ...inPart("signature", signature.phones)]),
    problem:
      inPart("text", problem ? [problem] : [])[0] ??
      inPart("subject", subjectProblem ? [subjectProblem] : [])[0] ??
      null,
    questions: once([
      ...inPart("text", findQuestions(written, sentences)),
      ...inPart("subject", findQuestions(clean.subject)),
    ]).slice(0, mostQuestions),
  };
}

/** Nobody reads a mail further than this. */
const mostCharacters = 400_000;
const mostQuestions = 30;
const mostProducts = 10;

/** A stretch of text is taken as one thing only; links come first, then references, sums, days, phones, products. */
function numbersIn(text: string, context: DateContext, words: FactWords) {
  const links = findLinks(text);
  const references = outside(findReferences(text, words.references), links);
  const amounts = outside(findAmounts(text, context.language), [...links, ...references]).map((found) => ({
    ...found,
    value: `${found.amount} ${found.currency}`,
  }));
  const dates = outside(findDates(text, context), [...links, ...references, ...amounts]).map((found) => ({
    ...found,
    value: found.iso,
  }));
  const phones = outside(findPhones(text, context), [...links, ...references, ...amounts, ...dates]);
  const taken = [...links, ...references, ...amounts, ...dates, ...phones];
  return { references, amounts, dates, phones, products: outside(findProducts(text), taken) };
}

/** A find in the form of the contract: with its part, and with its words as the value where it has no better one. */
function inPart<T extends Found & { value?: string }>(
  part: FactValue["part"],
  found: T[],
): (T & FactValue)[] {
  return found.map((one) => ({ ...one, part, value: one.value ?? one.words.replace(/\s{1,50}/g, " ") }));
}

/** The first of each value; "by 30 November" makes an earlier plain "30 November" a deadline. */
function once<T extends FactValue & { kind?: string }>(values: T[]): T[] {
  const kept = new Map<string, T>();
  for (const value of values) {
    const key = value.value.toLowerCase();
    const before = kept.get(key);
    if (!before || (value.kind === "deadline" && before.kind === "date")) kept.set(key, value);
    // "LT-2026-0932" in a list, "invoice LT-2026-0932" in the subject: the first place is kept, and the kind that is known.
    else if (before.kind === "other") kept.set(key, { ...before, kind: value.kind });
  }
  return [...kept.values()].sort(
    (a, b) => order.indexOf(a.part) - order.indexOf(b.part) || a.span[0] - b.span[0],
  );
}

const order: FactValue["part"][] = ["text", "subject", "signature", "from"];

/** "X200" is dropped where "FlowPump X200" is there. */
function longest(values: FactValue[]): FactValue[] {
  const names = values.slice(0, mostProducts);
  return names.filter(
    ({ words }) => !names.some((other) => other.words.length > words.length && other.words.includes(words)),
  );
}
