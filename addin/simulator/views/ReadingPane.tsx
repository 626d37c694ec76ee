// The open item: what can be done with it, who wrote it, and the mail itself.

import { startWriting } from "../compose/writing.ts";
import { moveOpenItem, openItem } from "../mail/selection.ts";
import type { Item } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { AddinButton } from "./AddinButton.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { ItemHeader } from "./ItemHeader.tsx";
import { MailFrame } from "./MailFrame.tsx";
import { NotificationBar } from "./NotificationBar.tsx";
import { useMailbox } from "./use-mailbox.ts";

export function ReadingPane({ mailbox }: { mailbox: Mailbox }) {
  const { settings } = useMailbox(mailbox);
  const item = mailbox.openItem();
  if (!item)
    return (
      <main className="reading none" aria-label="Reading pane">
        <Icon name="unread" />
        <p>Select an item to read</p>
      </main>
    );
  return (
    <main className="reading" aria-label="Reading pane">
      <ReadingToolbar mailbox={mailbox} item={item} />
      <article>
        <ItemHeader mailbox={mailbox} item={item} />
        <NotificationBar
          notifications={item.notifications}
          onDismiss={(key) =>
            mailbox.changeItem(item.id, {
              notifications: item.notifications.filter((notification) => notification.key !== key),
            })
          }
        />
        <MailFrame key={item.id} item={item} theme={settings.theme} />
      </article>
    </main>
  );
}

function ReadingToolbar({ mailbox, item }: { mailbox: Mailbox; item: Item }) {
  const markUnread = () => {
    openItem(mailbox, null);
    mailbox.changeItem(item.id, { read: false });
  };
  const actions: [IconName, string, () => void][] = [
    ["reply", "Reply", () => startWriting(mailbox, "reply")],
    ["replyAll", "Reply all", () => startWriting(mailbox, "replyAll")],
    ["forward", "Forward", () => startWriting(mailbox, "forward")],
    ["archive", "Archive", () => moveOpenItem(mailbox, "archive")],
    ["deleted", "Delete", () => moveOpenItem(mailbox, "deleted")],
    ["unread", "Mark as unread", markUnread],
  ];
  return (
    <div className="toolbar" role="toolbar" aria-label="Message actions">
      {actions.map(([icon, name, act]) => (
        <button key={name} type="button" onClick={act} title={name} aria-label={name}>
          <Icon name={icon} />
          <span>{name}</span>
        </button>
      ))}
      <AddinButton mailbox={mailbox} surface="read" />
    </div>
  );
}
