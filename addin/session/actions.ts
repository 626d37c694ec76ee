// Where a person's presses and the server's steps meet the session. Everything that waits is started and ended from here.

import type { FactValue } from "../../server/contract/facts.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import { followMail } from "./follow-mail.ts";
import { createInsertion, type Inserting } from "./insertion.ts";
import { createRecheck } from "./recheck.ts";
import { next, type Session } from "./session.ts";
import { createStream } from "./stream.ts";

type Step = Parameters<typeof next>[1];

/** The session, and the only way to change it. */
export interface Store {
  session(): Session;
  take(step: Step): void;
  subscribe(changed: () => void): () => void;
}

/** What the panels can ask for. */
export interface Desk extends Inserting {
  session(): Session;
  subscribe(changed: () => void): () => void;
  /** Reads the open mail again, from the start. */
  reopen(): void;
  /** Asks a server that has put us off now, not when it said. */
  askNow(): void;
  write(options: ReplyOptions): void;
  stop(): void;
  edit(text: string): void;
  bringBack(): void;
  checkAgain(): void;
  pick(category: string | null): void;
  point(fact: FactValue | null): void;
}

/** One desk for the life of the pane; it follows the open mail from now on. */
export function createDesk(): Desk {
  const store = createStore();
  const stream = createStream(store);
  let options: ReplyOptions = {};
  const recheck = createRecheck(store, () => options);
  const reopen = followMail(store, stream);
  return {
    session: store.session,
    subscribe: store.subscribe,
    reopen: () => void reopen(),
    askNow: stream.askNow,
    write(chosen) {
      options = chosen;
      store.take({ step: "asked" });
      void stream.run(chosen);
    },
    stop() {
      stream.stop();
      store.take({ step: "stopped" });
    },
    edit: (text) => store.take({ step: "edited", text }),
    bringBack: () => store.take({ step: "brought-back" }),
    checkAgain: () => void recheck.now(),
    pick: (category) => store.take({ step: "picked", category }),
    point: (fact) => store.take({ step: "pointed", fact }),
    ...createInsertion(store, recheck),
  };
}

function createStore(): Store {
  let session: Session = { state: "opening" };
  const listeners = new Set<() => void>();
  return {
    session: () => session,
    take(step) {
      const before = session;
      session = next(session, step);
      if (session !== before) for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
