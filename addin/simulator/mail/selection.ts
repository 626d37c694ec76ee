// Which item is open. As in Outlook, opening another closes the add-in's pane unless it is pinned.

import type { Folder, Item } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";

/** Opens an item, or none. */
export function openItem(mailbox: Mailbox, id: string | null): void {
  leaveWriting(mailbox);
  const state = mailbox.state();
  const item = state.items.find((candidate) => candidate.id === id);
  if (id === state.openId) return;
  const stays = state.panes.read.pinned;
  mailbox.change({
    openId: item ? item.id : null,
    folder: item ? item.folder : state.folder,
    panes: { ...state.panes, read: { open: stays, pinned: stays } },
  });
  if (item) mailbox.changeItem(item.id, { read: true });
}

/** Opens a folder; no item is open then. */
export function openFolder(mailbox: Mailbox, folder: Folder): void {
  openItem(mailbox, null);
  mailbox.change({ folder });
}

/** Moves the open item to `folder` and opens the next one in the list, as Outlook does. */
export function moveOpenItem(mailbox: Mailbox, folder: "archive" | "deleted"): void {
  const state = mailbox.state();
  const item = mailbox.openItem();
  if (!item) return;
  const list = listed(state.items, state.folder, "");
  const place = list.indexOf(item);
  const next = list[place + 1] ?? list[place - 1] ?? null;
  mailbox.changeItem(item.id, { folder });
  openItem(mailbox, next ? next.id : null);
  mailbox.change({ notice: folder === "archive" ? "Moved to Archive." : "Moved to Deleted Items." });
}

/** What the list shows: the items of one folder that match the search. */
export function listed(items: Item[], folder: Folder, search: string): Item[] {
  const words = search.trim().toLocaleLowerCase();
  return items.filter(
    (item) =>
      item.folder === folder &&
      (words === "" ||
        `${item.subject} ${item.from.name} ${item.from.address} ${item.preview}`
          .toLocaleLowerCase()
          .includes(words)),
  );
}

/** Closes the compose window. A draft that was worked on stays in Drafts; an untouched one is dropped. */
export function leaveWriting(mailbox: Mailbox): void {
  const { drafts, writingId, panes } = mailbox.state();
  if (!writingId) return;
  const stays = panes.compose.pinned;
  mailbox.change({
    writingId: null,
    drafts: drafts.filter((draft) => draft.id !== writingId || draft.touched || draft.saved),
    panes: { ...panes, compose: { open: stays, pinned: stays } },
  });
}
