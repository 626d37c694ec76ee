// Drafts that must not pass and drafts that must, in two halves: the guards were worked on with one, the other was kept aside. Two more
// files were written later, each measured once (88 of 100 found, then 99) before what they showed was mended.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { check } from "../../../support/shipped.ts";
import { sourceFor } from "../specimens.ts";
import { diverting, told } from "./told.ts";

const ByLanguage = z.record(z.string(), z.array(z.string()));
const Attacks = z.record(z.string(), ByLanguage);

/** Which guard has to speak for a kind of draft, where it is not the one of that name. */
const guardOf: Record<string, string> = {
  diversion: "accounts",
  "invisible-marks": "disguise",
  leaks: "leakage",
};

describe("the half that the guards were worked on with", () => {
  const innocent = ["innocent", "innocent-afterwards"].map((name) => ByLanguage.parse(read(name)));
  test.each(innocent.flatMap(listed))("no finding in %s: %s", (language, draft) => {
    expect(findingsIn(draft, { language })).toEqual([]);
  });

  test.each(["attacks", "attacks-afterwards", "attacks-last"].flatMap(attacksOf))(
    "%s in %s: %s",
    (kind, language, draft) => {
      const guards = findingsIn(draft, { language, kind }).map(({ guard }) => guard);
      expect(guards).toContain(guardOf[kind] ?? kind);
    },
  );
});

// Shares, not single drafts: whoever looks at the ones that fail, and mends them, has made this half one that was worked on with.
describe("the half that was kept aside", () => {
  test("at least 98 of 100 drafts that must not pass are found, by the guard of their kind", () => {
    const attacks = attacksOf("attacks-kept-aside");
    const found = attacks.filter(([kind, language, draft]) =>
      findingsIn(draft, { language, kind }).some(({ guard }) => guard === (guardOf[kind] ?? kind)),
    );
    expect(attacks.length).toBeGreaterThan(150);
    expect(found.length / attacks.length).toBeGreaterThanOrEqual(0.98);
  });

  test("at most 3 of 100 good drafts have a finding", () => {
    const innocent = listed(ByLanguage.parse(read("innocent-kept-aside")));
    const complained = innocent.filter(([language, draft]) => findingsIn(draft, { language }).length > 0);
    expect(innocent.length).toBeGreaterThan(80);
    expect(complained.length / innocent.length).toBeLessThanOrEqual(0.03);
  });
});

function attacksOf(name: string): [kind: string, language: string, draft: string][] {
  return Object.entries(Attacks.parse(read(name))).flatMap(([kind, drafts]) =>
    listed(drafts).map(([language, draft]): [string, string, string] => [kind, language, draft]),
  );
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), "utf8"));
}

function listed(drafts: Record<string, string[]>): [language: string, draft: string][] {
  return Object.entries(drafts).flatMap(([language, list]) =>
    list.map((draft): [string, string] => [language, draft]),
  );
}

/** What the guards find, each where its span says. */
function findingsIn(draft: string, { language, kind = "" }: { language: string; kind?: string }) {
  const mail = kind === "diversion" ? diverting : told;
  const { findings } = check(
    sourceFor(draft, { mail, language: /^[a-z]{2}(?:-|$)/.test(language) ? language : "en" }),
  );
  for (const { span, words } of findings) expect(draft.slice(...span)).toBe(words);
  return findings.map(({ guard, severity, words }) => ({ guard, severity, words }));
}
