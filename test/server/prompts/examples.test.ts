// Example exchanges: which are chosen, what ships, and what an administrator is told about a slip.

import { describe, expect, test } from "vitest";
import { type Exchange, exchangesFor } from "../../../server/prompts/examples.ts";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { filled } from "../../../server/prompts/sentence.ts";
import { promptsWith, shippedFile, toldOf } from "../../support/prompt-folders.ts";
import { check, cleanMail, prompts } from "../../support/shipped.ts";
import { sourceFor } from "../guards/specimens.ts";

const english = shippedFile("examples/default/en.yaml");
const words = shippedFile("draft/en.yaml");
const shipped = [...(prompts.examples.get("default") ?? [])].flatMap(([language, exchanges]) =>
  exchanges.map((exchange) => [language, exchange] as const),
);
const own = `exchanges:
  - categories: [complaint]
    from: Tess Moor
    subject: The ferry
    text: The ferry was late.
    reply: |-
      Dear Tess Moor,

      We are looking into it.
`;

describe("chosen", () => {
  const from = (exchanges: Exchange[]) => exchanges.map((exchange) => exchange.from);
  const choose = (category: string | undefined, more: { profile?: string; language?: string } = {}) =>
    from(
      exchangesFor(
        { profile: "default", language: "en", category, most: 2, ...more },
        loadPrompts(promptsWith({ "examples/support/en.yaml": own })).examples,
      ),
    );

  test("those of the mail's category first, then in the order of the file", () => {
    expect(choose("complaint")).toEqual(["Nadia Haddad", "Elif Kaya"]);
    expect(choose("billing-or-payment-reminder")).toEqual(["Owen Price", "Elif Kaya"]);
    expect(choose(undefined)).toEqual(["Elif Kaya", "Owen Price"]);
    expect(choose("a set of our own")).toEqual(["Elif Kaya", "Owen Price"]);
  });

  test("a profile's own before the default's, which fill what is left", () => {
    expect(choose("complaint", { profile: "support" })).toEqual(["Tess Moor", "Nadia Haddad"]);
    expect(choose("other", { profile: "support" })).toEqual(["Tess Moor", "Owen Price"]);
  });

  test("in the language of the draft, else in English", () => {
    expect(choose("complaint", { language: "zh-TW" })).toEqual(["何雨桐", "葉曉嵐"]);
    expect(choose("complaint", { language: "pt-BR", profile: "support" })).toEqual([
      "Nadia Haddad",
      "Elif Kaya",
    ]);
    expect(choose("complaint", { language: "et" })).toEqual(["Nadia Haddad", "Elif Kaya"]);
  });
});

describe("shipped", () => {
  test("for twelve languages, each with words and sentences of its own", () => {
    const languages = "ar de en es fr it ja ko nl pt zh-Hans zh-Hant".split(" ");
    expect([...(prompts.examples.get("default")?.keys() ?? [])]).toEqual(languages);
    expect([...prompts.draftWords.keys()]).toEqual(languages);
    for (const { languages: told } of prompts.profiles)
      expect(Object.keys(told).sort()).toEqual(languages.filter((language) => language !== "en"));
  });

  test.each(shipped)(
    "%s: a reply begins as drafts are begun, and no guard finds anything in it",
    (language, exchange) => {
      const { from, subject, text, reply } = exchange;
      const greeting = filled(prompts.replies.get(language)?.greeting.named ?? "", { name: from });
      const { opening = "" } = prompts.draftWords.get(language) ?? {};
      expect(reply.startsWith(`${greeting}\n\n${opening}`)).toBe(true);
      const { mail } = sourceFor("", { mail: text, from });
      const clean = cleanMail({ ...mail, subject });
      const known = exchange.questions.map((one) => one.known ?? "").join("\n");
      const found = check(sourceFor(reply, { language, change: { mail, clean, instruction: known } }));
      expect(found.findings).toEqual([]);
    },
  );

  test.each(shipped)(
    "%s: what belongs to one mail stands in it, and in no other of its language",
    (language, exchange) => {
      const said = ({ subject, text, reply }: Exchange) => `${subject}\n${text}\n${reply}`.toLowerCase();
      expect(exchange.only.length).toBeGreaterThan(0);
      for (const only of exchange.only) {
        expect(said(exchange)).toContain(only.toLowerCase());
        const others = shipped.filter(([code, other]) => code === language && other !== exchange);
        for (const [, other] of others) expect(said(other)).not.toContain(only.toLowerCase());
      }
    },
  );
});

test.each([
  [
    "a category that no set has",
    { "examples/default/en.yaml": english.replace("complaint]", "complaints]") },
    "Cannot use prompts/examples/default/en.yaml: line 45, exchanges.2.categories.2: no category set has a category complaints. Did you mean complaint? Correct that place and start again.",
  ],
  [
    "a reply that is missing",
    { "examples/support/en.yaml": own.slice(0, own.indexOf("    reply")) },
    "Cannot use prompts/examples/support/en.yaml: line 2, exchanges.0.reply: it is missing. Correct that place and start again.",
  ],
  [
    "a field that does not exist",
    { "examples/support/en.yaml": own.replace("subject:", "title:") },
    [
      "Cannot use prompts/examples/support/en.yaml: line 2, exchanges.0.subject: it is missing. Correct that place and start again.",
      "Cannot use prompts/examples/support/en.yaml: line 4, exchanges.0.title: there is no such field. Correct that place and start again.",
    ],
  ],
  [
    "a folder for no profile",
    { "examples/suport/en.yaml": own },
    "Cannot use prompts/examples/suport: there is no profile of that name. Did you mean support? Rename the folder and start again.",
  ],
  [
    "a file that stands in no profile's folder",
    { "examples/en.yaml": own },
    "Cannot use prompts/examples/en.yaml: it belongs into a folder here. Move it and start again.",
  ],
  [
    "a language that is called by its name",
    { "examples/support/english.yaml": own },
    "Cannot use prompts/examples/support/english.yaml: its name is no language code, as in de.yaml or zh-Hant.yaml. Rename it and start again.",
  ],
  [
    "no English examples",
    { "examples/default/en.yaml": null },
    "Cannot use prompts/examples/default: en.yaml is missing. Put it back and start again.",
  ],
  [
    "no default examples",
    { "examples/default": null, "examples/support/en.yaml": own },
    "Cannot use prompts/examples: the folder default is missing. Put it back and start again.",
  ],
  [
    "no examples at all",
    { examples: null },
    "Cannot use prompts/examples: there is no such folder. Put it back and start again.",
  ],
  [
    "no English words",
    { "draft/en.yaml": null },
    "Cannot use prompts/draft: en.yaml is missing. Put it back and start again.",
  ],
  [
    "a place that was taken out",
    { "draft/en.yaml": words.replace("Today is {date}.", "Today is Monday.") },
    "Cannot use prompts/draft/en.yaml: line 20, today: {date} is missing. Correct that place and start again.",
  ],
  [
    "a place that does not exist",
    { "draft/en.yaml": words.replace("You are {name}.", "You are {nmae} or {name}.") },
    "Cannot use prompts/draft/en.yaml: line 18, person: there is no place for {nmae}. Correct that place and start again.",
  ],
  [
    "a profile's words for a language that is none",
    { "profiles/support.yaml": shippedFile("profiles/support.yaml").replace(/^ {2}de:/m, "  german:") },
    "Cannot use prompts/profiles/support.yaml: line 21, languages.german: it is no language code, such as de or zh-Hant. Correct that place and start again.",
  ],
])("a slip: %s", (_, files, told) => {
  expect(toldOf(promptsWith(files))).toEqual([told].flat());
});
