// What every call to /v1/chat/completions has in common.

import { createHash } from "node:crypto";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { z } from "zod";
import { withDeadline } from "../async/deadline.ts";
import type { Connection } from "./connection.ts";
import type { Message, Prompt, Usage } from "./engine.ts";
import { tooSlow } from "./failure.ts";
import type { Known } from "./known.ts";
import type { Limit } from "./limits.ts";
import { type Task, urgencyOf } from "./urgency.ts";

/** The messages of a prompt. No system message and one fixed joint, so that all tasks on a mail begin with the same tokens. */
export function messagesOf(prompt: Prompt): ChatCompletionMessageParam[] {
  const content = prompt.shared === "" ? prompt.task : `${prompt.shared}\n\n${prompt.task}`;
  return [{ role: "user", content: content.toWellFormed() }];
}

/** The messages of a conversation. What a system message says stands in the first of the user's where the model has no such role. */
export function conversationOf(
  conversation: Message[],
  known: Pick<Known, "takesSystem">,
): ChatCompletionMessageParam[] {
  const formed = conversation.map(({ role, content }) => ({ role, content: content.toWellFormed() }));
  const [first, second, ...rest] = formed;
  if (known.takesSystem || first?.role !== "system" || !second) return formed;
  return [{ role: second.role, content: `${first.content}\n\n${second.content}` }, ...rest];
}

/** What a call is for; all calls on one mail have its key. */
export interface CallFor {
  kind: Task;
  key: string;
  background?: boolean | undefined;
  model?: string | undefined;
}

/** The fields every call sends: the model, and what its family needs where the server knows such fields. */
export function commonBody(
  known: Pick<Known, "model" | "family" | "modelFamily"> & Partial<Pick<Known, "takesPriority">>,
  call?: CallFor & { salt: string | undefined },
): { model: string; [field: string]: unknown } {
  const model = call?.model ?? known.model;
  if (known.family === "other") return { model };
  return {
    model,
    ...known.modelFamily.fields,
    ...(call && known.family === "vllm" && call.salt ? { cache_salt: call.salt } : {}),
    ...(call && known.takesPriority ? { priority: urgencyOf(call) } : {}),
  };
}

/** A router in front of several engines sends equal keys to the same one (vllm-router `--policy consistent_hash` hashes this header). */
export function affinity(key: string): { "x-session-id": string } {
  // Hashed once more, because a header may hold ASCII only.
  return { "x-session-id": createHash("sha256").update(key).digest("base64url") };
}

const Counts = z.object({
  prompt_tokens: z.unknown().optional(),
  completion_tokens: z.unknown().optional(),
  prompt_tokens_details: z.object({ cached_tokens: z.unknown().optional() }).nullish().catch(null),
});
/** No context is a hundredth as long. */
const maxTokens = 1e9;

/** The engine's own count. What is none (text, negative, missing) counts as 0: a counter never fails a reply. */
export function usageOf(said: unknown): Usage {
  const counts = Counts.safeParse(said).data;
  const prompt = tokensIn(counts?.prompt_tokens) ?? 0;
  const cached = tokensIn(counts?.prompt_tokens_details?.cached_tokens);
  return {
    prompt,
    cached: cached === null ? null : Math.min(cached, prompt),
    completion: tokensIn(counts?.completion_tokens) ?? 0,
  };
}

/** A whole number that tokens can be counted with; null for what is no number. */
function tokensIn(count: unknown): number | null {
  if (typeof count !== "number" || Number.isNaN(count)) return null;
  return Math.floor(Math.min(Math.max(0, count), maxTokens));
}

/** Runs a call that has a limit; past it the socket is closed, so the engine stops too, and Problem("engine-slow") is thrown. */
export async function inTime<T>(
  connection: Connection,
  limit: Limit,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const reason = () => tooSlow(connection.asked, `no answer within ${seconds(limit.ms)}`, limit);
  return withDeadline({ ms: limit.ms, reason }, signal, (limited) =>
    connection.reach(() => call(limited), limited),
  );
}

/** 1500 → "1.5 s" */
export function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
