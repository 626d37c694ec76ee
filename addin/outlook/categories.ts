// Outlook's own categories, where it lets an add-in set them.

import { call } from "./call.ts";
import { supports } from "./client.ts";
import { type Item, type ItemInRead, isCompose, itemOf } from "./item.ts";

/** Outlook's number for a category that is not in the mailbox's list. */
export const invalidCategory = 9044;

/** Whether Outlook lets an add-in set the open item's category; on the web it does not while a mail is being written. */
export function canSetCategory(): boolean {
  const item = Office.context.mailbox.item as Item | null;
  return supports("1.8") && !!item && !isCompose(item);
}

/** Whether `name` is in the mailbox's list of categories; "unknown" where the add-in may not read that list. */
export async function knowsCategory(name: string): Promise<"yes" | "no" | "unknown"> {
  try {
    const list = await call<Office.CategoryDetails[]>((done) =>
      Office.context.mailbox.masterCategories.getAsync(done),
    );
    return list.some((category) => category.displayName === name) ? "yes" : "no";
  } catch {
    // Reading the list needs ReadWriteMailbox. With ReadWriteItem, Outlook itself refuses a name that is not in it.
    return "unknown";
  }
}

/** The names of the categories the item has; none where Outlook does not tell. */
export async function categoriesOf(item: Item): Promise<string[]> {
  if (!supports("1.8") || isCompose(item)) return [];
  try {
    const list = await call<Office.CategoryDetails[] | null>((done) => item.categories.getAsync(done));
    return (list ?? []).map(({ displayName }) => displayName);
  } catch {
    return [];
  }
}

/** Gives the mail `key` names a category instead of the `old` ones. Throws OutlookError; `invalidCategory` when the mailbox has no such category. */
export async function setCategory(key: string, name: string, old: string[]): Promise<void> {
  const item = itemOf(key) as ItemInRead;
  // The new one first: if Outlook refuses it, the mail keeps what it had.
  await call((done) => item.categories.addAsync([name], done));
  if (old.length === 0) return;
  const { categories } = itemOf(key) as ItemInRead;
  await call((done) => categories.removeAsync(old, done));
}
