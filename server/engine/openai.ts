// An Engine over any OpenAI-compatible server: vLLM, llama.cpp and their like.

import { z } from "zod";
import type { Problem } from "../problem.ts";
import { answerJson } from "./answer.ts";
import { inTime, messagesOf } from "./call.ts";
import { type Connection, connect, type ServerSettings } from "./connection.ts";
import type { Abilities, CallOptions, Engine, Prompt, Read } from "./engine.ts";
import { createKnowledge } from "./knowledge.ts";
import type { Known } from "./probe.ts";
import { readLabels } from "./read.ts";
import { streamed } from "./streamed.ts";
import { estimateTokens, tokenize } from "./tokens.ts";
import { createTurns, type Turns } from "./turns.ts";

export interface EngineSettings extends ServerSettings {
  limits?: Partial<EngineLimits>;
}

/** Every wait has a limit; all in milliseconds but the first. */
export interface EngineLimits {
  /** Calls that may wait for their turn; one more is Problem("busy"). */
  queue: number;
  waitMs: number;
  readMs: number;
  answerMs: number;
  firstWordMs: number;
  idleMs: number;
  writeMs: number;
}

const usualLimits: EngineLimits = {
  queue: 100,
  waitMs: 60_000,
  readMs: 60_000,
  answerMs: 120_000,
  firstWordMs: 60_000,
  idleMs: 30_000,
  writeMs: 300_000,
};

export interface ConnectedEngine extends Engine {
  /** Asks the server what it can do (again). Throws Problem when it cannot be reached; the calls below ask by themselves when needed. */
  probe(signal: AbortSignal): Promise<Abilities>;
  /** Null when the server answers now, else the Problem. For the health page; never throws. */
  away(signal: AbortSignal): Promise<Problem | null>;
}

/** Contacts nothing yet; `abilities()` throws Problem("engine-starting" or the last failure) until a probe has succeeded. */
export function openAiEngine(settings: EngineSettings): ConnectedEngine {
  const limits = { ...usualLimits, ...settings.limits };
  const connection = connect(settings, "the model", "ENGINE");
  const turns = createTurns(limits);
  const knowledge = createKnowledge(connection, settings.model, (known) =>
    turns.allow(known.atOnce, !known.parallelShares),
  );

  return {
    abilities: () => knowledge.now(),
    probe: (signal) => knowledge.ask(signal),
    away: (signal) => awayness(connection, signal),

    async read(prompt, labels, options) {
      const known = await knowledge.get(options.signal);
      return inTurn(turns, "read", options, () =>
        known.labels === "none"
          ? chooseLabel(connection, known, { prompt, labels, options, limits })
          : readLabels(connection, known, { prompt, labels, options, limitMs: limits.readMs }),
      );
    },
    async answer(prompt, schema, options) {
      const known = await knowledge.get(options.signal);
      const ask = { prompt, schema, options, limits: answerLimits(limits) };
      return inTurn(turns, "answer", options, () => answerJson(connection, known, ask));
    },
    async *write(prompt, { temperature, maxTokens }, options) {
      const known = await knowledge.get(options.signal);
      const leave = await turns.take("write", options);
      try {
        const fields = { messages: messagesOf(prompt), temperature, max_tokens: maxTokens };
        const streamLimits = { ...limits, totalMs: limits.writeMs };
        return yield* streamed(connection, known, { fields, limits: streamLimits, signal: options.signal });
      } finally {
        leave();
      }
    },
    async countTokens(text, signal) {
      const known = await knowledge.get(signal);
      if (!known.tokenizer) return estimateTokens(text);
      const tokens = await inTime(connection, limits.readMs, signal, (limited) =>
        tokenize(connection, known.model, text, limited),
      );
      return tokens.length;
    },
  };
}

async function inTurn<T>(
  turns: Turns,
  kind: "read" | "answer",
  options: CallOptions,
  work: () => Promise<T>,
): Promise<T> {
  const leave = await turns.take(kind, options);
  try {
    return await work();
  } finally {
    leave();
  }
}

/** JSON comes as a whole, so its first word may be as late as its last. */
function answerLimits(limits: EngineLimits) {
  return { firstWordMs: limits.answerMs, idleMs: limits.idleMs, totalMs: limits.answerMs };
}

/** A server that shows no probabilities names its choice; a label mass of 0 says that nothing was measured. */
async function chooseLabel(
  connection: Connection,
  known: Known,
  ask: { prompt: Prompt; labels: string[]; options: CallOptions; limits: EngineLimits },
): Promise<Read> {
  const { value, usage } = await answerJson(connection, known, {
    prompt: ask.prompt,
    schema: z.object({ answer: z.enum(ask.labels) }),
    options: { ...ask.options, maxTokens: 30 },
    limits: answerLimits(ask.limits),
  });
  const others = 0.1 / Math.max(1, ask.labels.length - 1);
  return {
    probabilities: ask.labels.map((label) => (label === value.answer ? 0.9 : others)),
    labelMass: 0,
    usage,
  };
}

async function awayness(connection: Connection, signal: AbortSignal): Promise<Problem | null> {
  try {
    await connection.client.get("/models", { signal, timeout: 5_000 });
    return null;
  } catch (thrown) {
    return connection.problem(thrown);
  }
}
