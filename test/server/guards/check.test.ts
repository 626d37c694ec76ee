import { expect, test } from "vitest";
import { checkWith } from "../../../server/guards/check.ts";
import type { Guard } from "../../../server/guards/guard.ts";
import { htmlLimitBytes } from "../../../server/guards/length.ts";
import { check } from "../../support/shipped.ts";
import { saidBy, sourceFor } from "./specimens.ts";

const broken: Guard = {
  name: "broken",
  run() {
    throw new Error("no pattern");
  },
};

test("a guard that throws blocks, and the others still speak", () => {
  const checked = checkWith([broken], sourceFor("Hello [Your name]"));
  expect(checked.verdict).toBe("blocked");
  expect(checked.findings).toEqual([
    expect.objectContaining({
      guard: "broken",
      severity: "blocked",
      words: "",
      rule: "could-not-run",
      reason: "This check couldn't be carried out.",
    }),
  ]);
});

test("findings come in the order of the draft, whichever guard found them", () => {
  const { findings } = check(
    sourceFor("Call +49 30 9988776.\nWe will refund you.\n[Your name]", { language: "en" }),
  );
  expect(findings.map((finding) => finding.guard)).toEqual(["phones", "promises", "placeholders"]);
});

test("every finding's words stand at its span", () => {
  const draft =
    "Dear [Name],\n\nWe’ll refund you €99.99, see https://evil.example/x or call +49 30 9988776.\n\n**Best**";
  const { findings } = check(sourceFor(draft, { language: "en" }));
  expect(findings.length).toBeGreaterThanOrEqual(6);
  for (const { span, words } of findings) expect(draft.slice(...span)).toBe(words);
});

test("the worst finding makes the verdict", () => {
  expect(check(sourceFor("Hello, thank you.")).verdict).toBe("ok");
  expect(check(sourceFor("Hello **you**, thank you.")).verdict).toBe("look");
  expect(check(sourceFor("Hello **you**, [Name].")).verdict).toBe("blocked");
});

test("a draft without words is blocked", () => {
  for (const draft of ["", " \n", "…", "--"]) expect(check(sourceFor(draft)).verdict).toBe("blocked");
});

test("a draft that Outlook does not take for its length is to be looked at", () => {
  const paragraph = (at: number) => `Sentence number ${at} says something of its own & more.\n\n`;
  const long = Array.from({ length: 700 }, (_, at) => paragraph(at)).join("");
  expect(Buffer.byteLength(long)).toBeGreaterThan(htmlLimitBytes);
  expect(saidBy("length", sourceFor(long))).toHaveLength(1);
  expect(saidBy("length", sourceFor(long.slice(0, 20_000)))).toEqual([]);
});

test("the limit is on bytes of HTML, so Chinese and escaped signs weigh more than letters", () => {
  expect(saidBy("length", sourceFor("字".repeat(11_000)))).toHaveLength(1);
  expect(saidBy("length", sourceFor("&".repeat(7_000)))).toHaveLength(1);
  expect(saidBy("length", sourceFor("x".repeat(11_000)))).toEqual([]);
});

test("a draft that was cut off says where", () => {
  const [finding] = saidBy(
    "cut-off",
    sourceFor("Hello,\n\nwe will get back to", { change: { cutOff: true } }),
  );
  expect(finding?.words).toBe("to");
});
