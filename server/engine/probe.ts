// What a model server can do, found by asking it: llama.cpp says 200 to fields it ignores, so the answer counts, not the status.

import { APIError } from "openai";
import type { ChatCompletion } from "openai/resources/chat/completions";
import { z } from "zod";
import { Problem } from "../problem.ts";
import { commonBody, inTime } from "./call.ts";
import type { Connection } from "./connection.ts";
import type { Abilities } from "./engine.ts";
import { notOpenAi } from "./failure.ts";
import { tokenize } from "./tokens.ts";
import {
  type Attempt,
  continues,
  type LabelWay,
  type Prefill,
  prefillFields,
  probeLabels,
  probeStructured,
  question,
} from "./ways.ts";

/** The abilities and what only this folder needs to know. */
export interface Known extends Abilities {
  family: "llama.cpp" | "vllm" | "other";
  topLogprobs: LabelWay["topLogprobs"];
  prefill: Prefill;
  tokenizer: boolean;
  /** Calls that are worth sending at once. */
  atOnce: number;
}

const probeMs = 60_000;
/** A server that does not say how long its context is gets what every served model has today. */
const usualContext = 4_096;

const Models = z.object({
  data: z.array(
    z.object({ id: z.string(), owned_by: z.string().nullish(), max_model_len: z.number().nullish() }),
  ),
});
const Props = z.object({
  total_slots: z.number(),
  default_generation_settings: z.object({ n_ctx: z.number() }),
});

/** Asks the server at most ten small things. Throws Problem when it cannot be reached, refuses, or is no OpenAI-compatible server. */
export function probe(
  connection: Connection,
  wantedModel: string | undefined,
  signal: AbortSignal,
): Promise<Known> {
  return inTime(connection, probeMs, signal, async (limited) => {
    const served = await servedModel(connection, wantedModel, limited);
    const props = await orNull(connection.client.get(`${connection.root}/props`, { signal: limited }), Props);
    const ids = await orNull(tokenize(connection, served.id, "A", limited), z.array(z.number()));
    const family = props ? "llama.cpp" : served.owned_by === "vllm" ? "vllm" : "other";
    const base = { model: served.id, family } as const;
    const attempt: Attempt = (fields) => tryFields(connection, base, fields, limited);

    const labels = await probeLabels(attempt, ids?.[0]);
    const prefilled = await attempt({ ...prefillFields("last-message", question), max_tokens: 1 });
    const plain = await attempt({ messages: question, max_tokens: 1 });
    if (!plain) throw notOpenAi(connection.asked);
    const again = await attempt({ messages: question, max_tokens: 1 });
    return {
      ...base,
      contextTokens: props?.default_generation_settings.n_ctx ?? served.max_model_len ?? usualContext,
      ...labels,
      structured: await probeStructured(attempt),
      parallelShares: family !== "llama.cpp",
      reportsCached: again?.usage?.prompt_tokens_details?.cached_tokens !== undefined,
      prefill: continues(prefilled, plain) ? "last-message" : "none",
      tokenizer: ids !== null,
      atOnce: props?.total_slots ?? 32,
    };
  });
}

async function servedModel(connection: Connection, wanted: string | undefined, signal: AbortSignal) {
  const models = Models.safeParse(await connection.client.get("/models", { signal }));
  if (!models.success) throw notOpenAi(connection.asked, models.error);
  const served = models.data.data;
  const found = wanted === undefined ? served[0] : served.find(({ id }) => id === wanted);
  if (found) return found;
  throw new Problem(
    "engine-refused",
    `Cannot use the model ${wanted ?? ""} at ${connection.root}: it is not served there. Set ENGINE_MODEL to one of: ${served.map(({ id }) => id).join(", ") || "(none)"}.`,
  );
}

/** One call; null when the server refuses these fields. Other failures are thrown. */
async function tryFields(
  connection: Connection,
  known: Pick<Known, "model" | "family">,
  fields: Record<string, unknown>,
  signal: AbortSignal,
): Promise<ChatCompletion | null> {
  try {
    const body = { messages: [], ...commonBody(known), temperature: 0, ...fields };
    return await connection.client.chat.completions.create(body, { signal });
  } catch (thrown) {
    if (thrown instanceof APIError && [400, 422, 500, 501].includes(thrown.status ?? 0)) return null;
    throw thrown;
  }
}

/** What a route outside /v1 says, or null where it does not exist or means something else. */
async function orNull<T>(answer: Promise<unknown>, shape: z.ZodType<T>): Promise<T | null> {
  try {
    return shape.safeParse(await answer).data ?? null;
  } catch (thrown) {
    if (thrown instanceof APIError && thrown.status !== undefined) return null;
    if (thrown instanceof z.ZodError || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
