// The steps that the session's tests take, and the session after them.

import { next, type OpenSession, type Session } from "../../../addin/session/session.ts";
import type { Checked, Finding } from "../../../server/contract/checked.ts";
import type { CleanMail } from "../../../server/contract/clean-mail.ts";
import type { Facts } from "../../../server/contract/facts.ts";
import type { ProblemBody } from "../../../server/contract/problem-body.ts";
import type { Step } from "../../../server/contract/step.ts";
import type { Triage } from "../../../server/contract/triage.ts";

export type Taken = Parameters<typeof next>[1];

export const mail = { subject: "", from: { name: "", address: "" }, to: [], cc: [], attachments: [] };
export const opened = { step: "opened", item: { key: "one", mode: "read", mail } } satisfies Taken;
export const cleaned: Step = { step: "cleaned", text: "Where is it?" } as { step: "cleaned" } & CleanMail;
export const noFacts: Facts = {
  sender: null,
  company: null,
  products: [],
  references: [],
  amounts: [],
  dates: [],
  phones: [],
  problem: null,
  questions: [],
};
export const triaged: Step = { step: "triaged", category: "question" } as { step: "triaged" } & Triage;
export const facts: Step = { step: "facts", complete: true, ...noFacts };
export const problem: ProblemBody = { type: "/problems/engine-died", title: "", status: 502, detail: "" };
export const failed: Step = { step: "failed", problem };
export const finding: Finding = {
  guard: "placeholders",
  severity: "blocked",
  span: [0, 6],
  words: "[name]",
  rule: "not-filled-in",
  parameters: {},
  reason: "",
  fix: "",
};
export const blocked: Checked = {
  draft: "[name]",
  findings: [finding],
  verdict: "blocked",
  by: "model",
  cutOff: false,
};
export const fine: Checked = { draft: "Anna", findings: [], verdict: "ok", by: "model", cutOff: false };

/** The session after these steps, from the start of the pane. */
export function taking(...steps: Taken[]): Session {
  return steps.reduce<Session>(next, { state: "opening" });
}
/** The open mail after these steps. */
export function openAfter(...steps: Taken[]): OpenSession {
  const session = taking(opened, ...steps);
  if (session.state !== "open") throw new Error(`The session is ${session.state}.`);
  return session;
}

export const read = [cleaned, triaged, facts] as const;
export const piece = (text: string): Step => ({ step: "drafting", text });
export const written = [
  ...read,
  { step: "asked" },
  piece("[na"),
  piece("me]"),
  { step: "checked", ...blocked },
] as const;
export const putOff: Taken = {
  step: "put-off",
  putOff: { problem: { type: "/problems/busy", title: "", status: 503, detail: "", ahead: 64 }, again: 0 },
};
