import { useSyncExternalStore } from "react";
import type { Mailbox, MailboxState } from "../mailbox/mailbox.ts";

/** The mailbox's state; the component follows every change. */
export function useMailbox(mailbox: Mailbox): MailboxState {
  return useSyncExternalStore(mailbox.watch, mailbox.state);
}
