// One stream of steps at a time: a new one, Stop, or another mail ends the one before it, on the server too. The exception is reading a
// mail: a click on Write reply lets it run on, because the server shares its work with the reply.

import type { Mail } from "../../server/contract/mail.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import type { OpenMail } from "../outlook/read.ts";
import { answeredMail } from "./answered.ts";
import { clean, problemOf, type Refinement, Refused, refined, steps } from "./api.ts";
import type { Draft } from "./draft.ts";
import { createKnownChoices } from "./known-choices.ts";
import { withRetries } from "./retry.ts";
import type { Store } from "./store.ts";

type Taken = Parameters<Store["take"]>[0];

export interface Stream {
  /** Asks for a reply to the open mail, or for a change to a draft of it, retrying while the server is busy. Never rejects: failures become steps. */
  run(options: ReplyOptions, refinement?: Refinement): Promise<void>;
  /** Ends the present pause and asks again. Does nothing while it is asking. */
  askNow(): void;
  stop(): void;
}

export function createStream(store: Store): Stream {
  const knownChoices = createKnownChoices();
  let running = new AbortController();
  /** The mail that the running stream only reads, without a draft. */
  let lookedAt: OpenMail | null = null;
  let endPause = () => {};

  async function run(options: ReplyOptions, refinement?: Refinement): Promise<void> {
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
          return takeSteps(item, { options, refinement }, { signal: mine.signal, tell });
        },
        (putOff, end) => {
          // A reading that is itself put off, or that holds the place the reply needs, is of no use.
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
      // Ends whatever is still awaited; changes nothing if everything has arrived.
      tell({ step: "failed", problem: cut });
    } catch (thrown) {
      tell({ step: "failed", problem: problemOf(thrown) });
    }
  }

  /** Passes the steps on as they arrive. Once a reply has taken over, the reading's own are no longer told. */
  async function takeSteps(
    item: OpenMail,
    { options, refinement }: { options: ReplyOptions; refinement: Refinement | undefined },
    { signal, tell }: { signal: AbortSignal; tell: (step: Taken) => void },
  ): Promise<void> {
    const [mail, how] = await Promise.all([mailToAnswer(item, signal), howToAsk(options, signal)]);
    tell({ step: "answering", mail });
    const asked = { ...mail, ...how };
    const taken = refinement ? refined({ ...refinement, mail: asked }, signal) : steps(asked, signal);
    for await (const step of taken) {
      // Words that are already on the screen are not written again without a press.
      if (step.step === "failed" && stateOfDraft(store) !== "writing") throw new Refused(step.problem);
      tell(step);
    }
  }

  /** Where replies are put together from sentences that people wrote, which takes no time, a look brings the draft along. */
  async function howToAsk(options: ReplyOptions, signal: AbortSignal): Promise<ReplyOptions> {
    if (options.draft !== false || stateOfDraft(store) !== "none") return options;
    const choices = await knownChoices(signal);
    return choices?.writing === "assisted" ? { ...options, draft: "assisted" } : options;
  }

  return { run, askNow: () => endPause(), stop: () => running.abort() };
}

function stateOfDraft(store: Store): Draft["state"] | null {
  const session = store.session();
  return session.state === "open" ? session.draft.state : null;
}

const cut = { type: "/problems/server-cut", title: "", status: 0, detail: "" };

/** The mail as received, or the one quoted in a reply being written (asked for once per item). Throws Refused. */
export async function mailToAnswer(item: OpenMail, signal: AbortSignal): Promise<Mail> {
  if (item.mode === "read") return item.mail;
  const known = answers.get(item);
  if (known) return known;
  const answer = answeredMail(item.mail, await clean(item.mail, signal));
  answers.set(item, answer);
  return answer;
}

const answers = new WeakMap<OpenMail, Mail>();
