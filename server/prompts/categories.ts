// The category sets an administrator writes: prompts/categories/<id>.yaml, one set a file.

import { readdirSync, readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { Problem } from "../problem.ts";

/** One text a pane language; the model reads the English one. */
const InPaneLanguages = z.strictObject({ en: z.string().trim().min(1), "zh-Hans": z.string().trim().min(1) });

const Example = z.strictObject({
  subject: z.string().default(""),
  text: z.string().trim().min(1).max(4_000),
});
export type Example = z.infer<typeof Example>;

const Category = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "use small letters, digits and single hyphens"),
  names: InPaneLanguages,
  descriptions: InPaneLanguages,
  examples: z.array(Example).min(6, "write at least 6 examples").max(200),
});
export type Category = z.infer<typeof Category>;

/** Twenty is as many labels as an engine's `top_logprobs` is sure to show. */
const SetFile = z
  .strictObject({
    threshold: z.number().min(0).max(1).default(0.6),
    mailboxes: z.array(z.string().trim().toLowerCase()).default([]),
    categories: z.array(Category).min(2).max(20),
  })
  .refine(
    (set) => new Set(set.categories.map((category) => category.id)).size === set.categories.length,
    "two categories have the same id; give each its own",
  );

/** Categories a mail is sorted into, with the examples the confidence is fitted on. `id` is the file's name. */
export interface CategorySet extends z.infer<typeof SetFile> {
  id: string;
}

/** Every set in the folder, by name. Throws Problem("settings") that names the file, the place in it and what to do. */
export function loadCategorySets(
  folder = new URL("../../prompts/categories/", import.meta.url),
): CategorySet[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort();
  if (files.length === 0)
    throw new Problem(
      "settings",
      "Cannot sort mail: prompts/categories holds no .yaml file. Put at least one category set there.",
    );
  return files.map((file) => parseSet(file, readFileSync(new URL(file, folder), "utf8")));
}

/** The set for a mail: the request's choice, else the mailbox's, else the setting's. Throws Problem("unknown-choice"). */
export function chooseSet(
  sets: CategorySet[],
  wanted: { categorySet?: string | undefined; mailbox?: string | undefined; setting: string },
): CategorySet {
  const mailbox = wanted.mailbox?.trim().toLowerCase();
  const ofMailbox = mailbox ? sets.find((set) => set.mailboxes.includes(mailbox)) : undefined;
  const id = wanted.categorySet ?? ofMailbox?.id ?? wanted.setting;
  const chosen = sets.find((set) => set.id === id);
  if (chosen) return chosen;
  const known = sets.map((set) => set.id).join(", ");
  throw new Problem(
    "unknown-choice",
    `Cannot sort into the category set "${id}": there is none of that name. Choose one of ${known}.`,
  );
}

function parseSet(file: string, source: string): CategorySet {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw bad(file, `line ${lines.linePos(broken.pos[0]).line}`, broken.message.split("\n")[0] ?? "");
  const parsed = SetFile.safeParse(document.toJS());
  if (parsed.success) return { id: file.replace(/\.yaml$/, ""), ...parsed.data };
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).filter((key) => typeof key !== "symbol");
  const line = lineOf(document, path, lines);
  throw bad(file, `line ${line}, ${path.join(".") || "the whole file"}`, issue?.message ?? "");
}

/** The line of the deepest key on the path that the file has; a missing key is reported where it should stand. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: (string | number)[],
  lines: LineCounter,
): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function bad(file: string, place: string, why: string): Problem {
  return new Problem(
    "settings",
    `Cannot use prompts/categories/${file}: ${place}: ${why}. Correct that place and start again.`,
  );
}
