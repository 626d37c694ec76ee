// What one mail costs in tokens and how many come: the assumptions of the plan, printed with it.

import { Problem } from "../../problem.ts";

export interface Workload {
  users: number;
  mailsPerHour: number;
  /** The clean mail with its thread, as the model reads it. */
  mailTokens: number;
  /** --max-model-len. */
  context: number;
  kvBytes: 1 | 2;
  nvlink: boolean;
}

/** Tokens of our own prompts and of usual answers (prompts/*.md with the mailroom set; a draft of about 120 words). */
export const tokens = {
  /** What stands before every mail alike for read and facts (prompts/tasks.md); the cache has it after the first mail. */
  common: 330,
  preamble: 70,
  readTask: 40,
  factsTask: 40,
  /** The same for drafts: who we are, and two example exchanges. */
  draftCommon: 450,
  /** What a draft says around the mail: its headers, what is known, how the reply begins. */
  draftNotes: 110,
  factsAnswer: 150,
  draftAnswer: 180,
  /** Room for what we say and the longest answer. */
  reserve: 1_650,
} as const;

/** Of the users, so many may act within the same second. */
export const burstShare = 1 / 20;
/** A mail is in the engine at most about this long: opened, read, answered. */
const secondsInEngine = 20;
/** vLLM's block of the KV cache. */
const block = 16;

/** The half of the prompts that read and facts of one mail share, without what all mails share. */
export function sharedTokens(work: Workload): number {
  return tokens.preamble + work.mailTokens;
}

/** A draft's own part of its prompt. */
function draftTokens(work: Workload): number {
  return tokens.draftNotes + work.mailTokens;
}

/** The whole prompt of a draft. */
export function draftPrompt(work: Workload): number {
  return tokens.draftCommon + draftTokens(work);
}

/** Prompt tokens computed for one mail: read and facts share the mail, the draft has a prompt of its own. `cold` is a draft of a mail not read before. */
export function prefillJobs(work: Workload): { read: number; facts: number; draft: number; cold: number } {
  // A hit ends at a block's edge, so up to a block of what is shared is computed again.
  const read = block - 1 + sharedTokens(work) + tokens.readTask;
  const draft = block - 1 + draftTokens(work);
  return { read, facts: block - 1 + tokens.factsTask, draft, cold: read + draft };
}

export const answeredTokens = 1 + tokens.factsAnswer + tokens.draftAnswer;

/** Tokens of KV cache one mail holds while its three tasks run at once, in whole blocks: once for read and facts, once for the draft. */
export function kvTokensPerMail(work: Workload): number {
  const parts = [
    sharedTokens(work),
    tokens.readTask + 1,
    tokens.factsTask + tokens.factsAnswer,
    draftTokens(work) + tokens.draftAnswer,
  ];
  return parts.reduce((sum, part) => sum + Math.ceil(part / block) * block, 0);
}

/** How many mails the engine must hold at once: a burst of users and what is still being answered. */
export function mailsNeeded(work: Workload): number {
  return burst(work) + Math.ceil((work.mailsPerHour / 3_600) * secondsInEngine);
}

export function burst(work: Workload): number {
  return Math.ceil(work.users * burstShare);
}

/** --max-num-seqs: two answers a mail (facts and draft), the next power of two, 64 to 256. */
export function sequences(work: Workload): number {
  const wanted = 2 ** Math.ceil(Math.log2(2 * mailsNeeded(work)));
  return Math.min(256, Math.max(64, wanted));
}

/** Throws Problem("settings") when the mail cannot be read in this context, or the model has no such context. */
export function checkContext(work: Workload, longest: number): void {
  if (work.context > longest)
    throw new Problem(
      "settings",
      `Cannot plan with --context ${work.context}: the model was made for ${longest} tokens. Give at most that.`,
    );
  // The reserve has room for what all mails share.
  const least = sharedTokens(work) + tokens.reserve;
  if (work.context < least)
    throw new Problem(
      "settings",
      `Cannot plan with --context ${work.context}: a mail of ${work.mailTokens} tokens with its task and answer needs ${least}. ` +
        "Give a longer context or a smaller --mail-tokens.",
    );
}
