// A model's answers are checked against the mail. None of the answers here comes from a good model.
import { expect, test } from "vitest";
import { Mail } from "../../../server/contract/mail.ts";
import type { Engine } from "../../../server/engine/engine.ts";
import { verified } from "../../../server/facts/copied.ts";
import { findFacts } from "../../../server/facts/facts.ts";
import { locate } from "../../../server/facts/places.ts";
import { Problem } from "../../../server/problem.ts";
import { engineWith, hangs } from "../../support/limited-engine.ts";
import { scriptedEngine } from "../../support/scripted-engine.ts";
import { cleanMail, patternFacts, words } from "../../support/shipped.ts";

const mail = Mail.parse({
  subject: "Espresso machine",
  from: { name: "", address: "tom@gmail.com" },
  to: [{ name: "Northwind", address: "help@northwind.example" }],
  date: "2026-11-20T09:00:00Z",
  text: `Dear Ms Wu,

I bought an espresso machine from Northwind in May. It is the AquaClean model.
It makes a terrible noise and the neighbours ring at the door.
Please send the invoice again.

Kind regards,
Tom Baker
Bakers Corner
Order 4500012345`,
});
const clean = cleanMail(mail);
const facts = { ...patternFacts(mail, clean), sender: null, company: null };
const nothing = { n: "", c: "", x: "", p: [] as string[] };
const after = (copied: Partial<typeof nothing>) =>
  verified({ ...nothing, ...copied }, { mail, clean, facts, words });

test("an empty answer changes nothing", () => {
  expect(after({})).toEqual(facts);
});

test.each([
  ["a name that is not in the mail", { n: "John Smith" }],
  ["the person who is written to", { n: "Ms Wu" }],
  ["a phrase of farewell as the name", { n: "Kind regards" }],
])("%s is not the sender", (_, copied) => {
  expect(after(copied).sender).toBeNull();
});

test.each([
  ["one that is not in the mail", { c: "Bakers Corner GmbH" }],
  ["our own", { c: "Northwind" }],
  ["a word of the text", { c: "espresso machine" }],
  ["a phrase of farewell", { c: "Kind regards" }],
])("%s is not the company", (_, copied) => {
  expect(after(copied).company).toBeNull();
});

test.each([
  ["one that is not in the mail", "coffee grinder"],
  ["a greeting", "Dear Ms Wu"],
  ["a whole sentence", "It is the AquaClean model."],
  ["the word for an invoice", "invoice"],
  ["our own name", "Northwind"],
  ["an order number", "4500012345"],
  ["a word that is said once", "neighbours"],
])("%s is no product", (_, name) => {
  expect(after({ p: [name] }).products).toEqual(facts.products);
});

test("what stands in the mail and can be what it is called fills the gaps, with its place", () => {
  const filled = after({ n: "tom baker", c: "Bakers Corner", p: ["AquaClean", "espresso machine"] });
  expect(filled.sender).toMatchObject({ words: "Tom Baker" });
  expect(filled.company).toMatchObject({ words: "Bakers Corner" });
  expect(filled.products.map(({ words }) => words)).toEqual(["AquaClean", "espresso machine"]);
});

test("the problem is the whole sentence whose beginning was copied", () => {
  expect(after({ x: "It makes a terrible noise and" }).problem?.words).toBe(
    "It makes a terrible noise and the neighbours ring at the door.",
  );
});

test.each([
  ["words that are not in the mail", "The machine is broken and leaks"],
  ["how the mail begins", "I bought an espresso machine from"],
  ["a few words", "Please send"],
])("%s are no problem", (_, x) => {
  expect(after({ x }).problem).toBeNull();
});

test.each([
  ["width", "ZX-300 泵", "ＺＸ-３００ 泵"],
  ["case", "AquaClean", "AQUACLEAN"],
  ["white space", "espresso machine", "espresso\n  machine"],
])("words are found whatever their %s", (_, words, text) => {
  const span = locate(`A ${text}.`, words);
  expect(span && `A ${text}.`.slice(...span)).toBe(text);
});

test("a part of a word is not the word", () => {
  expect(locate("Annual meeting", "Ann")).toBeNull();
  expect(locate("我们采购智能水泵。", "水泵")).toEqual([6, 8]);
});

const answering = (answer: () => Promise<never>): Pick<Engine, "answer"> => ({ answer });
const source = {
  mail,
  clean,
  patterns: patternFacts(mail, clean),
  prompt: { shared: "", task: "" },
  key: "k",
  words,
};

test("an engine that is away, or of no use, leaves what the patterns found", async () => {
  const engine = answering(() => Promise.reject(new Problem("engine-refused", "no")));
  expect(await findFacts(source, engine, new AbortController().signal)).toEqual(patternFacts(mail, clean));
  expect(await findFacts(source, null, new AbortController().signal)).toEqual(patternFacts(mail, clean));
});

test("an engine that is too slow leaves what the patterns found", async () => {
  const scripted = await scriptedEngine();
  const engine = await engineWith(scripted, { answerMs: 50 });
  scripted.play(hangs);
  expect(await findFacts(source, engine, new AbortController().signal)).toEqual(patternFacts(mail, clean));
});

test("a caller who has a clock of his own and stops by it gets no facts", async () => {
  const scripted = await scriptedEngine();
  const engine = await engineWith(scripted, { answerMs: 5_000 });
  scripted.play(hangs);
  const finding = findFacts(source, engine, AbortSignal.timeout(50));
  await expect(finding).rejects.toMatchObject({ name: "TimeoutError" });
});

test("who stops it gets no facts", async () => {
  const stop = new AbortController();
  const engine = answering(() => {
    stop.abort();
    return Promise.reject(new Problem("engine-died", "stopped"));
  });
  await expect(findFacts(source, engine, stop.signal)).rejects.toThrow();
});

test("an engine is not asked when the patterns left nothing open", async () => {
  const whole = Mail.parse({
    ...mail,
    from: { name: "Tom Baker", address: "tom@bakers.example" },
    text: "Our ZX-300 does not work.\n\nKind regards,\nTom Baker\nBakers Corner Ltd",
  });
  const engine = answering(() => Promise.reject(new Error("was asked")));
  const cleaned = cleanMail(whole);
  const found = await findFacts(
    { ...source, mail: whole, clean: cleaned, patterns: patternFacts(whole, cleaned) },
    engine,
    AbortSignal.timeout(5_000),
  );
  expect(found.problem?.words).toBe("Our ZX-300 does not work.");
});
