import type { Mailbox, Surface } from "../mailbox/mailbox.ts";
import { Conversation } from "./conversation.ts";

/** Connects the add-in in `frame` to the mailbox. Returns how to disconnect. */
export function connectPane(
  frame: HTMLIFrameElement,
  pane: { id: string; mailbox: Mailbox; surface: Surface },
): () => void {
  const post = (message: string) => frame.contentWindow?.postMessage(message, location.origin);
  const conversation = new Conversation(pane.id, pane.mailbox, { surface: pane.surface, post });
  const hear = ({ source, origin, data }: MessageEvent) => {
    if (source === frame.contentWindow && origin === location.origin) conversation.receive(data);
  };
  window.addEventListener("message", hear);
  const forget = pane.mailbox.watch(() => conversation.mailboxChanged());
  return () => {
    window.removeEventListener("message", hear);
    forget();
  };
}
