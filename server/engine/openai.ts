// An Engine over one OpenAI-compatible server: vLLM, llama.cpp and their like.

import type { Problem } from "../problem.ts";
import { answerJson } from "./answer.ts";
import { type CallFor, inTime } from "./call.ts";
import { type Connection, connect, type ServerSettings } from "./connection.ts";
import type { Abilities, CallOptions, Engine } from "./engine.ts";
import { isGone, notServed } from "./failure.ts";
import { inTurn, takeTurn } from "./in-turn.ts";
import { createKnowledge, type Knowledge } from "./knowledge.ts";
import type { Known } from "./known.ts";
import { answerLimits, type EngineLimits, limitOf, usualLimits, writeLimits } from "./limits.ts";
import { chooseLabel } from "./pool/choose.ts";
import { readLabels } from "./read.ts";
import { estimateTokens, tokenize } from "./tokens.ts";
import { createTurns } from "./turns.ts";
import { writeReply } from "./write.ts";

export interface EngineSettings extends ServerSettings {
  limits?: Partial<EngineLimits>;
  /** A model for one kind of task, where it is not `model`. */
  models?: Partial<Record<CallFor["kind"], string | undefined>>;
  /** Told after every probe that succeeded. */
  probed?: (abilities: Abilities) => void;
}

export interface ConnectedEngine extends Engine {
  /** Asks the server what it can do (again). Throws Problem when it cannot be reached; the calls below ask by themselves when needed. */
  probe(signal: AbortSignal): Promise<Abilities>;
  /** Null when the server answers now, else the Problem. For the health page; never throws. */
  away(signal: AbortSignal): Promise<Problem | null>;
  /** Models and LoRA adapters served there; empty before the first probe. */
  served(): string[];
}

/** Contacts nothing yet; `abilities()` throws Problem("engine-starting" or the last failure) until a probe has succeeded. */
export function openAiEngine(settings: EngineSettings): ConnectedEngine {
  const limits = { ...usualLimits, ...settings.limits };
  const connection = connect(settings, { server: "the model", setting: "ENGINE" });
  const place = asking(connection, settings, limits);
  const { knowledge } = place;
  const callFor = (kind: CallFor["kind"], options: CallOptions, model?: string): CallFor => ({
    kind,
    key: options.key,
    background: options.background,
    model: model ?? settings.models?.[kind],
  });

  return {
    abilities: () => abilitiesOf(knowledge.now()),
    peek: () => {
      const known = knowledge.peek();
      return known && abilitiesOf(known);
    },
    served: () => knowledge.peek()?.served ?? [],
    probe: async (signal) => abilitiesOf(await knowledge.ask(signal)),
    away: (signal) => awayness(connection, knowledge, signal),
    read(prompt, labels, options) {
      const call = callFor("read", options);
      const timed = { kind: call.kind, options, limit: limitOf(limits, "readMs") };
      return doubting(knowledge, () =>
        inTurn(place, timed, (known, limited) => {
          const ask = { prompt, labels, options: limited, call, limits: answerLimits(limits) };
          return (known.labels === "none" ? chooseLabel : readLabels)(connection, known, ask);
        }),
      );
    },
    answer(prompt, schema, options) {
      const call = callFor("answer", options);
      const timed = { kind: call.kind, options, limit: limitOf(limits, "answerMs") };
      return doubting(knowledge, () =>
        inTurn(place, timed, (known, { signal }) => {
          const ask = { prompt, schema, options: { ...options, signal }, call, limits: answerLimits(limits) };
          return answerJson(connection, known, ask);
        }),
      );
    },
    async *write(conversation, asked, options) {
      const call = callFor("write", options, asked.model);
      const known = await doubting(knowledge, () => knowledge.get(options.signal));
      if (call.model !== undefined && !known.served.includes(call.model))
        throw notServed(connection.asked, call.model, known.served);
      const leave = await takeTurn(place, { kind: "write", options, limit: limitOf(limits, "queueMs") });
      try {
        const ask = { conversation, settings: asked, call, signal: options.signal };
        return yield* writeReply(connection, known, { ...ask, limits: writeLimits(limits) });
      } catch (thrown) {
        if (isGone(thrown)) knowledge.doubt();
        throw thrown;
      } finally {
        leave();
      }
    },
    async countTokens(text, signal) {
      const count = async (limited: AbortSignal) => {
        const known = await knowledge.get(limited);
        if (!known.tokenizer) return estimateTokens(text);
        return (await tokenize(connection, known.model, text, limited)).length;
      };
      return doubting(knowledge, () => inTime(connection, limitOf(limits, "readMs"), signal, count));
    },
  };
}

/** The queue in front of the engine and what is known of it; the one learns from the other how many may ask at once. */
function asking(connection: Connection, settings: EngineSettings, limits: EngineLimits) {
  const turns = createTurns(limits);
  const wanted = [...new Set(Object.values(settings.models ?? {}).filter((model) => model !== undefined))];
  const knowledge = createKnowledge(connection, { model: settings.model, wanted }, (known) => {
    turns.allow(known.atOnce, !known.parallelShares);
    settings.probed?.(abilitiesOf(known));
  });
  return { asked: connection.asked, turns, knowledge };
}

/** A failure that may mean that another server comes back: what is known of it will be asked again. */
async function doubting<T>(knowledge: Knowledge, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (isGone(thrown)) knowledge.doubt();
    throw thrown;
  }
}

/** What the rest of the server may know of it. */
function abilitiesOf(known: Known): Abilities {
  const { model, contextTokens, labels, letters, structured, parallelShares, reportsCached, takesPriority } =
    known;
  return { model, contextTokens, labels, letters, structured, parallelShares, reportsCached, takesPriority };
}

async function awayness(
  connection: Connection,
  knowledge: Knowledge,
  signal: AbortSignal,
): Promise<Problem | null> {
  try {
    await connection.client.get("/models", { signal, timeout: 5_000 });
    return null;
  } catch (thrown) {
    knowledge.doubt();
    return connection.problem(thrown);
  }
}
