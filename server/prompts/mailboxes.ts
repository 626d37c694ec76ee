// The mailboxes of a category set or a profile. A mailbox that no set lists is sorted by the usual set, so a profile may name any mailbox.

import { z } from "zod";
import type { YamlFile } from "./parse-yaml.ts";
import type { PromptFolder } from "./prompt-folder.ts";

export const Mailboxes = z
  .array(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[^\s@]{1,64}@[^\s@]{1,255}$/, "it is no mail address, such as help@example.com"),
  )
  .default([]);

/** Reports a mailbox that an earlier file of the same kind lists too: only one of the two can be meant. */
export function tellSharedMailboxes(
  files: ({ file: string } & YamlFile<{ mailboxes: string[] }>)[],
  prompts: PromptFolder,
): void {
  const owners = new Map<string, string>();
  for (const { file, value, lineOf } of files)
    for (const [i, mailbox] of value.mailboxes.entries()) {
      const owner = owners.get(mailbox);
      owners.set(mailbox, owner ?? file);
      if (owner && owner !== file)
        prompts.tell({
          file,
          line: lineOf(["mailboxes", i]),
          place: `mailboxes.${i}`,
          why: `${mailbox} is in ${owner} as well`,
        });
    }
}
