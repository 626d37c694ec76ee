// What a person can do in the pane. Everything asynchronous is started and stopped from here.

import type { FactValue } from "../../server/contract/facts.ts";
import type { Change } from "../../server/contract/refine-request.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import { type Draft, isUnderWay } from "./draft.ts";
import { followMail } from "./follow-mail.ts";
import { createInsertion, type Inserting } from "./insertion.ts";
import { optionsOf, refinementOf } from "./options-of.ts";
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
  /** Changes the draft at hand; `language` is for the change of that name, and own words are the instruction's. */
  refine(change: Change, language?: string): void;
  stop(): void;
  edit(text: string): void;
  bringBack(): void;
  checkAgain(): void;
  /** Decides for a category; a draft that nobody has worked on is written again for it. */
  pick(category: string): void;
  /** The mail has these categories in Outlook now. */
  categorised(categories: string[]): void;
  point(fact: FactValue | null): void;
}

/** The pane's one desk. It follows the open mail from now on. */
export function createDesk(): Desk {
  const store = createStore();
  const stream = createStream(store);
  const recheck = createRecheck(store);
  const reopen = followMail(store, stream);
  const ask = (options: ReplyOptions) => {
    store.take({ step: "asked", options });
    void stream.run(options);
  };
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
      ask(optionsOf(session, how));
    },
    refine(change, language) {
      const session = store.session();
      if (session.state !== "open" || session.draft.state !== "written") return;
      const { options, refinement } = refinementOf(session, change, language);
      store.take({ step: "asked", options, keep: refinement.keep });
      void stream.run(options, refinement);
    },
    stop() {
      stream.stop();
      store.take({ step: "stopped" });
    },
    edit: (text) => store.take({ step: "edited", text }),
    bringBack: () => store.take({ step: "brought-back" }),
    checkAgain: () => void recheck.now(),
    pick(category) {
      store.take({ step: "picked", category });
      const session = store.session();
      if (session.state === "open" && isOnlyOurs(session.draft))
        ask(optionsOf({ ...session, draft: { state: "none" } }));
    },
    categorised: (categories) => store.take({ step: "categorised", categories }),
    point: (fact) => store.take({ step: "pointed", fact }),
    ...createInsertion(store, recheck),
  };
}

/** Whether there is a draft, and no word of the person's in it. */
function isOnlyOurs(draft: Draft): boolean {
  if (draft.state === "written") return draft.by !== "person";
  return draft.state === "unanswered" || isUnderWay(draft);
}
