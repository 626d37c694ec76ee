// The draft from nothing to something that can be inserted: (draft, step) → draft.

import type { Checked, Finding } from "../../server/contract/checked.ts";
import type { ProblemBody } from "../../server/contract/problem-body.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import type { Step, Unanswered } from "../../server/contract/step.ts";
import type { PutOff } from "./retry.ts";

export type Draft =
  | { state: "none" }
  | { state: "unanswered"; why: Unanswered["why"]; earlier: string }
  | { state: "waiting"; earlier: string; again?: true }
  | { state: "put-off"; putOff: PutOff; earlier: string }
  | { state: "writing"; text: string; earlier: string }
  | Written
  | { state: "failed"; problem: ProblemBody; earlier: string };

/** `model` is what the model wrote, of this text and of the one before it: the checks leave the rest to the person who typed it. */
interface Written {
  state: "written";
  text: string;
  model: string;
  by: Checked["by"];
  end: DraftEnd;
  check: Check;
  earlier: string;
}

/** How the writing ended. */
export type DraftEnd =
  | { at: "whole" }
  | { at: "stopped" }
  | { at: "cut-off" }
  | { at: "failed"; problem: ProblemBody };

/** The state of the checks for the current text. `due` keeps the earlier findings until the new ones arrive. */
export type Check =
  | { at: "due"; before: Finding[] }
  | { at: "done"; findings: Finding[]; verdict: Checked["verdict"] }
  | { at: "failed"; problem: ProblemBody };

/** What the person, a busy server or a repeated check does to a draft. */
export type DraftPaneStep =
  | { step: "asked"; options?: ReplyOptions; keep?: string[] }
  | { step: "put-off"; putOff: PutOff }
  | { step: "stopped" }
  | { step: "edited"; text: string }
  | { step: "brought-back" }
  | { step: "rechecked"; text: string; checked: Checked }
  | { step: "check-failed"; text: string; problem: ProblemBody };

type DraftStep =
  | DraftPaneStep
  | Extract<Step, { step: "drafting" | "restarted" | "checked" | "unanswered" | "failed" }>;

/** The draft after `step`. `earlier` is the text that writing again replaced, in case the person liked it better. */
export function nextDraft(draft: Draft, step: DraftStep): Draft {
  const earlier = draft.state === "none" ? "" : draft.earlier;
  switch (step.step) {
    case "asked":
      return { state: "waiting", earlier: textOf(draft) || earlier };
    case "put-off":
      return isUnderWay(draft) ? { state: "put-off", putOff: step.putOff, earlier } : draft;
    case "drafting":
      return { state: "writing", text: textOf(draft) + step.text, earlier };
    case "restarted":
      // What was there is of no use, and nobody should get used to it.
      return { state: "waiting", earlier, again: true };
    case "checked":
      return {
        state: "written",
        text: step.draft,
        model: joined(earlier, step.draft),
        by: step.by,
        end: step.cutOff ? { at: "cut-off" } : { at: "whole" },
        check: { at: "done", findings: step.findings, verdict: step.verdict },
        earlier,
      };
    case "unanswered":
      return { state: "unanswered", why: step.why, earlier };
    case "stopped":
      return ended(draft, { at: "stopped" });
    case "failed":
      return ended(thoughtAloud(step.problem) ? unwritten(draft) : draft, {
        at: "failed",
        problem: step.problem,
      });
    case "edited":
      return edited(draft, step.text, { earlier });
    case "brought-back":
      return edited(draft, earlier, { earlier: textOf(draft), model: earlier });
    case "rechecked": {
      const { findings, verdict } = step.checked;
      return checkEnded(draft, step.text, { at: "done", findings, verdict });
    }
    case "check-failed":
      return checkEnded(draft, step.text, { at: "failed", problem: step.problem });
  }
}

/** The draft's current text; empty until the first word arrives. */
export function textOf(draft: Draft): string {
  return draft.state === "writing" || draft.state === "written" ? draft.text : "";
}

/** Whether it is being written, or will be without another press of a button. */
export function isUnderWay(
  draft: Draft,
): draft is Extract<Draft, { state: "waiting" | "put-off" | "writing" }> {
  return draft.state === "waiting" || draft.state === "put-off" || draft.state === "writing";
}

/** The text was not a reply: the model wrote down its thoughts, which are of no use. */
function thoughtAloud({ type }: ProblemBody): boolean {
  return type === "/problems/engine-thinks";
}

function unwritten(draft: Draft): Draft {
  return draft.state === "writing" ? { ...draft, text: "" } : draft;
}

/** The writing ended early. What was written stays; if nothing was, the earlier text comes back. */
function ended(draft: Draft, end: DraftEnd): Draft {
  if (!isUnderWay(draft)) return draft;
  const check: Check = { at: "due", before: [] };
  const text = textOf(draft);
  if (text !== "") {
    const model = joined(draft.earlier, text);
    return { state: "written", text, model, by: "model", end, check, earlier: draft.earlier };
  }
  if (draft.earlier !== "") {
    const { earlier } = draft;
    return { state: "written", text: earlier, model: earlier, by: "person", end, check, earlier: "" };
  }
  return end.at === "failed" ? { state: "failed", problem: end.problem, earlier: "" } : { state: "none" };
}

/** Of an earlier text it is no longer known who typed what, so all of it counts as the model's. */
function edited(
  draft: Draft,
  text: string,
  { earlier, model = "" }: { earlier: string; model?: string },
): Draft {
  if (draft.state !== "written") return draft;
  return {
    ...draft,
    text,
    by: "person",
    model: joined(draft.model, model),
    earlier,
    check: { at: "due", before: findingsOf(draft.check) },
  };
}

/** Of two texts the end, as much as the server takes. */
function joined(one: string, other: string): string {
  return `${one}\n\n${other}`.trim().slice(-mostCharacters);
}

const mostCharacters = 100_000;

/** The findings for the draft's text, or those from before it changed. */
export function findingsOf(check: Check): Finding[] {
  if (check.at === "done") return check.findings;
  return check.at === "due" ? check.before : [];
}

/** Ignores an answer about a text that has changed since. */
function checkEnded(draft: Draft, text: string, check: Check): Draft {
  return draft.state === "written" && draft.text === text ? { ...draft, check } : draft;
}
