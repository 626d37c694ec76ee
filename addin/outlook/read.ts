// The open item as a mail, or why there is none.

import type { Mail } from "../../server/contract/mail.ts";
import { categoriesOf } from "./categories.ts";
import { insideOutlook, supports } from "./client.ts";
import { type Item, isCompose, itemKey } from "./item.ts";
import { mailOf } from "./mail-of-item.ts";

/** The mail that is open. `key` stays the same as long as it is the same mail. */
export interface OpenMail {
  key: string;
  mode: "read" | "compose";
  mail: Mail;
  /** The names of the categories it has in Outlook. */
  categories?: string[];
}

export type NoMail = "outside" | "old-client" | "no-item" | "appointment" | "unreadable";
export type Opened = { mail: OpenMail } | { nothing: NoMail; said: string };

/** The open mail as Outlook has it now, or why there is none. */
export async function readMail(): Promise<Opened> {
  if (!insideOutlook()) return { nothing: "outside", said: "" };
  if (!supports("1.5")) return { nothing: "old-client", said: "" };
  const item = Office.context.mailbox.item;
  const key = itemKey();
  if (!item || key === null) return { nothing: "no-item", said: "" };
  if (item.itemType !== Office.MailboxEnums.ItemType.Message) return { nothing: "appointment", said: "" };
  try {
    const [mail, categories] = await Promise.all([
      mailOf(item as Item, Office.context.mailbox.userProfile),
      categoriesOf(item as Item),
    ]);
    return { mail: { key, mode: isCompose(item as Item) ? "compose" : "read", mail, categories } };
  } catch (error) {
    return { nothing: "unreadable", said: error instanceof Error ? error.message : String(error) };
  }
}
