// The window a mail is written in. The add-in has a separate pane here.

import { useEffect, useRef } from "react";
import { discardDraft, sendDraft } from "../compose/writing.ts";
import type { Draft } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { owner } from "../mailbox/owner.ts";
import { AddinButton } from "./AddinButton.tsx";
import { ComposeBody } from "./ComposeBody.tsx";
import { Icon } from "./Icon.tsx";
import { NotificationBar } from "./NotificationBar.tsx";
import { RecipientField } from "./RecipientField.tsx";

export function ComposeWindow({ mailbox, draft }: { mailbox: Mailbox; draft: Draft }) {
  const change = (part: Partial<Draft>) => mailbox.changeDraft(draft.id, { ...part, touched: true });
  const window = useRef<HTMLElement>(null);
  // As in Outlook: a reply starts with the caret in the body, a new mail in To.
  const first = draft.kind === "reply" ? "[aria-label='Message body']" : "[aria-label=To]";
  useEffect(() => window.current?.querySelector<HTMLElement>(first)?.focus(), [first]);
  const files = draft.attachments.filter(({ inline }) => !inline);
  return (
    <main ref={window} className="compose" aria-label="Compose">
      <ComposeToolbar mailbox={mailbox} draft={draft} />
      <div className="fields">
        <div className="from-line">From: {owner.address}</div>
        <RecipientField label="To" people={draft.to} onChange={(to) => change({ to })} />
        <RecipientField label="Cc" people={draft.cc} onChange={(cc) => change({ cc })} />
        {draft.bcc.length > 0 && (
          <RecipientField label="Bcc" people={draft.bcc} onChange={(bcc) => change({ bcc })} />
        )}
        <input
          className="subject-field"
          aria-label="Subject"
          placeholder="Add a subject"
          value={draft.subject}
          onChange={(event) => change({ subject: event.target.value })}
        />
      </div>
      {files.length > 0 && (
        <ul className="files" aria-label="Attachments">
          {files.map(({ id, name }) => (
            <li key={id}>
              <Icon name="attachment" /> {name}
            </li>
          ))}
        </ul>
      )}
      <NotificationBar
        notifications={draft.notifications}
        onDismiss={(key) =>
          mailbox.changeDraft(draft.id, {
            notifications: draft.notifications.filter((notification) => notification.key !== key),
          })
        }
      />
      <ComposeBody mailbox={mailbox} draft={draft} />
    </main>
  );
}

function ComposeToolbar({ mailbox, draft }: { mailbox: Mailbox; draft: Draft }) {
  const save = () => {
    mailbox.changeDraft(draft.id, { saved: true });
    mailbox.change({ notice: "Saved to Drafts." });
  };
  return (
    <div className="toolbar" role="toolbar" aria-label="Compose actions">
      <button type="button" className="send" onClick={() => sendDraft(mailbox)}>
        <Icon name="sent" />
        <span>Send</span>
      </button>
      <button type="button" onClick={save}>
        <Icon name="save" />
        <span>Save draft</span>
      </button>
      <button type="button" onClick={() => discardDraft(mailbox)}>
        <Icon name="deleted" />
        <span>Discard</span>
      </button>
      <AddinButton mailbox={mailbox} surface="compose" />
    </div>
  );
}
