// The add-in's pane: Outlook's frame around it, and the frame that office.js runs in.

import { useLayoutEffect, useRef, useState } from "react";
import { connectPane } from "../host/connect.ts";
import { frameName } from "../host/frame-name.ts";
import type { Mailbox, Surface } from "../mailbox/mailbox.ts";
import { Icon, Logo } from "./Icon.tsx";
import { useMailbox } from "./use-mailbox.ts";

// `office=local` takes office.js from this server, because the CDN cannot be counted on while developing.
const paneAddress = "/taskpane.html?office=local";
// The same as in Outlook on the web: no allow-modals, so alert and confirm do nothing.
const allowed =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

export function AddinPane(props: { mailbox: Mailbox; surface: Surface; hidden: boolean }) {
  const { mailbox, surface, hidden } = props;
  const { panes, settings } = useMailbox(mailbox);
  const holder = useRef<HTMLDivElement>(null);
  const [language] = useState(settings.lang);
  useLayoutEffect(() => {
    if (!holder.current) return;
    return addFrame(holder.current, { mailbox, surface, language });
  }, [mailbox, surface, language]);
  const { pinned } = panes[surface];
  return (
    <aside className="addin" aria-label="Mailwright" hidden={hidden} style={{ width: settings.width }}>
      <header>
        <Logo />
        <h2>Mailwright</h2>
        <button
          type="button"
          aria-label="Pin"
          aria-pressed={pinned}
          title={pinned ? "Pinned: stays open when you open another email" : "Keep the pane open"}
          onClick={() => mailbox.changePane(surface, { pinned: !pinned })}
        >
          <Icon name="pin" />
        </button>
        <button
          type="button"
          aria-label="Close Mailwright"
          onClick={() => mailbox.changePane(surface, { open: false, pinned: false })}
        >
          <Icon name="close" />
        </button>
      </header>
      <div ref={holder} className="addin-frame" />
    </aside>
  );
}

// Made by hand, because the name, which carries the host's address, must be set before the frame enters the document.
function addFrame(
  holder: HTMLElement,
  pane: { mailbox: Mailbox; surface: Surface; language: string },
): () => void {
  const id = crypto.randomUUID();
  const frame = document.createElement("iframe");
  frame.name = frameName(id, pane.language, location.origin);
  frame.title = "Mailwright";
  frame.setAttribute("sandbox", allowed);
  frame.allow = "clipboard-read; clipboard-write";
  frame.src = paneAddress;
  const hangUp = connectPane(frame, { id, mailbox: pane.mailbox, surface: pane.surface });
  holder.append(frame);
  return () => {
    hangUp();
    frame.remove();
  };
}
