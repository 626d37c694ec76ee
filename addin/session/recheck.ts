// Checks an edited draft again when the person pauses, so that a finding disappears once it is fixed.

import { check, problemOf } from "./api.ts";
import type { Store } from "./store.ts";
import { mailToAnswer } from "./stream.ts";

export interface Recheck {
  /** Checks the current text now, unless it has been checked. Never rejects: failures go into the session. */
  now(): Promise<void>;
}

const pauseMs = 400;

export function createRecheck(store: Store): Recheck {
  let running = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueText: string | null = null;

  store.subscribe(() => {
    const session = store.session();
    const draft = session.state === "open" ? session.draft : null;
    const due = draft?.state === "written" && draft.check.at === "due" ? draft.text : null;
    if (due === dueText) return;
    dueText = due;
    clearTimeout(timer);
    if (due !== null) timer = setTimeout(() => void now(), pauseMs);
  });

  async function now(): Promise<void> {
    clearTimeout(timer);
    running.abort();
    const session = store.session();
    if (session.state !== "open" || session.draft.state !== "written") return;
    const { text, model, check: known } = session.draft;
    if (known.at === "done") return;
    const mine = new AbortController();
    running = mine;
    try {
      const mail = { ...(await mailToAnswer(session.item, mine.signal)), ...session.asked };
      const checked = await check({ mail, draft: text, modelText: model }, mine.signal);
      store.take({ step: "rechecked", text, checked });
    } catch (thrown) {
      if (!mine.signal.aborted) store.take({ step: "check-failed", text, problem: problemOf(thrown) });
    }
  }

  return { now };
}
