// A new language for the pane takes one file in strings/ and one word in strings.ts. Tried here on a copy of the room.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { announcementOf } from "../../../addin/panels/announcement.ts";
import type { PaneLanguage } from "../../../addin/strings/strings.ts";
import { openAfter, putOff } from "../session/session-steps.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const danish = `import { en, type Strings } from "./en.ts";

export const da: Strings = {
  ...en,
  tag: "da-DK",
  reply: { ...en.reply, write: "Skriv svar" },
  putOff: { ...en.putOff, busy: (mails) => \`Optaget: \${mails} mails er før din.\` },
};
`;

test("a file and a word are enough", async () => {
  const { paneLanguage, paneLanguages, stringsIn } = await roomWith({ "da.ts": danish }, (strings) =>
    strings
      .replace("const languages = { en, zh }", "const languages = { en, zh, da }")
      .replace("import { en,", 'import { da } from "./da.ts";\nimport { en,'),
  );
  expect(paneLanguages).toEqual(["en", "zh", "da"]);
  expect(paneLanguage("da-DK")).toBe("da");
  const words = stringsIn("da" as PaneLanguage);
  expect(words).toMatchObject({ tag: "da-DK", reply: { write: "Skriv svar", stop: "Stop" } });
  expect(announcementOf(openAfter(putOff), words)).toBe("Optaget: 64 mails er før din.");
});

test("no other room of the pane knows which languages there are", () => {
  const files = readdirSync(`${root}addin`, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/^(?:strings|simulator)[\\/]/.test(file),
  );
  expect(files.length).toBeGreaterThan(30);
  const knowing = files.filter((file) =>
    /["'`]zh\b/.test(codeOf(readFileSync(join(root, "addin", file), "utf8"))),
  );
  expect(knowing).toEqual([]);
});

type Room = typeof import("../../../addin/strings/strings.ts");

/** A copy of addin/strings/ with these files, and with strings.ts changed so. It is inside the tree, where imports find React. */
async function roomWith(files: Record<string, string>, change: (strings: string) => string): Promise<Room> {
  mkdirSync(`${root}.cache`, { recursive: true });
  const copy = mkdtempSync(`${root}.cache/strings-`);
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(`${root}addin/strings`, copy, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(copy, name), text);
  const list = join(copy, "strings.ts");
  writeFileSync(list, change(readFileSync(list, "utf8")));
  return import(list);
}

function codeOf(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
}
