// One stream of steps at a time: a new one, Stop, or another mail ends the one before, on the server too.

import type { Mail, ReplyOptions } from "../server/contract.ts";
import { answeredMail } from "./answered.ts";
import { clean, problemOf, steps } from "./api.ts";
import type { Store } from "./desk.ts";
import type { OpenMail } from "./outlook.ts";

export interface Stream {
  /** Asks for a reply to the open mail; ends when the stream does. Never rejects: what goes wrong is a step. */
  run(options: ReplyOptions): Promise<void>;
  stop(): void;
}

export function createStream(store: Store): Stream {
  let running = new AbortController();
  return {
    stop: () => running.abort(),
    async run(options) {
      running.abort();
      const mine = new AbortController();
      running = mine;
      const session = store.session();
      if (session.state !== "open") return;
      try {
        const mail = await mailToAnswer(session.item, mine.signal);
        store.take({ step: "answering", mail });
        for await (const step of steps({ ...mail, ...options }, mine.signal)) store.take(step);
        // Ends what is still waited for; where everything has come, it changes nothing.
        store.take({ step: "failed", problem: cut });
      } catch (thrown) {
        if (!mine.signal.aborted) store.take({ step: "failed", problem: problemOf(thrown) });
      }
    },
  };
}

const cut = { type: "/problems/server-cut", title: "", status: 0, detail: "" };

/** The mail as received, or the one that a reply being written quotes; asked once an item. Throws Refused. */
export async function mailToAnswer(item: OpenMail, signal: AbortSignal): Promise<Mail> {
  if (item.mode === "read") return item.mail;
  const known = answers.get(item);
  if (known) return known;
  const answer = answeredMail(item.mail, await clean(item.mail, signal));
  answers.set(item, answer);
  return answer;
}

const answers = new WeakMap<OpenMail, Mail>();
