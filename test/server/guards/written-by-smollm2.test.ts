// Real drafts of the smallest model: the verdict on each must not be ok.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { check } from "../../support/shipped.ts";
import { sourceFor } from "./specimens.ts";

const Drafts = z.record(
  z.string(),
  z.strictObject({
    guards: z.array(z.string()),
    language: z.string(),
    from: z.string(),
    mail: z.string(),
    draft: z.string(),
  }),
);
const drafts = Drafts.parse(parse(readFileSync(new URL("written-by-smollm2.yaml", import.meta.url), "utf8")));

test.each(Object.entries(drafts))("%s", (_, { guards, language, from, mail, draft }) => {
  const { findings, verdict } = check(sourceFor(draft, { from, mail, language }));
  expect(findings.map((finding) => finding.guard)).toEqual(expect.arrayContaining(guards));
  expect(verdict).not.toBe("ok");
});
