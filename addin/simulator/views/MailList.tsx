// The open folder, newest first. An .eml file dropped here is added.

import { type DragEvent, type KeyboardEvent, useState } from "react";
import { continueWriting } from "../compose/writing.ts";
import { addDropped } from "../mail/loading.ts";
import { htmlAsText } from "../mail/plain-text.ts";
import { listed, openItem } from "../mail/selection.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { owner } from "../mailbox/owner.ts";
import { folderNames } from "./FolderList.tsx";
import { MailRow, type Row } from "./MailRow.tsx";
import { useMailbox } from "./use-mailbox.ts";

export function MailList({ mailbox, search }: { mailbox: Mailbox; search: string }) {
  const [over, setOver] = useState(false);
  const { folder, loading } = useMailbox(mailbox);
  const rows = rowsOf(mailbox, search);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    for (const file of event.dataTransfer.files) void addDropped(mailbox, file);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const tabStop = rows.find((row) => row.open) ?? rows[0];
  return (
    <section
      className={over ? "list over" : "list"}
      aria-label={folderNames[folder]}
      onDrop={drop}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
    >
      <h2>{folderNames[folder]}</h2>
      {rows.length > 0 ? (
        <div role="listbox" aria-label="Messages" onKeyDown={moveFocus}>
          {rows.map((row) => (
            <MailRow key={row.id} row={row} tabStop={row === tabStop} />
          ))}
        </div>
      ) : (
        <p className="empty">{loading ? "Loading emails…" : "Nothing to show."}</p>
      )}
      <p className="drop-hint">Drop an .eml file here to add it</p>
    </section>
  );
}

function rowsOf(mailbox: Mailbox, search: string): Row[] {
  const { items, drafts, folder, openId, writingId, masterCategories } = mailbox.state();
  if (folder === "drafts")
    return drafts.map((draft) => ({
      id: draft.id,
      person: draft.to[0] ?? owner,
      who: draft.to.map(({ name, address }) => name || address).join(", ") || "(no recipient)",
      subject: draft.subject || "(no subject)",
      preview: draft.bodyType === "html" ? htmlAsText(draft.body) : draft.body,
      date: "",
      read: true,
      open: draft.id === writingId,
      direction: "ltr",
      attachments: draft.attachments.length > 0,
      categories: [],
      onOpen: () => continueWriting(mailbox, draft.id),
    }));
  return listed(items, folder, search).map((item) => ({
    id: item.id,
    person: item.from,
    who: item.from.name || item.from.address || "(unknown sender)",
    subject: item.subject || "(no subject)",
    preview: item.preview,
    date: item.date,
    read: item.read,
    open: item.id === openId,
    direction: item.direction,
    attachments: item.attachments.some(({ inline }) => !inline),
    categories: masterCategories.filter(({ displayName }) => item.categories.includes(displayName)),
    onOpen: () => openItem(mailbox, item.id),
  }));
}

// Arrow keys move through the list, as in any listbox; Enter and Space open.
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=option]")];
  const here = options.indexOf(document.activeElement as HTMLElement);
  const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: options.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  options[Math.max(0, Math.min(target, options.length - 1))]?.focus();
}
