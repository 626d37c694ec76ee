// Times every regular expression of server/ (literals from the source, others as they are built) on 100,000 characters made to be hard for
// it. Prints a line for each that takes longer than it may, and how many there were. It runs in a process of its own, because a pattern
// that does not end cannot be interrupted.

import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { longestTail } from "../../../server/clean/tail.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders =
  "{async,clean,contract,draft,engine,facts,guards,http,parse,patterns,prompts,reply,telemetry,triage}";
/** Files that do work when they are imported. */
const programs = /engine\/command\.ts$|parse\/.*thread\.ts$/;
const files = globSync(`server/${folders}/**/*.ts`, { cwd: root }).filter((file) => !programs.test(file));

/** By source and flags, so that a pattern that is written twice is timed once. */
const patterns = new Map<string, { pattern: RegExp; file: string }>();

const Built = RegExp;
const maxMs = 1_000;

/** Files whose patterns see short texts only, and how long those are. */
const shorter: Record<string, number> = { "server/clean/tail.ts": longestTail };

const kinds = [..." \t\n\r.,:;-_/\\@#<>()[]{}'\"+*&%$€0aAéß中あ가ا\u00a0\u200b"];
const pairs = [
  "a ",
  "a.",
  "a@",
  "a-",
  "1 ",
  "1.",
  "1,",
  "1-",
  "1/",
  "A ",
  "\r\n",
  "\n ",
  "\n> ",
  "<a",
  "<a>",
  "</a>",
  "a\n",
  "1\n",
  " -",
  "- ",
  ": ",
  "a:",
  "http://",
  "On ",
  "From: ",
  "中 ",
  "中。",
  "Aa ",
  "a's ",
  "(1",
  "1)",
  "$1",
  "1 €",
  "&a;",
  "=A",
];

function see(pattern: RegExp, file: string): void {
  const key = `${pattern.source}/${pattern.flags}`;
  if (!patterns.has(key)) patterns.set(key, { pattern, file });
}

await collect();
let slow = 0;
for (const { pattern, file } of patterns.values()) {
  const worst = worstOf(pattern, file);
  if (worst === null) continue;
  slow++;
  process.stdout.write(`${JSON.stringify({ file, ...worst, pattern: String(pattern).slice(0, 300) })}\n`);
}
process.stdout.write(`${patterns.size} patterns, ${slow} slow\n`);

async function collect(): Promise<void> {
  for (const file of files)
    for (const pattern of literalsIn(parseSync(file, readFileSync(root + file, "utf8")).program))
      see(pattern, file);
  globalThis.RegExp = new Proxy(Built, {
    construct(target, given, newTarget) {
      const made = Reflect.construct(target, given, newTarget) as RegExp;
      // Patterns built by a library are measured where we call it (hostile-mails.test.ts).
      const builder = new Error().stack?.split("\n")[2] ?? "";
      if (!builder.includes("node_modules")) see(made, "built");
      return made;
    },
  });
  for (const file of files) await import(root + file);
  // Some patterns are built at their first use.
  const { Mail } = await import("../../../server/contract/mail.ts");
  const { chooseProfile } = await import("../../../server/prompts/profiles.ts");
  const { openingsOf } = await import("../../../server/draft/opening.ts");
  // The patterns built from the prompts that ship.
  const { check, cleanMail, patternFacts, prompts } = await import("../../support/shipped.ts");
  openingsOf(prompts.languages);
  const mail = Mail.parse({
    subject: "Order 17",
    text: "Hello,\n\nwhere is it?\n\nRegards\nAnn\n\nOn 1 May 2026, Bo wrote:\n> Hi",
  });
  const clean = cleanMail(mail);
  patternFacts(mail, clean);
  const draft = "Dear Ann, we refund you by Friday. See https://a.example.";
  const profile = chooseProfile({}, prompts.profiles);
  check({ draft, mail, clean, profile, language: "en", cutOff: false });
  globalThis.RegExp = Built;
}

function literalsIn(node: unknown): RegExp[] {
  if (Array.isArray(node)) return node.flatMap(literalsIn);
  if (typeof node !== "object" || node === null) return [];
  if ("regex" in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    return [new Built(pattern, flags)];
  }
  return Object.values(node).flatMap(literalsIn);
}

/** The first hostile text on which the pattern takes too long, or null. */
function worstOf(pattern: RegExp, file: string): { text: string; ms: number } | null {
  const everywhere = new Built(pattern.source, `${pattern.flags.replace(/[gy]/g, "")}g`);
  for (const unit of unitsFor(pattern.source)) {
    const ms = longest(everywhere, file, unit);
    if (ms > maxMs) return { text: unit, ms: Math.round(ms) };
  }
  return null;
}

/** The time for 100,000 characters. Where that would be too long it is estimated from shorter texts, because a match cannot be interrupted. */
function longest(pattern: RegExp, file: string, unit: string): number {
  const most = shorter[file] ?? 100_000;
  // Most patterns end at once. One of quadratic time has taken a million steps by then.
  const first = Math.min(1_600, most);
  if (timed(pattern, unit, first) < 0.5 || timed(pattern, unit, first) < 0.5) return 0;
  let ms = 0;
  for (const length of [100, 400, 1_600, 6_400, 25_600, 100_000].filter((one) => one <= most)) {
    const before = ms;
    ms = timed(pattern, unit, length);
    // Four times the text takes more than eight times as long: growing like this, the whole text would take minutes.
    if (ms > 20 && ms > before * 8 && length < most) return ms * (most / length) ** 2;
  }
  return ms;
}

function timed(pattern: RegExp, unit: string, length: number): number {
  const text = `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\u0000`;
  pattern.lastIndex = 0;
  const begun = performance.now();
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text))
    if (found[0] === "") pattern.lastIndex++;
  return performance.now() - begun;
}

/** The texts to repeat: one of each kind of character, and the pattern's own words, alone, with a space and with a line end. */
function unitsFor(source: string): string[] {
  const words = [...source.matchAll(/[\p{L}\p{N}]{2,20}/gu)].map(([word]) => word).slice(0, 12);
  const own = [...new Set(source.replace(/\\[a-zA-Z]/g, ""))].slice(0, 60);
  return [...new Set([...kinds, ...own, ...words, ...words.map((word) => `${word} `), ...pairs])];
}
