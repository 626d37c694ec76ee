// A running server as the checks ask it: plain HTTP, so that refusals and open routes can be seen as they are.

import { Problem } from "../../problem.ts";
import type { Asked } from "../asked.ts";
import { boundedFetch } from "../bounded-fetch.ts";
import type { Abilities } from "../engine.ts";
import { engineProblem } from "../failure.ts";
import { openAiEngine } from "../openai.ts";
import { parseMetrics, type Sample } from "./metrics-text.ts";

/** Where a server is and how it is asked. */
export interface Target {
  /** Without /v1. */
  root: string;
  apiKey: string | undefined;
  /** The model wanted; undefined takes the first it names. */
  model: string | undefined;
  metricsUrl: string;
}

export interface Answer {
  status: number;
  text: string;
  /** Null where it is no JSON. */
  json: unknown;
}

export interface Examined {
  target: Target;
  /** Sends the key unless `keyless`. Throws Problem when nothing answers. */
  ask(path: string, options?: AskOptions): Promise<Answer>;
  /** One completion of `max_tokens` 1 unless the fields say otherwise. */
  chat(model: string, fields: object): Promise<Answer>;
  /** What is counted now; null where there is no such page. */
  metrics(): Promise<Sample[] | null>;
  /** What Mailwright itself finds out at its start; asked once. Throws Problem. */
  abilities(): Promise<Abilities>;
}

interface AskOptions {
  method?: "GET" | "POST" | "OPTIONS";
  body?: object;
  keyless?: boolean;
}

const askMs = 60_000;
/** A metrics page of a server with many models is the longest answer. */
const fetchBounded = boundedFetch(() => 5_000_000);
/** A router that hashes this header sends all questions to one replica, where they meet their prefix. */
const session = { "x-session-id": "mailwright-check" };

/** Contacts nothing yet. */
export function examined(target: Target): Examined {
  const asked: Asked = {
    server: "the model",
    url: target.root,
    setting: "ENGINE",
    startHint: "Start it, or give its address with --url or ENGINE_URL.",
  };
  let abilities: Promise<Abilities> | null = null;

  async function ask(url: string, options: AskOptions = {}): Promise<Answer> {
    try {
      const response = await fetchBounded(url, requestOf(options, target.apiKey));
      const text = await response.text();
      return { status: response.status, text, json: jsonOrNull(text) };
    } catch (thrown) {
      throw timedOut(thrown) ? tooLate(target.root, thrown) : engineProblem(thrown, asked);
    }
  }
  return {
    target,
    ask: (path, options) => ask(`${target.root}${path}`, options),
    chat: (model, fields) =>
      ask(`${target.root}/v1/chat/completions`, {
        body: { model, messages: [{ role: "user", content: "Say hello." }], max_tokens: 1, ...fields },
      }),
    async metrics() {
      // The key belongs to the model server; a metrics page elsewhere does not get it.
      const keyless = new URL(target.metricsUrl).origin !== new URL(target.root).origin;
      const { status, text } = await ask(target.metricsUrl, { keyless });
      return status === 200 ? parseMetrics(text) : null;
    },
    abilities() {
      const { root: url, apiKey, model } = target;
      abilities ??= openAiEngine({ url, apiKey, model, startHint: asked.startHint, restartMs: 0 }).probe(
        AbortSignal.timeout(2 * askMs),
      );
      return abilities;
    },
  };
}

function requestOf({ method, body, keyless }: AskOptions, apiKey: string | undefined): RequestInit {
  return {
    method: method ?? (body ? "POST" : "GET"),
    headers: {
      ...session,
      ...(body ? { "content-type": "application/json" } : {}),
      ...(apiKey !== undefined && !keyless ? { authorization: `Bearer ${apiKey}` } : {}),
    },
    body: body ? JSON.stringify(body) : null,
    redirect: "manual",
    signal: AbortSignal.timeout(askMs),
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function timedOut(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "TimeoutError";
}

function tooLate(url: string, cause: unknown): Problem {
  return new Problem(
    "engine-slow",
    `Cannot examine ${url}: it did not answer within ${askMs / 1_000} s. Try again when it has less to do.`,
    cause,
  );
}
