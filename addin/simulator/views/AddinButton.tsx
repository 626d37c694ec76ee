import type { Mailbox, Surface } from "../mailbox/mailbox.ts";
import { Logo } from "./Icon.tsx";

/** The add-in's button in Outlook's ribbon: opens the pane, or closes it. */
export function AddinButton({ mailbox, surface }: { mailbox: Mailbox; surface: Surface }) {
  const { open } = mailbox.state().panes[surface];
  return (
    <button
      type="button"
      className="addin-button"
      aria-pressed={open}
      onClick={() => mailbox.changePane(surface, { open: !open, pinned: false })}
    >
      <Logo />
      <span>Mailwright</span>
    </button>
  );
}
