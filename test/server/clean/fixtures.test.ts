// Every folder under fixtures/ is one mail with one quirk (mail.htm, mail.txt or mail.eml), and expected.yaml says what is left of it.
// (.htm, because Biome would format .html, and these must stay as mail programs wrote them.)

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseMessage } from "../../../server/clean/mime.ts";
import { Mail } from "../../../server/contract/mail.ts";
import { cleanMail } from "../../support/shipped.ts";

const folder = new URL("fixtures/", import.meta.url);
const names = readdirSync(folder).sort();

/** What expected.yaml leaves out is empty. In YAML, a text of several lines ends with a line break. */
const text = z.string().transform((value) => value.replace(/\n$/, ""));
const Expected = z.strictObject({
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]).default("ltr"),
  subject: z.string().default(""),
  text,
  signature: text.default(""),
  disclaimer: text.default(""),
  thread: z
    .array(z.strictObject({ from: z.string(), date: z.string(), subject: z.string(), text }))
    .default([]),
  hidden: z.record(z.string(), z.number()).default({}),
});

test.each(names)("%s", async (name) => {
  const expected = Expected.parse(parse(readFileSync(new URL(`${name}/expected.yaml`, folder), "utf8")));
  const { hidden, truncated, ...clean } = cleanMail(await mailIn(name));
  expect(clean).toEqual({ ...expected, hidden: undefined });
  expect(Object.fromEntries(hidden.map(({ how, characters }) => [how, characters]))).toEqual(expected.hidden);
  expect(truncated).toBe(false);
});

test("no fixture is incomplete: each has one mail and its expectation, and nothing else", () => {
  for (const name of names) {
    const files = readdirSync(new URL(`${name}/`, folder)).sort();
    expect([name, ...files]).toEqual([
      name,
      "expected.yaml",
      expect.stringMatching(/^mail\.(?:htm|txt|eml)$/),
    ]);
  }
});

test("the fixtures speak at least twenty languages", () => {
  const languages = names.map(
    (name) => Expected.parse(parse(readFileSync(new URL(`${name}/expected.yaml`, folder), "utf8"))).language,
  );
  expect(new Set(languages).size).toBeGreaterThanOrEqual(20);
});

async function mailIn(name: string): Promise<Mail> {
  const file = readdirSync(new URL(`${name}/`, folder)).find((entry) => entry.startsWith("mail.")) ?? "";
  const bytes = readFileSync(new URL(`${name}/${file}`, folder));
  if (file.endsWith(".eml")) return parseMessage(bytes);
  return Mail.parse(file.endsWith(".htm") ? { html: bytes.toString() } : { text: bytes.toString() });
}
