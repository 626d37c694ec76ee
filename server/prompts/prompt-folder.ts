// The one reader of everything under prompts/. It goes on after a slip, so that all slips are reported together.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readFileText, whyNot } from "./file-text.ts";
import { parseYaml, type YamlFile } from "./parse-yaml.ts";
import { type Slip, slipsProblem } from "./slip.ts";

export interface PromptFolder {
  /** The names of a folder's files, sorted and without ".yaml". A folder without any is a slip. */
  names(folder: string): string[];
  /** The names of the folders in a folder, sorted. A YAML file beside them is a slip. */
  folders(folder: string): string[];
  /** The text of a file; null after a slip. */
  text(file: string): string | null;
  /** What a YAML file says; null after a slip. */
  yaml<Schema extends z.ZodType>(file: string, schema: Schema): YamlFile<z.output<Schema>> | null;
  /** True when no slip was found in this folder so far. */
  isWell(folder: string): boolean;
  /** Notes that something in `slip.file` has to be corrected. */
  tell(slip: Slip): void;
  /** Throws Problem("settings") with every slip, if there is any. */
  end(): void;
}

/** Reads below `path`; `called` is the folder's name for the administrator. Throws Problem("settings") when it is not there. */
export function openPromptFolder(path: string, called: string): PromptFolder {
  const slips: Slip[] = [];
  const tell = (slip: Slip) => void slips.push({ ...slip, file: `${called}/${slip.file}` });
  refuseMissing(path, called);

  const isWell = (folder: string) => !slips.some(({ file }) => file.startsWith(`${called}/${folder}`));

  function entries(folder: string): string[] {
    try {
      return readdirSync(join(path, folder)).sort();
    } catch (thrown) {
      const { why, remedy } = whyNot(thrown);
      tell({ file: folder, why: why.replace("file", "folder"), remedy });
      return [];
    }
  }

  function text(file: string): string | null {
    const read = readFileText(join(path, file));
    if ("text" in read) return read.text;
    tell({ file, ...read });
    return null;
  }

  // Editors and operating systems keep files of their own beside ours: .#de.yaml, ._de.yaml
  const visible = (folder: string) => entries(folder).filter((name) => !name.startsWith("."));

  return {
    names(folder) {
      const seen = visible(folder);
      for (const name of seen.filter((one) => /\.ya?ml$/i.test(one) && !one.endsWith(".yaml")))
        tell({ file: `${folder}/${name}`, why: "its name does not end in .yaml", remedy: "Rename it" });
      const names = seen.filter((name) => name.endsWith(".yaml"));
      if (names.length === 0 && isWell(folder))
        tell({ file: folder, why: "it holds no .yaml file", remedy: "Put at least one there" });
      return names.map((name) => name.slice(0, -".yaml".length));
    },
    folders(folder) {
      const seen = visible(folder);
      for (const name of seen.filter((one) => /\.ya?ml$/i.test(one)))
        tell({ file: `${folder}/${name}`, why: "it belongs into a folder here", remedy: "Move it" });
      return seen.filter((name) =>
        statSync(join(path, folder, name), { throwIfNoEntry: false })?.isDirectory(),
      );
    },
    text,
    yaml(file, schema) {
      const source = text(file);
      if (source === null) return null;
      const parsed = parseYaml(source, schema);
      if (!("slips" in parsed)) return parsed;
      for (const slip of parsed.slips) tell({ file, ...slip });
      return null;
    },
    isWell,
    tell,
    end() {
      if (slips.length > 0) throw slipsProblem(slips);
    },
  };
}

function refuseMissing(path: string, called: string): void {
  const remedy = "Put it there, or correct PROMPTS_DIR,";
  try {
    if (!statSync(path).isDirectory()) throw slipsProblem([{ file: called, why: "it is no folder", remedy }]);
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
    throw slipsProblem([{ file: called, why: whyNot(thrown).why.replace("file", "folder"), remedy }]);
  }
}
