// Vectors from an OpenAI-compatible /v1/embeddings.

import PQueue from "p-queue";
import { z } from "zod";
import { abortable } from "../async/abortable.ts";
import { Problem } from "../problem.ts";
import { batchSize, maxDimensions } from "./answer-bytes.ts";
import { inTime } from "./call.ts";
import { type Connection, connect, type ServerSettings } from "./connection.ts";
import type { Embedder } from "./engine.ts";
import { notOpenAi } from "./failure.ts";
import type { Limit } from "./limits.ts";

export interface ConnectedEmbedder extends Embedder {
  /** Null when the server answers now, else the Problem. Never throws. */
  away(signal: AbortSignal): Promise<Problem | null>;
}

/** A batch of many that are learnt, and each question about the model. */
const batchLimit = { ms: 60_000 };
/** The models read 512 tokens; what comes after these characters is past that in every language. */
const mostCharacters = 4_000;

const Answer = z.object({
  data: z
    .array(z.object({ index: z.number(), embedding: z.array(z.number()).min(1).max(maxDimensions) }))
    .max(batchSize),
});
const Models = z.object({
  data: z.tuple([z.object({ id: z.string().min(1).max(4_096) })]).rest(z.unknown()),
});

/** Contacts nothing yet. `one` is how long a text may take that is asked for alone, the waits before it included. */
export function openAiEmbedder(settings: ServerSettings, one: Limit = batchLimit): ConnectedEmbedder {
  const connection = connect(settings, { server: "the embedding server", setting: "EMBED" });
  // The local server works on one request at a time anyway; more at once only fill its five places to wait.
  const queue = new PQueue({ concurrency: 2 });
  let model: Promise<Model> | null = null;

  function known(): Promise<Model> {
    model ??= learn(connection, settings.model).catch((thrown: unknown) => {
      model = null;
      throw thrown;
    });
    return model;
  }

  return {
    async embed(texts, kind, signal) {
      // A mail that a person waits for asks for one vector, learning for many at once: fewer go first.
      const queued = (work: () => Promise<number[][]>, size: number) => queue.add(work, { priority: -size });
      if (texts.length === 1)
        return inTime(connection, one, signal, async (limited) => {
          const chosen = await abortable(known(), limited);
          const ask = { batch: texts, kind, signal: limited };
          return abortable(
            queued(() => embedBatch(connection, chosen, ask), 1),
            limited,
          );
        });
      const chosen = await abortable(known(), signal);
      const vectors = await Promise.all(
        batchesOf(texts).map((some) =>
          queued(() => embedInTime(connection, chosen, { batch: some, kind, signal }), some.length),
        ),
      );
      return vectors.flat();
    },
    async away(signal) {
      try {
        await connection.client.get("/models", { signal, timeout: 5_000 });
        return null;
      } catch (thrown) {
        return connection.problem(thrown);
      }
    },
  };
}

function batchesOf(texts: string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / batchSize) }, (_, index) =>
    texts.slice(index * batchSize, (index + 1) * batchSize),
  );
}

interface Model {
  id: string;
  /** True when the server itself tells a question from a passage by `input_type`; otherwise E5's own words go before the text. */
  knowsInputType: boolean;
}

async function learn(connection: Connection, wanted: string | undefined): Promise<Model> {
  const { signal } = new AbortController();
  const models = await inTime(connection, batchLimit, signal, async (limited) =>
    Models.safeParse(await connection.client.get("/models", { signal: limited })),
  );
  const id = wanted ?? models.data?.data[0].id;
  if (id === undefined) throw notOpenAi(connection.asked, models.error);
  const ask = (kind: "query" | "passage") =>
    embedInTime(connection, { id, knowsInputType: true }, { batch: ["invoice"], kind, signal });
  const [query, passage] = [await ask("query"), await ask("passage")];
  return { id, knowsInputType: cosine(query[0], passage[0]) < 0.9999 || !/e5/i.test(id) };
}

interface Ask {
  batch: string[];
  kind: "query" | "passage";
  signal: AbortSignal;
}

function embedInTime(connection: Connection, model: Model, ask: Ask): Promise<number[][]> {
  return inTime(connection, batchLimit, ask.signal, (signal) =>
    embedBatch(connection, model, { ...ask, signal }),
  );
}

async function embedBatch(connection: Connection, model: Model, ask: Ask): Promise<number[][]> {
  const before = model.knowsInputType ? "" : `${ask.kind}: `;
  const input = ask.batch.map((text) => before + harmless(text));
  const body = { model: model.id, input, input_type: ask.kind, encoding_format: "float" };
  const answer = await connection.client.post("/embeddings", { body, signal: ask.signal });
  const parsed = Answer.safeParse(answer);
  const vectors = parsed.data?.data.toSorted((one, two) => one.index - two.index) ?? [];
  const dimensions = vectors[0]?.embedding.length;
  const isWhole =
    vectors.length === ask.batch.length &&
    vectors.every(({ index, embedding }, i) => index === i && embedding.length === dimensions);
  if (!isWhole) throw notOpenAi(connection.asked, parsed.error);
  return vectors.map(({ embedding }) => unit(embedding));
}

/** Never empty, no NUL and no half of a surrogate pair: the local server answers those with an error. */
function harmless(text: string): string {
  return text.slice(0, mostCharacters).toWellFormed().replaceAll("\0", " ") || " ";
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length)))
    throw new Problem("embeddings-away", "Cannot use a vector without a length. Check EMBED_URL.");
  return vector.map((value) => value / length);
}

function cosine(one: number[] = [], two: number[] = []): number {
  return one.reduce((sum, value, index) => sum + value * (two[index] ?? 0), 0);
}
