import { useLayoutEffect, useRef } from "react";
import { htmlEditor } from "../compose/html-editor.ts";
import { textEditor } from "../compose/text-editor.ts";
import type { Draft } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";

/** The body, rich or plain. React only puts it on the page: its contents belong to the person and the add-in. */
export function ComposeBody({ mailbox, draft }: { mailbox: Mailbox; draft: Draft }) {
  return draft.bodyType === "html" ? (
    <RichBody mailbox={mailbox} draft={draft} />
  ) : (
    <PlainBody mailbox={mailbox} draft={draft} />
  );
}

function RichBody({ mailbox, draft }: { mailbox: Mailbox; draft: Draft }) {
  const body = useRef<HTMLDivElement>(null);
  const { id } = draft;
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    // Sanitised when the draft was begun, and again by the editor whenever the add-in writes.
    element.innerHTML = mailbox.openDraft()?.body ?? "";
    const changed = () => mailbox.changeDraft(id, { body: element.innerHTML, touched: true });
    return edit(mailbox, { element, changed, editor: htmlEditor(element, changed) });
  }, [mailbox, id]);
  return (
    <div className="paper">
      {/* biome-ignore lint/a11y/useSemanticElements: a text area cannot hold a formatted mail */}
      <div
        ref={body}
        className="compose-body"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label="Message body"
        contentEditable
        suppressContentEditableWarning
      />
    </div>
  );
}

function PlainBody({ mailbox, draft }: { mailbox: Mailbox; draft: Draft }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { id } = draft;
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const changed = () => mailbox.changeDraft(id, { body: element.value, touched: true });
    return edit(mailbox, { element, changed, editor: textEditor(element, changed) });
  }, [mailbox, id]);
  return (
    <div className="paper">
      <textarea
        ref={area}
        className="compose-body plain"
        aria-label="Message body"
        defaultValue={draft.body}
      />
    </div>
  );
}

/** Makes `editor` the one the add-in writes into. Returns how to undo that. */
function edit(
  mailbox: Mailbox,
  {
    element,
    changed,
    editor,
  }: { element: HTMLElement; changed: () => void; editor: ReturnType<typeof textEditor> },
): () => void {
  mailbox.editor = editor;
  element.addEventListener("input", changed);
  return () => {
    element.removeEventListener("input", changed);
    editor.close();
    if (mailbox.editor === editor) mailbox.editor = null;
  };
}
