// Keeps the pane on the open mail: reads it without a click, and follows when another is opened.

import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import { onMailChange } from "../outlook/item.ts";
import { readMail } from "../outlook/read.ts";
import type { Draft } from "./draft.ts";
import { keepable } from "./session.ts";
import type { Store } from "./store.ts";
import type { Stream } from "./stream.ts";

/** Drafts are kept for when the person comes back to their mail, as long as the pane is open. */
const maxDraftsKept = 20;
const readOnly: ReplyOptions = { draft: false };

/** Opens the current mail and every one after it. Returns how to open it again. */
export function followMail(store: Store, stream: Stream): () => Promise<void> {
  const kept = new Map<string, Draft>();
  let turn = 0;

  async function open(): Promise<void> {
    const mine = ++turn;
    stream.stop();
    keepDraft(kept, store);
    store.take({ step: "opening" });
    const opened = await readMail();
    if (mine !== turn) return;
    if ("nothing" in opened) return store.take({ step: "nothing", why: opened.nothing, said: opened.said });
    store.take({ step: "opened", item: opened.mail, draft: kept.get(opened.mail.key) });
    await stream.run(readOnly);
  }

  onMailChange(() => void open());
  void open();
  return open;
}

function keepDraft(kept: Map<string, Draft>, store: Store): void {
  const session = store.session();
  if (session.state !== "open") return;
  const draft = keepable(session);
  kept.delete(session.item.key);
  if (draft) kept.set(session.item.key, draft);
  const [oldest] = kept.keys();
  if (kept.size > maxDraftsKept && oldest !== undefined) kept.delete(oldest);
}
