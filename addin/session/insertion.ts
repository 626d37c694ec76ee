// Hands the draft to Outlook: only checked text, only into the mail it was written for, only as our own HTML.

import { OutlookError } from "../outlook/call.ts";
import { bytesOf, htmlOf, replyFormLimitBytes } from "../outlook/html.ts";
import { insertReply, type ReplyWay } from "../outlook/insert.ts";
import { itemChanged, itemKey } from "../outlook/item.ts";
import { textOf } from "./draft.ts";
import type { Recheck } from "./recheck.ts";
import type { Insertion, OpenSession } from "./session.ts";
import type { Store } from "./store.ts";

export interface Inserting {
  /** Checks the draft if it has changed, then hands it to Outlook, refuses, or asks. */
  insert(way: ReplyWay): void;
  /** The person's answer to what `insert` asked. */
  confirm(yes: boolean): void;
  /** Reports whether copying worked; the draft's own panel does it. */
  copied(done: boolean): void;
}

export function createInsertion(store: Store, recheck: Recheck): Inserting {
  // What the person has agreed to is not asked again; a yes counts for one text in reply to one mail.
  let agreed: { key: string; text: string } | null = null;
  const say = (insertion: Insertion) => store.take({ step: "insertion", insertion });

  async function insert(way: ReplyWay): Promise<void> {
    const before = open(store);
    if (!before) return;
    const text = textOf(before.draft);
    const refusal = refusalOf(before);
    if (refusal) return say(refusal);
    say({ at: "going", way });
    await recheck.now();
    const now = open(store);
    // If the mail or the text has changed meanwhile, the press no longer applies.
    if (now?.item === before.item && textOf(now.draft) === text) decide(now, way);
  }

  function decide(checked: OpenSession, way: ReplyWay): void {
    const verdict = verdictOf(checked);
    const isAgreed = agreed?.key === checked.item.key && agreed.text === textOf(checked.draft);
    if (verdict === "ok" || (verdict === "look" && isAgreed)) void put(way);
    else if (verdict === "look") say({ at: "asking", way });
    else say({ at: "refused", why: verdict, said: "" });
  }

  async function put(way: ReplyWay): Promise<void> {
    const session = open(store);
    if (!session) return;
    const refusal = refusalOf(session);
    if (refusal) return say(refusal);
    say({ at: "going", way });
    const text = textOf(session.draft);
    const outcome = await insertReply(session.item.key, { html: htmlOf(text), text }, way).then(
      () => ({ at: "done", way }) as const,
      refusedBy,
    );
    if (open(store)?.item !== session.item) return;
    if (outcome.at === "done") store.take({ step: "handed", at: Date.now() });
    say(outcome);
  }

  return {
    insert: (way) => void insert(way),
    copied: (done) => say(done ? { at: "done", way: "copy" } : { at: "refused", why: "clipboard", said: "" }),
    confirm(yes) {
      const session = open(store);
      if (session?.insertion.at !== "asking") return;
      if (!yes) return say({ at: "none" });
      agreed = { key: session.item.key, text: textOf(session.draft) };
      void put(session.insertion.way);
    },
  };
}

function open(store: Store): OpenSession | null {
  const session = store.session();
  return session.state === "open" ? session : null;
}

/** Reasons to refuse that need no server: another mail is open, or the HTML is too long. */
function refusalOf(session: OpenSession): Insertion | null {
  if (itemKey() !== session.item.key) return { at: "refused", why: "other-mail", said: "" };
  const html = htmlOf(textOf(session.draft));
  return bytesOf(html) > replyFormLimitBytes ? { at: "refused", why: "too-long", said: "" } : null;
}

/** A draft whose checks could not run is not inserted. */
function verdictOf({ draft }: OpenSession): "ok" | "look" | "blocked" | "unchecked" {
  return draft.state === "written" && draft.check.at === "done" ? draft.check.verdict : "unchecked";
}

function refusedBy(error: unknown): Insertion {
  if (error instanceof OutlookError && error.code === itemChanged)
    return { at: "refused", why: "other-mail", said: "" };
  return { at: "refused", why: "outlook", said: error instanceof Error ? error.message : String(error) };
}
