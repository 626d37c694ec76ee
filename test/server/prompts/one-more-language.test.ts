// A new mail language takes one file and no code.

import { expect, test } from "vitest";
import { cleanMail } from "../../../server/clean/clean.ts";
import { phrasesOf } from "../../../server/clean/phrases.ts";
import { Mail } from "../../../server/contract/mail.ts";
import { createDrafting } from "../../../server/draft/draft.ts";
import { patternFacts } from "../../../server/facts/by-pattern.ts";
import { verified } from "../../../server/facts/copied.ts";
import { factWordsOf } from "../../../server/facts/words.ts";
import { createChecks } from "../../../server/guards/check.ts";
import { createParser } from "../../../server/parse/parser.ts";
import { loadPrompts, type Prompts } from "../../../server/prompts/load.ts";
import { chooseProfile } from "../../../server/prompts/profiles.ts";
import { promptsWith } from "../../support/prompt-folders.ts";
import { prompts as shipped } from "../../support/shipped.ts";
import { recording } from "../draft/written-from.ts";
import { sourceFor } from "../guards/specimens.ts";

const estonian = `
name: Estonian
ownName: Eesti
headers: { from: [Saatja], date: [Saadetud], to: [Saaja], cc: [Koopia], subject: [Teema] }
quoteHeaders: ["{from} kirjutas {date}:"]
separators: [Algne kiri]
greetings: ["Lugupeetud {name},", "Tere!"]
signOffs: [Lugupidamisega, Parimate soovidega]
mobileSignatures: [Saadetud minu telefonist]
disclaimers: [See kiri on konfidentsiaalne]
tone: Kirjuta viisakat ametlikku eesti keelt.
contacts: [telefon]
titles: [hr, pr]
roles: [juhataja]
introductions: [minu nimi on]
worksFor: [ettevõttest]
references: { labels: { invoice: [arve] } }
`;

const text = `Tere!

Palun kontrollige arve nr 88123 summat, sest see ei vasta meie tellimusele. Kirjutan ettevõttest Põhjala Teed OÜ.

Lugupidamisega
Juhataja
pr Kadri Tamm
telefon 5551 2345

Saadetud minu telefonist

Jaan Kask <jaan@kask.example> kirjutas 12.11.2026 kell 10:15:
> Teie arve on lisatud.`;

const mail = Mail.parse({
  subject: "Arve",
  from: { name: "", address: "kadri@gmail.com" },
  date: "2026-11-20T09:00:00Z",
  text,
});

const withEstonian = () => loadPrompts(promptsWith({ "languages/et.yaml": estonian }));
const seenWith = ({ languages }: Prompts) => {
  const clean = cleanMail(mail, phrasesOf(languages));
  return { clean, facts: patternFacts(mail, clean, factWordsOf(languages)) };
};

test("the file takes a mail apart: quote header, sign-off, signature, what the phone adds", () => {
  const { clean } = seenWith(withEstonian());
  expect(clean.language).toBe("et");
  expect(clean.text).toMatch(/^Tere!\n\nPalun .* Põhjala Teed OÜ\.$/s);
  expect(clean.signature).toBe(
    "Lugupidamisega\nJuhataja\npr Kadri Tamm\ntelefon 5551 2345\n\nSaadetud minu telefonist",
  );
  expect(clean.thread).toEqual([
    {
      from: "Jaan Kask <jaan@kask.example>",
      date: "12.11.2026 kell 10:15",
      subject: "",
      text: "Teie arve on lisatud.",
    },
  ]);
});

test("the file says who wrote and which number is what", () => {
  const { facts } = seenWith(withEstonian());
  expect(facts.sender).toMatchObject({ value: "Kadri Tamm", part: "signature" });
  expect(facts.references).toMatchObject([{ kind: "invoice", value: "88123" }]);
});

test("the file says which words are nobody's name, whatever a model calls them", () => {
  const { languages } = withEstonian();
  const words = factWordsOf(languages);
  const clean = cleanMail(mail, words.phrases);
  const facts = { ...patternFacts(mail, clean, words), sender: null, company: null };
  const copied = (answer: { n?: string; c?: string }) =>
    verified({ n: "", c: "", x: "", p: [], ...answer }, { mail, clean, facts, words });
  for (const name of ["Juhataja", "Lugupidamisega"]) {
    expect(copied({ n: name }).sender).toBeNull();
    expect(copied({ c: name }).company).toBeNull();
  }
});

test("the file says how a draft is written, and what does not begin one", async () => {
  const prompts = withEstonian();
  const { engine, seen } = recording(["Teema: Re: Arve\n\nLugupeetud Kadri Tamm"]);
  const draft = createDrafting({ prompts, engine });
  const { clean, facts } = seenWith(prompts);
  const source = { mail, key: "k", clean, facts, profile: chooseProfile({}, prompts.profiles) };
  const pieces = await Array.fromAsync(draft(source, AbortSignal.timeout(5_000)));
  expect(pieces.join("")).toBe("Lugupeetud Kadri Tamm");
  const [system] = seen.asked?.messages ?? [];
  expect(system?.content).toContain("in Estonian.");
  expect(system?.content).toContain("Kirjuta viisakat ametlikku eesti keelt.");
});

test("the file says how a writer takes the sender's place", () => {
  const check = createChecks(withEstonian()).check;
  const source = sourceFor("Tere, minu nimi on Anna Fischer, ja arve nr 99999 on vale.", {
    language: "et",
  });
  expect(check(source).findings.map(({ guard }) => guard)).toEqual(["role", "references"]);
});

test("the file is known in the threads as well", async () => {
  const parser = createParser(withEstonian(), null);
  const { signal } = new AbortController();
  try {
    const { clean, patterns } = await parser.apart(mail, signal);
    expect(clean).toEqual(seenWith(withEstonian()).clean);
    expect(patterns.sender?.value).toBe("Kadri Tamm");
  } finally {
    await parser.stop();
  }
});

test("without the file none of this is known, so nothing of it stands anywhere else", () => {
  const { clean, facts } = seenWith(shipped);
  expect(clean.signature).toBe("");
  expect(clean.thread[0]?.from ?? "").toBe("");
  expect(facts.sender).toBeNull();
  expect(facts.references).toMatchObject([]);
});
