// What an administrator is told about each slip under prompts/, word for word.

import { chmodSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { promptsWith, shippedFile, toldOf } from "../../support/prompt-folders.ts";

const support = shippedFile("profiles/support.yaml");
const draft = shippedFile("draft.md");
const english = shippedFile("promises/en.yaml");

test.each([
  [
    "a field that does not exist, within a field",
    { "profiles/support.yaml": `${support}allow:\n  link: [example.com]\n` },
    "Cannot use prompts/profiles/support.yaml: line 58, allow.link: there is no such field. Did you mean links? Correct that place and start again.",
  ],
  [
    "a field of a promise list that does not exist",
    { "promises/en.yaml": `${english}ofers: [we will]\n` },
    "Cannot use prompts/promises/en.yaml: line 289, ofers: there is no such field. Did you mean offers? Correct that place and start again.",
  ],
  [
    "a phrase with a bracket too many",
    { "promises/en.yaml": english.replace('"please (accept|enjoy)"', '"please (accept|enjoy"') },
    "Cannot use prompts/promises/en.yaml: line 62, offers.9: its brackets do not go together: please (accept|enjoy. Correct that place and start again.",
  ],
  [
    "a phrase that fits everywhere",
    { "promises/en.yaml": english.replace('"please (accept|enjoy)"', '"(please )?"') },
    "Cannot use prompts/promises/en.yaml: line 62, offers.9: it fits where there is nothing at all: (please )?. Correct that place and start again.",
  ],
  [
    "a shape of a list that does not exist",
    { "promises/et.yaml": "groups:\n  refund: { shapes: [raha + tagasi] }\nwords: { raha: [raha] }\n" },
    "Cannot use prompts/promises/et.yaml: line 2, groups.refund.shapes.0: there is no list “tagasi” under words. Correct that place and start again.",
  ],
  [
    "a phrase with a list that has a gap",
    {
      "promises/et.yaml": 'groups:\n  refund: { acts: ["{me} maksame"] }\nwords: { me: [meie ... firma] }\n',
    },
    "Cannot use prompts/promises/et.yaml: line 2, groups.refund.acts.0: the list “me” has a gap (...) and can stand in shapes only. Correct that place and start again.",
  ],
  [
    "a field that stands twice",
    { "profiles/support.yaml": `${support}length: short\ntones: x\n` },
    [
      "Cannot use prompts/profiles/support.yaml: line 57: length stands there twice. Correct that place and start again.",
      "Cannot use prompts/profiles/support.yaml: line 58, tones: there is no such field. Did you mean tone? Correct that place and start again.",
    ],
  ],
  [
    "a number where a text belongs",
    { "profiles/support.yaml": `${support}allow:\n  amounts: [9.90]\n` },
    "Cannot use prompts/profiles/support.yaml: line 58, allow.amounts.0: it must be a text, not a number; put it in quotes. Correct that place and start again.",
  ],
  [
    "a field with nothing behind it",
    { "profiles/support.yaml": support.replace(/^tone: .*$/m, "tone:") },
    "Cannot use prompts/profiles/support.yaml: line 4, tone: it is empty. Correct that place and start again.",
  ],
  [
    "an empty file",
    { "profiles/support.yaml": "" },
    "Cannot use prompts/profiles/support.yaml: line 1, the whole file: it is empty. Correct that place and start again.",
  ],
  [
    "a tag of another program",
    { "profiles/support.yaml": `${support}model: !!python/name:os.system x\n` },
    "Cannot use prompts/profiles/support.yaml: line 57: it is not YAML: Unresolved tag: tag:yaml.org,2002:python/name:os.system. Correct that place and start again.",
  ],
  [
    "a file in Latin-1",
    { "profiles/support.yaml": Buffer.concat([Buffer.from(`${support}about: M`), Buffer.from([0xfc, 10])]) },
    "Cannot use prompts/profiles/support.yaml: line 57: it is not UTF-8 text. Save it as UTF-8 and start again.",
  ],
  [
    "a file in UTF-16",
    { "profiles/support.yaml": Buffer.from(`\ufeff${support}`, "utf16le") },
    "Cannot use prompts/profiles/support.yaml: it is UTF-16 text. Save it as UTF-8 and start again.",
  ],
  [
    "a control character",
    { "profiles/support.yaml": `${support}about: a\u0000b\n` },
    "Cannot use prompts/profiles/support.yaml: line 57: it holds a control character, so it is not text alone. Take it out and start again.",
  ],
  [
    "another ending",
    { "profiles/sales.yml": support },
    "Cannot use prompts/profiles/sales.yml: its name does not end in .yaml. Rename it and start again.",
  ],
  [
    "a language that is called by its name",
    { "promises/english.yaml": english },
    "Cannot use prompts/promises/english.yaml: its name is no language code, as in de.yaml or zh-Hant.yaml. Rename it and start again.",
  ],
  [
    "an empty folder",
    { promises: null, "promises/notes.txt": "to do" },
    "Cannot use prompts/promises: it holds no .yaml file. Put at least one there and start again.",
  ],
  [
    "a folder that is missing",
    { promises: null },
    "Cannot use prompts/promises: there is no such folder. Put it back and start again.",
  ],
  [
    "a folder in the place of a file",
    { "profiles/support.yaml": null, "profiles/support.yaml/x": "" },
    "Cannot use prompts/profiles/support.yaml: it is a folder, not a file. Correct that place and start again.",
  ],
  [
    "a template that is missing",
    { "draft.md": null },
    "Cannot use prompts/draft.md: there is no such file. Put it back and start again.",
  ],
  [
    "a template without front matter",
    { "draft.md": "Write the reply." },
    "Cannot use prompts/draft.md: line 1: it does not begin with front matter between two --- lines. Correct that place and start again.",
  ],
  [
    "an input of a template that does not exist",
    { "draft.md": draft.replace("{{headers}}", "{{heders}} or {{headers}}") },
    "Cannot use prompts/draft.md: line 7, {{heders}}: there is no such input. Did you mean headers? Correct that place and start again.",
  ],
  [
    "an input with spaces in its braces",
    { "draft.md": draft.replace("{{text}}", "{{text}} {{ text }}") },
    [
      "Cannot use prompts/draft.md: line 9, {{: an input is written {{name}}. Correct that place and start again.",
      "Cannot use prompts/draft.md: line 9, }}: an input is written {{name}}. Correct that place and start again.",
    ],
  ],
  [
    "an input that was taken out",
    { "draft.md": draft.replace("{{notes}}", "") },
    "Cannot use prompts/draft.md: {{notes}} is missing from the text. Put it back and start again.",
  ],
  [
    "a stranger's words said to be ours",
    { "draft.md": draft.replace("notes]", "notes, text]").replace(", text]\n---", "]\n---") },
    "Cannot use prompts/draft.md: line 3, trusted: text belongs under untrusted. Correct that place and start again.",
  ],
])("%s", (_, files, told) => {
  expect(toldOf(promptsWith(files))).toEqual([told].flat());
});

describe("files that are none", () => {
  test("links in a circle", () => {
    const folder = promptsWith({ "profiles/support.yaml": null });
    symlinkSync("support.yaml", join(folder, "profiles/support.yaml"));
    expect(toldOf(folder)).toEqual([
      "Cannot use prompts/profiles/support.yaml: its symbolic links lead in a circle. Put a file in its place and start again.",
    ]);
  });

  test("a file of 100 MB is not read", () => {
    const folder = promptsWith({});
    truncateSync(join(folder, "profiles/support.yaml"), 100_000_000);
    expect(toldOf(folder)).toEqual([
      "Cannot use prompts/profiles/support.yaml: it is 100 MB long, and a file here may have 2 MB. Shorten it and start again.",
    ]);
  });

  // For root, no file is unreadable.
  test.skipIf(process.getuid?.() === 0)("a file that may not be read", () => {
    const folder = promptsWith({});
    chmodSync(join(folder, "draft.md"), 0o000);
    expect(toldOf(folder)).toEqual([
      "Cannot use prompts/draft.md: the user the server runs as may not read it. Let that user read it and start again.",
    ]);
  });

  test("YAML that grows when it is read, and YAML that is nested without end", () => {
    const lines = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`);
    const bomb = `l0: &l0 [x]\n${lines.join("\n")}\n`;
    const nested = `about: ${"[".repeat(100_000)}`;
    const told = [bomb, nested, "about: *nothing"].map((source) =>
      toldOf(promptsWith({ "profiles/support.yaml": source })),
    );
    expect(told).toEqual([
      [expect.stringContaining("support.yaml: its references (*name) make it too long.")],
      [expect.stringContaining("it is nested too deep.")],
      [expect.stringContaining("it is not YAML: Unresolved alias")],
    ]);
  });
});
