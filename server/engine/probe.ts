// What a model server can do, found by asking it: llama.cpp says 200 to fields it ignores, so the answer counts, not the status.

import { APIError } from "openai";
import { z } from "zod";
import { commonBody, inTime } from "./call.ts";
import { type Completion, completionOf } from "./completion.ts";
import type { Connection } from "./connection.ts";
import { notOpenAi, notServed } from "./failure.ts";
import { type ModelFamily, modelFamilyOf } from "./families.ts";
import type { Known } from "./known.ts";
import { findLetters } from "./letters.ts";
import { orNull } from "./optional-route.ts";
import { noteThinker } from "./template.ts";
import { tokenize } from "./tokens.ts";
import {
  type Attempt,
  continues,
  prefillFields,
  probeLabels,
  probeStructured,
  probeSystem,
  question,
} from "./ways.ts";

/** The wait for a server that is being started included. */
const probeMs = 60_000;
/** A server that does not say how long its context is gets what every served model has today. */
const usualContext = 4_096;

/** No context is longer; a server that claims more is not believed. */
const maxContext = 100_000_000;
const Context = z.int().positive().max(maxContext);
/** A path of a file is the longest of them. */
const Name = z.string().max(4_096);
const Models = z.object({
  data: z
    .array(
      z.object({
        id: Name.min(1),
        root: Name.nullish().catch(null),
        parent: Name.nullish().catch(null),
        owned_by: Name.nullish().catch(null),
        max_model_len: Context.nullish().catch(null),
      }),
    )
    .max(10_000),
});
const Props = z.object({
  total_slots: z.int().min(1).max(1_000),
  default_generation_settings: z.object({ n_ctx: Context }),
});

/** Asks the server about a dozen small things. Throws Problem when it cannot be reached, refuses, or is no OpenAI-compatible server. */
export function probe(
  connection: Connection,
  models: { model: string | undefined; wanted: string[] },
  signal: AbortSignal,
): Promise<Known> {
  return inTime(connection, { ms: probeMs }, signal, async (limited) => {
    const { served, all } = await servedModels(connection, models, limited);
    const props = await orNull(connection.client.get(`${connection.root}/props`, { signal: limited }), Props);
    const ids = await orNull(tokenize(connection, served.id, "A", limited), z.array(z.number()));
    const family = props ? "llama.cpp" : served.owned_by === "vllm" ? "vllm" : "other";
    const modelFamily = modelFamilyOf(served, all);
    const base = { model: served.id, family, modelFamily, tokenizer: ids !== null } as const;
    const attempt: Attempt = (fields) => tryFields(connection, base, fields, limited);

    const labels = await probeLabels(attempt, ids?.[0]);
    const { prefill, reportsCached, takesSystem } = await probeChat(attempt, connection, modelFamily);
    await noteThinker(connection, base, limited);
    const letters = await findLetters(connection, { ...base, prefill }, limited);
    return {
      ...base,
      ...labels,
      ...(letters.length < 2 ? { labels: "none" } : {}),
      contextTokens: props?.default_generation_settings.n_ctx ?? served.max_model_len ?? usualContext,
      letters,
      structured: await probeStructured(attempt),
      parallelShares: family !== "llama.cpp",
      reportsCached,
      takesPriority:
        family === "vllm" && (await attempt({ messages: question, max_tokens: 1, priority: 1 })) !== null,
      prefill,
      takesSystem,
      served: all.map(({ id }) => id),
      atOnce: props?.total_slots ?? (family === "vllm" ? 64 : 32),
    };
  });
}

async function probeChat(
  attempt: Attempt,
  connection: Connection,
  { movesSystem }: ModelFamily,
): Promise<Pick<Known, "prefill" | "reportsCached" | "takesSystem">> {
  const prefilled = await attempt({ ...prefillFields("last-message", question), max_tokens: 1 });
  const plain = await attempt({ messages: question, max_tokens: 1 });
  if (!plain) throw notOpenAi(connection.asked);
  const again = await attempt({ messages: question, max_tokens: 1 });
  return {
    prefill: continues(prefilled, plain) ? "last-message" : "none",
    reportsCached: again !== null && again.usage.cached !== null,
    takesSystem: movesSystem !== true && (await probeSystem(attempt, plain)),
  };
}

async function servedModels(
  connection: Connection,
  { model, wanted }: { model: string | undefined; wanted: string[] },
  signal: AbortSignal,
) {
  const models = Models.safeParse(await connection.client.get("/models", { signal }));
  if (!models.success) throw notOpenAi(connection.asked, models.error);
  const all = models.data.data;
  const names = all.map(({ id }) => id);
  const served = model === undefined ? all[0] : all.find(({ id }) => id === model);
  const missing = served ? wanted.find((name) => !names.includes(name)) : (model ?? "");
  if (!served || missing !== undefined) throw notServed(connection.asked, missing ?? "", names);
  return { served, all };
}

/** One call; null when the server refuses these fields or does not answer with a completion. Other failures are thrown. */
async function tryFields(
  connection: Connection,
  known: Pick<Known, "model" | "family" | "modelFamily">,
  fields: Record<string, unknown>,
  signal: AbortSignal,
): Promise<Completion | null> {
  try {
    const body = { messages: [], ...commonBody(known), temperature: 0, ...fields };
    return completionOf(await connection.client.chat.completions.create(body, { signal }));
  } catch (thrown) {
    if (thrown instanceof APIError && [400, 422, 500, 501].includes(thrown.status ?? 0)) return null;
    throw thrown;
  }
}
