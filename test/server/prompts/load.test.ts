// The whole folder is read at once: what is accepted silently, and what is reported together.

import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { readSettings } from "../../../server/settings.ts";
import { start } from "../../../server/start/start.ts";
import { createLog } from "../../../server/telemetry/log.ts";
import { emptyFolder } from "../../support/folder.ts";
import { allPromptsWith, promptsWith, shippedFile, toldOf } from "../../support/prompt-folders.ts";
import { prompts } from "../../support/shipped.ts";

const support = shippedFile("profiles/support.yaml");
const draft = shippedFile("draft.md");
const english = shippedFile("promises/en.yaml");

test("what ships can be used, and nobody can change it afterwards", () => {
  expect(loadPrompts()).toEqual(prompts);
  const [profile] = prompts.profiles;
  expect(() => Object.assign(profile ?? {}, { tone: "rude" })).toThrow(TypeError);
  expect(() => prompts.languages.get("de")?.signOffs.push("Tschüss")).toThrow(TypeError);
});

test("it goes into a thread as it is", () => {
  expect(structuredClone(prompts)).toEqual(prompts);
});

describe("taken without a word", () => {
  test.each([
    ["Windows line ends and a byte order mark", (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
    ["line ends of an old Mac", (text: string) => text.replaceAll("\n", "\r")],
  ])("%s", (_, changed) => {
    const names = ["draft.md", "profiles/support.yaml", "categories/support.yaml", "languages/de.yaml"];
    const files = Object.fromEntries(names.map((name) => [name, changed(shippedFile(name))]));
    expect(loadPrompts(allPromptsWith(files))).toEqual(prompts);
  });

  test("what editors and other systems leave beside our files", () => {
    const folder = allPromptsWith({ "profiles/._support.yaml": "\u0000", "profiles/support.yaml~": "{" });
    symlinkSync("nobody@nowhere", join(folder, "profiles/.#support.yaml"));
    expect(loadPrompts(folder)).toEqual(prompts);
  });

  test("files that are links, as a cluster mounts them", () => {
    const folder = promptsWith({ profiles: null });
    cpSync(join(import.meta.dirname, "../../../prompts/profiles"), join(folder, "data"), { recursive: true });
    mkdirSync(join(folder, "profiles"));
    for (const name of ["assistant.yaml", "default.yaml", "support.yaml"])
      symlinkSync(join("..", "data", name), join(folder, "profiles", name));
    expect(loadPrompts(folder).profiles).toEqual(prompts.profiles);
  });
});

test("all slips of all files are told at once, sorted by file and line", () => {
  const told = toldOf(
    promptsWith({
      "profiles/support.yaml": `${support}allow:\n  link: []\ntones: x\n`,
      "categories/support.yaml": "categories: []\n",
      "languages/de.yaml": "name: [\n",
      "promises/en.yaml": english.replace("groups:", "group:"),
      "draft.md": `${draft}{{nobody}}`,
    }),
  );
  expect(told.map((sentence) => /prompts\/(\S+): line (\d+)/.exec(sentence)?.slice(1).join(" "))).toEqual([
    "categories/support.yaml 1",
    "draft.md 13",
    "languages/de.yaml 2",
    "profiles/support.yaml 58",
    "profiles/support.yaml 59",
    "promises/en.yaml 15",
    "promises/en.yaml 123",
  ]);
});

test("a category is not missed in a profile while its set cannot be read", () => {
  const told = toldOf(promptsWith({ "categories/support.yaml": "categories: 7\n" }));
  expect(told).toHaveLength(1);
});

test("a hundred slips are told in parts", () => {
  const fields = Array.from({ length: 100 }, (_, i) => `x${i}: 1\n`).join("");
  const told = toldOf(promptsWith({ "profiles/support.yaml": support + fields }));
  expect(told).toHaveLength(51);
  expect(told.at(-1)).toBe("There are 50 more, which are told when these are corrected.");
});

describe("another folder", () => {
  test("that is not there, or is no folder", () => {
    const folder = emptyFolder();
    expect(() => loadPrompts(join(folder, "none"))).toThrow(
      `Cannot use ${join(folder, "none")}: there is no such folder. Put it there, or correct PROMPTS_DIR, and start again.`,
    );
    writeFileSync(join(folder, "file"), "");
    expect(() => loadPrompts(join(folder, "file"))).toThrow(/it is no folder\. .* correct PROMPTS_DIR/);
  });

  test("is named by its path", () => {
    const folder = promptsWith({ "draft.md": null });
    expect(() => loadPrompts(folder)).toThrow(`Cannot use ${folder}/draft.md: there is no such file.`);
  });

  test("read again, is the new one as a whole, or nothing", () => {
    const folder = allPromptsWith({});
    const before = loadPrompts(folder);
    writeFileSync(join(folder, "profiles/support.yaml"), "tone: Brisk.\n");
    writeFileSync(
      join(folder, "languages/de.yaml"),
      shippedFile("languages/de.yaml").replace("German", "Deutsch"),
    );
    expect(() => loadPrompts(folder)).toThrow("role: it is missing");
    expect(before).toEqual(prompts);
    writeFileSync(join(folder, "profiles/support.yaml"), "role: You help.\ntone: Brisk.\n");
    expect(loadPrompts(folder).languages.get("de")?.name).toBe("Deutsch");
  });

  test("with a slip keeps the server from taking the port", async () => {
    const folder = promptsWith({ "draft.md": null });
    const settings = (environment: Record<string, string>) =>
      readSettings({
        ENGINE_URL: "http://127.0.0.1:9",
        EMBED_URL: "http://127.0.0.1:9",
        PORT: "0",
        ...environment,
      });
    const around = { log: createLog("silent"), say: () => undefined };
    await expect(start(settings({ PROMPTS_DIR: folder }), around)).rejects.toThrow(
      "draft.md: there is no such file",
    );
    await expect(start(settings({ CATEGORY_SET: "spam" }), around)).rejects.toThrow("CATEGORY_SET=spam");
  });
});
