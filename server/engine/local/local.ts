// The two engines of somebody who is trying Mailwright out: llama.cpp's own server and a multilingual embedding server,
// from pinned packages, as child processes on loopback that end with the server.

import { availableParallelism } from "node:os";
import { prepareCache } from "../../cache-folder.ts";
import { asProblem } from "../../problem.ts";
import { keepRunning, type RunningChild } from "./child.ts";
import { installPackages, type Job } from "./install.ts";
import type { LocalChoice } from "./local-choice.ts";
import { fetchModel, type Model } from "./model.ts";
import { findPython } from "./python.ts";

export interface LocalEngines {
  /** Empty when started without a model. */
  engineUrl: string;
  /** Null where the embedding server cannot be had; `withoutEmbeddings` then says why. */
  embedUrl: string | null;
  withoutEmbeddings: string;
  model: string;
  /** A plain sentence to show at start ("… for trying out only"), or "". */
  remark: string;
  stop(): Promise<void>;
}

/** One mail with its thread, a task and an answer; more would take 2 cores minutes to read. */
const contextTokens = 4_096;
/** One mail can be opened while the draft for another is written. */
const slots = 2;

/**
 * One core stays free, because threads that compute wait for each other at every token: one that shares its core holds up all of them.
 * Measured with qwen2.5-coder-0.5b on 2 cores, tokens a second written: two threads 51 on an idle machine and mostly 2 to 14 on a busy
 * one, one thread 40 and 13 to 38. Prompts are read with as many (105 a second idle, where two threads read 212), because llama.cpp
 * writes two drafts at once with the threads it reads with: four drafts beside a busy program took 30 s with one and 81 s with two.
 */
const engineThreads = Math.max(1, availableParallelism() - 1);

/** Fetches what is missing, starts both engines and waits until they answer. Throws Problem("setup"). */
export async function startLocalEngines(choice: LocalChoice): Promise<LocalEngines> {
  const { cacheFolder, say, signal, without } = choice;
  await prepareCache(cacheFolder);
  const job: Job = { cacheFolder, say, signal, python: await findPython(signal) };
  const llama = without === "model" ? null : await installModel(choice, job);
  const embeddings = without === "embeddings" ? notWanted : await installEmbeddings(job);

  say({ step: `Starting ${llama?.model.name ?? "the embedding server"}`, done: null, total: null });
  const started = await Promise.allSettled([
    llama && startModel(llama, job),
    embeddings.folder === null ? null : startEmbeddings(embeddings.folder, job),
  ]);
  const children = started.flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
  const [engine, embedder] = started;
  if (engine.status === "rejected") {
    await stop();
    throw engine.reason;
  }
  return {
    engineUrl: engine.value?.url ?? "",
    embedUrl: embedder.status === "fulfilled" ? (embedder.value?.url ?? null) : null,
    withoutEmbeddings: embedder.status === "rejected" ? unsimilar(embedder.reason) : embeddings.why,
    model: llama?.model.name ?? "",
    remark: llama?.model.remark ?? "",
    stop,
  };
}

async function installModel(choice: LocalChoice, job: Job): Promise<{ folder: string; model: Model }> {
  const packages = { name: "llama", title: "llama.cpp", fetchMB: 34, diskMB: 200 };
  return { folder: await installPackages(packages, job), model: await fetchModel(choice, job) };
}

function startModel({ folder, model }: { folder: string; model: Model }, job: Job): Promise<RunningChild> {
  return start("llama.cpp", "llama.py", job, (port) =>
    [folder, model.path, model.name, port, engineThreads, slots, contextTokens].map(String),
  );
}

function startEmbeddings(folder: string, job: Job): Promise<RunningChild> {
  return start("the embedding server", "embeddings.py", job, (port) =>
    [folder, port, availableParallelism()].map(String),
  );
}

const notWanted = { folder: null, why: "" } as const;

async function installEmbeddings(
  job: Job,
): Promise<{ folder: string; why: "" } | { folder: null; why: string }> {
  const packages = { name: "embeddings", title: "the embedding server", fetchMB: 108, diskMB: 350 };
  try {
    return { folder: await installPackages(packages, job), why: "" };
  } catch (thrown) {
    job.signal.throwIfAborted();
    return { folder: null, why: unsimilar(thrown) };
  }
}

function unsimilar(thrown: unknown): string {
  return `Mail is sorted without similarity to the examples. ${asProblem(thrown).message}`;
}

function start(
  title: string,
  script: string,
  job: Job,
  args: (port: number) => string[],
): Promise<RunningChild> {
  const say = (step: string) => job.say({ step, done: null, total: null });
  return keepRunning({ title, script, args, say, python: job.python.command, signal: job.signal });
}
