// An Outlook-like page for trying the add-in in a browser. Everything the add-in sees goes through the real office.js.

import { createRoot } from "react-dom/client";
import { startWriting } from "./compose/writing.ts";
import { trustThisHost } from "./host/frame-name.ts";
import { loadMails } from "./mail/loading.ts";
import { openItem } from "./mail/selection.ts";
import { emptyMailbox, type Mailbox } from "./mailbox/mailbox.ts";
import { masterCategories } from "./mailbox/owner.ts";
import { addressOf, type Opening, openingFrom, settingsFrom } from "./mailbox/settings.ts";
import { Simulator } from "./views/Simulator.tsx";

function start(root: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  const mailbox = emptyMailbox(settingsFrom(query));
  mailbox.change({ masterCategories });
  trustThisHost();
  createRoot(root).render(<Simulator mailbox={mailbox} />);
  mailbox.watch(() => showAddress(mailbox));
  void fill(mailbox, openingFrom(query));
}

async function fill(mailbox: Mailbox, opening: Opening): Promise<void> {
  await loadMails(mailbox);
  const item = mailbox.state().items.find(({ name }) => name === opening.mail);
  if (item) openItem(mailbox, item.id);
  else if (opening.mail) mailbox.change({ notice: `There is no email named ${opening.mail}.` });
  if (opening.pane || opening.pinned)
    mailbox.changePane(opening.compose ? "compose" : "read", { open: true, pinned: opening.pinned });
  if (opening.compose) startWriting(mailbox, opening.compose);
}

function showAddress(mailbox: Mailbox): void {
  const { settings, panes, loading } = mailbox.state();
  if (loading) return;
  const item = mailbox.openItem();
  const address = addressOf(settings, { mail: item ? item.name : null, pinned: panes.read.pinned });
  if (address !== location.search) history.replaceState(null, "", address || location.pathname);
}

const root = document.getElementById("simulator");
if (root) start(root);
