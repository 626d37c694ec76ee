// Which item is open. Every change of a mail goes through itemOf(), so that it can reach no other mail than the one it is for.

import { OutlookError } from "./call.ts";
import { context, insideOutlook, listen, supports } from "./client.ts";

// Office's names are said in this room alone; its types go out under ours.
export type ItemInRead = Office.MessageRead;
export type ItemInCompose = Office.MessageCompose;
export type Item = ItemInRead | ItemInCompose;
export type Person = Pick<Office.EmailAddressDetails, "displayName" | "emailAddress">;

/** Outlook's number for an item that changed during a call. */
export const itemChanged = 9030;

export function isCompose(item: Item): item is ItemInCompose {
  return typeof item.subject !== "string";
}

/** Names the item that is open now; null when there is none. It stays the same as long as it is the same mail. */
export function itemKey(): string | null {
  const item = context()?.mailbox?.item as Item | null | undefined;
  if (!item) return null;
  // A mail being written has no id before it is saved, so the changes seen so far stand in for it.
  const id = isCompose(item) ? `compose ${changesSeen}` : item.itemId;
  return `${id} ${item.conversationId ?? ""}`;
}

/** The item that `key` names, to be used at once: after the next wait another may be open. Throws OutlookError `itemChanged` when one is. */
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
