// What the pane knows: (session, step) → session. Steps come from the server and from the person. All of it is pure.

import type { CleanMail } from "../../server/contract/clean-mail.ts";
import type { FactValue } from "../../server/contract/facts.ts";
import type { Mail } from "../../server/contract/mail.ts";
import type { ProblemBody } from "../../server/contract/problem-body.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import type { FactsSoFar, Step } from "../../server/contract/step.ts";
import type { Triage } from "../../server/contract/triage.ts";
import type { ReplyWay } from "../outlook/insert.ts";
import type { NoMail, OpenMail } from "../outlook/read.ts";
import { type Draft, type DraftPaneStep, isUnderWay, nextDraft, textOf } from "./draft.ts";
import type { PutOff } from "./retry.ts";

export type Session = { state: "opening" } | { state: "nothing"; why: NoMail; said: string } | OpenSession;

/** One open mail. What has not arrived is null; `reading` says whether it may still come. */
export interface OpenSession extends Work {
  state: "open";
  item: OpenMail;
  /** The mail that is read and answered: the item itself, or the one quoted in a reply being written. */
  mail: Mail;
  clean: CleanMail | null;
  triage: Triage | null;
  /** What patterns found, until the model's are there as well. */
  facts: FactsSoFar | null;
  reading: Reading;
  /** The person's sentences in the draft that is being changed. */
  kept: string[];
  /** The names of the categories it has in Outlook. */
  categories: string[];
  /** The category the person chose for an earlier mail of the conversation. */
  inherited: string | null;
  /** The fact that is marked in the mail. */
  pointed: FactValue | null;
  insertion: Insertion;
}

/** What a person has done for a mail, and finds again on coming back to it. */
export interface Work {
  draft: Draft;
  wish: Wish;
  /** What the last draft was asked for with. */
  asked: ReplyOptions;
  /** All that was written for the person: what of the draft is not in it, the person typed. */
  origin: string;
  /** The category the person chose instead of ours. */
  picked: string | null;
  /** When a draft was last handed to Outlook, in milliseconds like Date.now(). Outlook does not say whether it was sent. */
  handedAt: number | null;
}

/** What the person wants of the next draft: what it should say, and as whom. Empty where the mail decides. */
export interface Wish {
  instruction: string;
  profile: string;
  /** What to answer, by question. */
  answers: Record<string, string>;
}

export type Reading =
  | { at: "going" }
  | { at: "put-off"; putOff: PutOff }
  | { at: "done" }
  | { at: "failed"; problem: ProblemBody };

/** The outcome of the last press on Reply, Reply all, Insert or Copy. */
export type Insertion =
  | { at: "none" }
  | { at: "going"; way: ReplyWay }
  | { at: "asking"; way: ReplyWay }
  | { at: "done"; way: ReplyWay | "copy" }
  | { at: "refused"; why: Refusal; said: string };

export type Refusal = "other-mail" | "too-long" | "blocked" | "unchecked" | "outlook" | "clipboard";

export type PaneStep =
  | { step: "opening" }
  | { step: "nothing"; why: NoMail; said: string }
  | { step: "opened"; item: OpenMail; work?: Work | undefined; inherited?: string | null }
  | { step: "answering"; mail: Mail }
  | { step: "wished"; wish: Partial<Wish> }
  | { step: "picked"; category: string }
  | { step: "categorised"; categories: string[] }
  | { step: "pointed"; fact: FactValue | null }
  | { step: "insertion"; insertion: Insertion }
  | { step: "handed"; at: number }
  | DraftPaneStep;

/** The session after `step`. A step that no longer applies changes nothing. */
export function next(session: Session, step: Step | PaneStep): Session {
  switch (step.step) {
    case "opening":
      return { state: "opening" };
    case "nothing":
      return { state: "nothing", why: step.why, said: step.said };
    case "opened":
      return { ...opened(step.item, step.work ?? noWork), inherited: step.inherited ?? null };
    default:
      return session.state === "open" ? { ...session, ...change(session, step) } : session;
  }
}

type OpenStep = Exclude<Step | PaneStep, { step: "opening" | "nothing" | "opened" }>;

/** What the step changes in an open session. */
function change(session: OpenSession, step: OpenStep): Partial<OpenSession> {
  switch (step.step) {
    case "cleaned":
      return { clean: step, reading: session.reading.at === "put-off" ? { at: "going" } : session.reading };
    case "triaged":
      return { triage: step };
    case "facts":
      return found(session, step);
    case "put-off":
      return {
        reading: unlessDone(session.reading, { at: "put-off", putOff: step.putOff }),
        draft: nextDraft(session.draft, step),
      };
    case "failed":
      return {
        reading: unlessDone(session.reading, { at: "failed", problem: step.problem }),
        draft: nextDraft(session.draft, step),
        origin: withUnfinished(session),
      };
    case "answering":
      return { mail: step.mail };
    case "wished":
      return { wish: { ...session.wish, ...step.wish } };
    case "picked":
      return { picked: step.category };
    case "categorised":
      return { categories: step.categories };
    case "pointed":
      return { pointed: step.fact };
    case "handed":
      return { handedAt: step.at };
    case "insertion":
      return { insertion: step.insertion };
    case "asked":
      return {
        draft: nextDraft(session.draft, step),
        asked: step.options ?? {},
        kept: step.keep ?? [],
        insertion: { at: "none" },
        reading: session.facts?.complete ? { at: "done" } : { at: "going" },
      };
    case "stopped":
      // Stopping before the facts arrived ends the reading too, or the pane would wait for it for ever.
      return {
        draft: nextDraft(session.draft, step),
        origin: withUnfinished(session),
        reading: unlessDone(session.reading, { at: "done" }),
      };
    case "checked":
      return { draft: nextDraft(session.draft, step), origin: withWritten(session, step.draft) };
    case "edited":
    case "brought-back":
      return { draft: nextDraft(session.draft, step), insertion: { at: "none" } };
    default:
      return { draft: nextDraft(session.draft, step) };
  }
}

/** The facts of patterns are not the last, and never replace complete ones. */
function found(session: OpenSession, facts: FactsSoFar): Partial<OpenSession> {
  if (facts.complete) return { facts, reading: { at: "done" } };
  return { facts: session.facts?.complete ? session.facts : facts };
}

/** The same when a draft breaks off. One that is finished may hold words of the person's by now. */
function withUnfinished(session: OpenSession): string {
  return isUnderWay(session.draft) ? withWritten(session, textOf(session.draft)) : session.origin;
}

/** More than a few drafts need not be remembered. */
const longestOrigin = 30_000;

/** A text that was written is none of the person's, but for the sentences that were kept in it. */
function withWritten({ origin, kept }: OpenSession, text: string): string {
  const ours = kept.reduce((rest, sentence) => rest.replaceAll(sentence, "\n"), text);
  return `${origin}\n${ours}`.slice(-longestOrigin);
}

/** A reading that was put off goes on by itself, so it may still come to `next`. */
function unlessDone(reading: Reading, next: Reading): Reading {
  return reading.at === "going" || reading.at === "put-off" ? next : reading;
}

const noWork: Work = {
  draft: { state: "none" },
  wish: { instruction: "", profile: "", answers: {} },
  asked: {},
  origin: "",
  picked: null,
  handedAt: null,
};

function opened(item: OpenMail, { draft, wish, asked, origin, picked, handedAt }: Work): OpenSession {
  return {
    state: "open",
    item,
    mail: item.mail,
    clean: null,
    triage: null,
    facts: null,
    reading: { at: "going" },
    draft,
    wish,
    asked,
    origin,
    kept: [],
    picked,
    handedAt,
    categories: item.categories ?? [],
    inherited: null,
    pointed: null,
    insertion: { at: "none" },
  };
}

/** The draft to keep while another mail is open: any text the person may have worked on. */
export function keepable(session: Session): Draft | null {
  if (session.state !== "open") return null;
  const draft = nextDraft(session.draft, { step: "stopped" });
  return textOf(draft) === "" ? null : draft;
}
