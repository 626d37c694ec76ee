// What a person can do in the pane. Everything asynchronous is started and stopped from here.

import type { FactValue } from "../../server/contract/facts.ts";
import { followMail } from "./follow-mail.ts";
import { createInsertion, type Inserting } from "./insertion.ts";
import { optionsOf } from "./options-of.ts";
import { createRecheck } from "./recheck.ts";
import type { Session, Wish } from "./session.ts";
import { createStore } from "./store.ts";
import { createStream } from "./stream.ts";

/** What the panels can ask for. */
export interface Desk extends Inserting {
  session(): Session;
  subscribe(changed: () => void): () => void;
  /** Reads the open mail again from the start. */
  reopen(): void;
  /** Asks a busy server again now, instead of when it said. */
  askNow(): void;
  /** What the next draft should be like. */
  wish(wish: Partial<Wish>): void;
  /** What the next draft should answer to one of the mail's questions. */
  answer(question: string, answer: string): void;
  /** Writes a draft as wished. "free" lets the model write where ready-made sentences are the rule. */
  write(how?: "free"): void;
  stop(): void;
  edit(text: string): void;
  bringBack(): void;
  checkAgain(): void;
  pick(category: string | null): void;
  point(fact: FactValue | null): void;
}

/** The pane's one desk. It follows the open mail from now on. */
export function createDesk(): Desk {
  const store = createStore();
  const stream = createStream(store);
  const recheck = createRecheck(store);
  const reopen = followMail(store, stream);
  return {
    session: store.session,
    subscribe: store.subscribe,
    reopen: () => void reopen(),
    askNow: stream.askNow,
    wish: (wish) => store.take({ step: "wished", wish }),
    answer(question, answer) {
      const session = store.session();
      if (session.state !== "open") return;
      store.take({ step: "wished", wish: { answers: { ...session.wish.answers, [question]: answer } } });
    },
    write(how) {
      const session = store.session();
      if (session.state !== "open") return;
      const options = optionsOf(session, how);
      store.take({ step: "asked", options });
      void stream.run(options);
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
