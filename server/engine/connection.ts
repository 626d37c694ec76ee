// One model server: where it is, how it is asked, what is said when it fails.

import { setTimeout as sleep } from "node:timers/promises";
import { OpenAI } from "openai";
import type { Problem } from "../problem.ts";
import { maxBytes } from "./answer-bytes.ts";
import type { Asked } from "./asked.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { engineProblem, isStarting } from "./failure.ts";

export interface ServerSettings {
  /** `ENGINE_URL` or `EMBED_URL`, with or without /v1. */
  url: string;
  apiKey: string | undefined;
  /** Undefined takes the first model the server names. */
  model: string | undefined;
  /** What a person does when it cannot be reached, as a sentence: "Start it with …". */
  startHint: string;
  /** How long to wait for a server that refuses connections because it is being started again (local engines: 10_000). */
  restartMs: number;
  /** Keeps this organisation's prefixes apart from those of others on the same vLLM; sent as `cache_salt`. */
  salt?: string | undefined;
}

export interface Connection {
  asked: Asked;
  client: OpenAI;
  /** The address without /v1, where llama.cpp and vLLM keep /tokenize. */
  root: string;
  salt: string | undefined;
  /** Models there whose answers begin inside a thought, so that only a closing tag tells where the reply begins. */
  thinkers: Map<string, "surely" | "perhaps">;
  /** Runs `call`; while the server is being started, again for up to `restartMs`. Throws Problem, or the signal's reason. */
  reach<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T>;
  problem(thrown: unknown): Problem;
}

/** Contacts nothing yet. */
export function connect(
  settings: ServerSettings,
  { server, setting }: Pick<Asked, "server" | "setting">,
): Connection {
  const root = settings.url.replace(/(?<!\/)\/+$/, "").replace(/\/v1$/, "");
  const asked = { server, url: root, setting, startHint: settings.startHint };
  const client = new OpenAI({
    baseURL: `${root}/v1`,
    apiKey: settings.apiKey ?? "none",
    organization: null,
    project: null,
    maxRetries: 0,
    fetch: boundedFetch(maxBytes),
    // A mail and a key go where the settings say and nowhere else.
    fetchOptions: { redirect: "manual" },
    logLevel: "off",
  });
  return {
    asked,
    client,
    root,
    salt: settings.salt,
    thinkers: new Map(),
    problem: (thrown) => engineProblem(thrown, asked),
    async reach(call, signal) {
      const giveUp = Date.now() + settings.restartMs;
      for (;;) {
        const outcome = await call().then(
          (value) => ({ value }),
          (thrown: unknown) => ({ thrown }),
        );
        if ("value" in outcome) return outcome.value;
        signal.throwIfAborted();
        if (!isStarting(outcome.thrown, asked) || Date.now() >= giveUp)
          throw engineProblem(outcome.thrown, asked);
        await sleep(250);
      }
    },
  };
}
