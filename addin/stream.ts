// One stream of steps at a time: a new one, Stop, or another mail ends the one before, on the server too.

import type { Mail, ReplyOptions } from "../server/contract.ts";
import { answeredMail } from "./answered.ts";
import { clean, problemOf, Refused, steps } from "./api.ts";
import type { Store } from "./desk.ts";
import type { OpenMail } from "./outlook.ts";
import { patiently } from "./patience.ts";

export interface Stream {
  /** Asks for a reply to the open mail, again and again while the server puts it off. Never rejects: what goes wrong is a step. */
  run(options: ReplyOptions): Promise<void>;
  /** Does not wait any longer before it asks once more; while it is asking, nothing changes. */
  askNow(): void;
  stop(): void;
}

export function createStream(store: Store): Stream {
  let running = new AbortController();
  let endPause = () => {};

  async function run(options: ReplyOptions): Promise<void> {
    running.abort();
    const mine = new AbortController();
    running = mine;
    const session = store.session();
    if (session.state !== "open") return;
    const { item } = session;
    try {
      await patiently(
        () => {
          endPause = () => {};
          return takeSteps(item, options, mine.signal);
        },
        (putOff, end) => {
          store.take({ step: "put-off", putOff });
          endPause = () => {
            store.take({ step: "put-off", putOff: { ...putOff, again: Date.now() } });
            end();
          };
        },
        mine.signal,
      );
      // Ends what is still waited for; where everything has come, it changes nothing.
      store.take({ step: "failed", problem: cut });
    } catch (thrown) {
      if (!mine.signal.aborted) store.take({ step: "failed", problem: problemOf(thrown) });
    }
  }

  async function takeSteps(item: OpenMail, options: ReplyOptions, signal: AbortSignal): Promise<void> {
    const mail = await mailToAnswer(item, signal);
    store.take({ step: "answering", mail });
    for await (const step of steps({ ...mail, ...options }, signal)) {
      // Words that are there already are not written a second time by themselves.
      if (step.step === "failed" && !isWriting(store)) throw new Refused(step.problem);
      store.take(step);
    }
  }

  return { run, askNow: () => endPause(), stop: () => running.abort() };
}

function isWriting(store: Store): boolean {
  const session = store.session();
  return session.state === "open" && session.draft.state === "writing";
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
