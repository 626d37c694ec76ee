// The category sets an administrator writes: prompts/categories/<id>.yaml, one set a file.

import { z } from "zod";
import { Problem } from "../problem.ts";
import { Mailboxes, tellSharedMailboxes } from "./mailboxes.ts";
import type { PromptFolder } from "./prompt-folder.ts";
import { ReplyKind } from "./replies.ts";

/** One text for each language of the pane; the model reads the English one. */
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
  reply: ReplyKind.default("general").describe(
    "what its mails are answered with where the reply is put together from sentences",
  ),
  examples: z.array(Example).min(6, "write at least 6 examples").max(200),
});
export type Category = z.infer<typeof Category>;

/** At most twenty categories: no engine is sure to show more labels in `top_logprobs`. */
const SetFile = z
  .strictObject({
    threshold: z.number().min(0).max(1).default(0.6),
    mailboxes: Mailboxes,
    categories: z.array(Category).min(2).max(20),
  })
  .superRefine(({ categories }, context) => {
    const ids = categories.map(({ id }) => id);
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) < i)
        context.addIssue({
          code: "custom",
          path: ["categories", i, "id"],
          message: "two categories have the same id; give each its own",
        });
  });

/** Categories to sort mail into, with the examples that the confidence is fitted on. `id` is the file's name. */
export interface CategorySet extends z.infer<typeof SetFile> {
  id: string;
}

/** Every set of the folder, by name. */
export function loadCategorySets(prompts: PromptFolder): CategorySet[] {
  const files = prompts.names("categories").flatMap((id) => {
    const file = `categories/${id}.yaml`;
    const read = prompts.yaml(file, SetFile);
    return read ? [{ id, file, read }] : [];
  });
  tellSharedMailboxes(
    files.map(({ file, read }) => ({ file, ...read })),
    prompts,
  );
  return files.map(({ id, read }) => ({ id, ...read.value }));
}

/** The set that CATEGORY_SET names. Throws Problem("settings"). */
export function usualSet(sets: CategorySet[], id: string): CategorySet {
  const chosen = sets.find((set) => set.id === id);
  if (chosen) return chosen;
  const names = sets.map((set) => set.id).join(", ");
  throw new Problem(
    "settings",
    `Cannot sort mail by CATEGORY_SET=${id}: there is no such set. There are: ${names}.`,
  );
}

/** Whether a person may decide for this category: throws Problem("unknown-choice") where the set has none of that id. */
export function allowCategory(set: CategorySet, id: string | undefined): void {
  const ids = set.categories.map((category) => category.id);
  if (id === undefined || ids.includes(id)) return;
  throw new Problem(
    "unknown-choice",
    `Cannot sort into the category "${id}": the set "${set.id}" has none of that id. Choose one of ${ids.join(", ")}.`,
  );
}

/** The set for a mail: the one the request names, else the mailbox's, else the setting's. Throws Problem("unknown-choice"). */
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
