import type { PutOff } from "../session/retry.ts";
import type { OpenSession, Session } from "../session/session.ts";
import type { Strings } from "../strings/en.ts";

/** What a screen reader is told, once per change. Errors announce themselves (Notice.tsx). */
export function announcementOf(session: Session, words: Strings): string {
  if (session.state === "opening") return words.opening;
  if (session.state === "nothing") return "";
  if (session.pointed) return words.facts.shown(session.pointed.words);
  return draftSays(session, words) || readingSays(session, words);
}

function draftSays({ draft }: OpenSession, words: Strings): string {
  switch (draft.state) {
    case "none":
    case "failed":
      return "";
    case "unanswered":
      return words.reply.unanswered[draft.why].title;
    case "put-off":
      return putOffSays(draft.putOff, words);
    case "waiting":
      return draft.again ? words.waiting.again : words.reply.writing;
    case "writing":
      return words.reply.writing;
    case "written":
      return writtenSays(draft, words);
  }
}

function writtenSays(draft: Extract<OpenSession["draft"], { state: "written" }>, words: Strings): string {
  const ending = {
    whole: words.reply.ready,
    stopped: words.reply.endedByStop,
    "cut-off": words.reply.endedEarly,
    failed: "",
  };
  if (draft.check.at !== "done") return ending[draft.end.at];
  const blocked = draft.check.findings.filter((finding) => finding.severity === "blocked").length;
  const look = draft.check.findings.length - blocked;
  const found = words.checks.summary(blocked, look) || words.checks.ok;
  return words.sentences(ending[draft.end.at], words.checks.said(found));
}

function readingSays({ clean, triage, facts, reading }: OpenSession, words: Strings): string {
  if (reading.at === "failed") return "";
  if (reading.at === "put-off") return putOffSays(reading.putOff, words);
  if (facts?.complete) return words.readDone;
  if (triage) return words.waiting.finding;
  return clean ? words.waiting.sorting : words.waiting.cleaning;
}

/** Repeated only when the number changes. That the model is starting is announced by its own notice. */
function putOffSays({ problem }: PutOff, { putOff }: Strings): string {
  return problem.type === "/problems/busy" ? putOff.busy(problem.ahead ?? 0) : "";
}
