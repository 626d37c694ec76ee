// Which item is open. Every change to a mail goes through itemOf(), so that it can only reach the mail it is meant for.

import { OutlookError } from "./call.ts";
import { context, insideOutlook, listen, supports } from "./client.ts";

// Only this room says Office; other rooms use these names for its types.
export type ItemInRead = Office.MessageRead;
export type ItemInCompose = Office.MessageCompose;
export type Item = ItemInRead | ItemInCompose;
export type Person = Pick<Office.EmailAddressDetails, "displayName" | "emailAddress">;

/** Outlook's error number when another item was opened during a call. */
export const itemChanged = 9030;

export function isCompose(item: Item): item is ItemInCompose {
  return typeof item.subject !== "string";
}

/** Identifies the open item, null when there is none. The same mail keeps its key for as long as it is open. */
export function itemKey(): string | null {
  const item = context()?.mailbox?.item as Item | null | undefined;
  if (!item) return null;
  // A mail being written has no id until it is saved; the number of changes seen so far tells one from the next.
  const id = isCompose(item) ? `compose ${changesSeen}` : item.itemId;
  return `${id} ${item.conversationId ?? ""}`;
}

/** The open item, if it is the one `key` names; otherwise throws OutlookError `itemChanged`. Use it before the next await: after that, another may be open. */
export function itemOf(key: string): Item {
  if (itemKey() !== key) throw new OutlookError("Another item is open now.", itemChanged);
  return Office.context.mailbox.item as Item;
}

let changesSeen = 0;

/** Calls back whenever another item is opened in a pinned pane. Returns how to stop. */
export function onMailChange(changed: () => void): () => void {
  if (!insideOutlook() || !supports("1.5")) return () => {};
  return listen(Office.EventType.ItemChanged, () => {
    changesSeen += 1;
    changed();
  });
}
