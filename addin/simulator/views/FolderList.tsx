import { startWriting } from "../compose/writing.ts";
import { openFolder } from "../mail/selection.ts";
import { type Folder, folders } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { Icon } from "./Icon.tsx";
import { useMailbox } from "./use-mailbox.ts";

/** The folders' names as the page shows them. */
export const folderNames: Record<Folder, string> = {
  inbox: "Inbox",
  drafts: "Drafts",
  sent: "Sent Items",
  archive: "Archive",
  deleted: "Deleted Items",
  calendar: "Calendar",
};

export function FolderList({ mailbox }: { mailbox: Mailbox }) {
  const { items, drafts, folder: open } = useMailbox(mailbox);
  const count = (folder: Folder) =>
    folder === "drafts" ? drafts.length : items.filter((item) => item.folder === folder && !item.read).length;
  return (
    <nav className="folders" aria-label="Folders">
      <button type="button" className="new-mail" onClick={() => startWriting(mailbox, "new")}>
        <Icon name="compose" />
        <span>New mail</span>
      </button>
      <ul>
        {folders.map((folder) => (
          <li key={folder}>
            <button
              type="button"
              aria-current={folder === open ? "page" : undefined}
              title={folderNames[folder]}
              onClick={() => openFolder(mailbox, folder)}
            >
              <Icon name={folder} />
              <span>{folderNames[folder]}</span>
              {count(folder) > 0 && <b>{count(folder)}</b>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
