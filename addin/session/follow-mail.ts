// Keeps the pane on the open mail: reads it without a click, and follows when another is opened.

import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import { onMailChange } from "../outlook/item.ts";
import { readMail } from "../outlook/read.ts";
import { createKeeping } from "./keeping.ts";
import type { Store } from "./store.ts";
import type { Stream } from "./stream.ts";

const readOnly: ReplyOptions = { draft: false };

/** Opens the current mail and every one after it. Returns how to open it again. */
export function followMail(store: Store, stream: Stream): () => Promise<void> {
  const keeping = createKeeping();
  let turn = 0;

  async function open(): Promise<void> {
    const mine = ++turn;
    stream.stop();
    keeping.keep(store.session());
    store.take({ step: "opening" });
    const opened = await readMail();
    if (mine !== turn) return;
    if ("nothing" in opened) return store.take({ step: "nothing", why: opened.nothing, said: opened.said });
    const { key, mail: content } = opened.mail;
    const inherited = keeping.chosenIn(content.conversationId);
    store.take({ step: "opened", item: opened.mail, work: keeping.of(key), inherited });
    await stream.run(readOnly);
  }

  onMailChange(() => void open());
  keepSoon(store, () => keeping.keep(store.session()));
  void open();
  return open;
}

/** A pause in typing, after which it is kept: not at every letter, and not at every word of a draft that is being written. */
const pauseMs = 300;

function keepSoon(store: Store, keep: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, pauseMs);
  });
  // A pane that is closed or loaded again.
  globalThis.addEventListener?.("pagehide", keep);
}
