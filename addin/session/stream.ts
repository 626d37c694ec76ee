// One stream of steps at a time: a new one, Stop, or another mail ends the one before, on the server too. Only a look at the same mail is
// let run beside the click that follows it: what it has begun, the server shares with the click.

import type { Mail } from "../../server/contract/mail.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import type { OpenMail } from "../outlook/read.ts";
import { answeredMail } from "./answered.ts";
import { clean, problemOf, Refused, steps } from "./api.ts";
import { withRetries } from "./retry.ts";
import type { Store } from "./store.ts";

type Taken = Parameters<Store["take"]>[0];

export interface Stream {
  /** Asks for a reply to the open mail, again and again while the server puts it off. Never rejects: what goes wrong is a step. */
  run(options: ReplyOptions): Promise<void>;
  /** Does not wait any longer before it asks once more; while it is asking, nothing changes. */
  askNow(): void;
  stop(): void;
}

export function createStream(store: Store): Stream {
  let running = new AbortController();
  /** The mail that the running stream only looks at. */
  let lookedAt: OpenMail | null = null;
  let endPause = () => {};

  async function run(options: ReplyOptions): Promise<void> {
    const before = running;
    const mine = new AbortController();
    running = mine;
    const session = store.session();
    const item = session.state === "open" ? session.item : null;
    if (item !== null && item === lookedAt) mine.signal.addEventListener("abort", () => before.abort());
    else before.abort();
    lookedAt = options.draft === false ? item : null;
    if (item === null) return;
    const tell = (step: Taken) => {
      if (running === mine && !mine.signal.aborted) store.take(step);
    };
    try {
      await withRetries(
        () => {
          endPause = () => {};
          return takeSteps(item, options, { signal: mine.signal, tell });
        },
        (putOff, end) => {
          // Nobody waits for a look that waits itself, or that has the place the click needs.
          before.abort();
          if (running !== mine) return mine.abort();
          tell({ step: "put-off", putOff });
          endPause = () => {
            tell({ step: "put-off", putOff: { ...putOff, again: Date.now() } });
            end();
          };
        },
        mine.signal,
      );
      // Ends what is still waited for; where everything has come, it changes nothing.
      tell({ step: "failed", problem: cut });
    } catch (thrown) {
      tell({ step: "failed", problem: problemOf(thrown) });
    }
  }

  /** Tells the steps as they come. A look goes on to its end untold once the click has taken over, which is told the same. */
  async function takeSteps(
    item: OpenMail,
    options: ReplyOptions,
    { signal, tell }: { signal: AbortSignal; tell: (step: Taken) => void },
  ): Promise<void> {
    const mail = await mailToAnswer(item, signal);
    tell({ step: "answering", mail });
    for await (const step of steps({ ...mail, ...options }, signal)) {
      // Words that are there already are not written a second time by themselves.
      if (step.step === "failed" && !isWriting(store)) throw new Refused(step.problem);
      tell(step);
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
