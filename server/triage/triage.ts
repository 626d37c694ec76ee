// Sorts a mail by the engine's one-token read and the vectors' similarity, weighed as the set's own examples have taught.

import { createMemory } from "../async/memory.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { NeedsPerson, Triage } from "../contract/triage.ts";
import type { CategorySet } from "../prompts/categories.ts";
import { render } from "../prompts/template.ts";
import type { Templates } from "../prompts/templates.ts";
import type { Engines } from "./fit/evidence.ts";
import { type FittedSet, featureNames, rowsOf, type Variant } from "./fit/fit-set.ts";
import { probabilitiesOf } from "./fit/logit.ts";
import { type Prefix, readFeature, readMail } from "./fit/read.ts";
import { textForVector } from "./fit/text-for-vector.ts";

/** A mail to sort: `prefix` renders the shared half of its prompts, and rejects when the engine cannot be asked. */
export interface MailToSort {
  key: string;
  clean: CleanMail;
  set: CategorySet;
  prefix(signal: AbortSignal): Promise<Prefix>;
}

export interface Triaging {
  /** What kind of mail it is, worked out once for each mail. Uses similarity alone while the engine is away. */
  of(mail: MailToSort, signal: AbortSignal): Promise<Triage>;
  /** The result for the mail with this key, if there is one. */
  known(key: string): Triage | undefined;
}

/** Each engine that is asked has a clock of its own; this step has none. */
export function createTriage(parts: {
  engines: Engines;
  fitted(set: CategorySet, signal: AbortSignal): Promise<FittedSet>;
  templates: Pick<Templates, "triage">;
}): Triaging {
  const task = render(parts.templates.triage, {});
  // A result without the engine's read is not kept, so that the engine is asked the next time.
  const memory = createMemory<Triage>((triaged) => triaged.evidence.read !== null);

  async function sort({ key, clean, set, prefix }: MailToSort, signal: AbortSignal): Promise<Triage> {
    const fitted = await parts.fitted(set, signal);
    const { subject } = clean;
    // A mail that was passed on without a word is what it passes on.
    const text = clean.text || (clean.thread[0]?.text ?? "");
    const source = { prefix: await prefix(signal).catch(() => null), subject, text, fitted, key, task };
    signal.throwIfAborted();
    return triage(source, parts.engines, signal);
  }

  return {
    of: (mail, signal) => memory.of(mail.key, (until) => sort(mail, until), signal),
    known: memory.get,
  };
}

/** A clean mail and the set to sort it into. `prefix` is null when the engine could not be asked for it. */
export interface TriageSource {
  prefix: Prefix | null;
  subject: string;
  text: string;
  fitted: FittedSet;
  key: string;
  /** The prompt that asks for the letter. */
  task: string;
}

interface Heard {
  read: number[] | null;
  similarity: number[][] | null;
}

/** The category, its probability, and whether a person decides. One kind of evidence is enough. Throws only when the caller has left. */
export async function triage(source: TriageSource, engines: Engines, signal: AbortSignal): Promise<Triage> {
  if (`${source.subject}${source.text}`.trim() === "")
    return decide(source.fitted, { read: null, similarity: null }, "no-text");
  const [read, similarity] = await Promise.all([
    orNull(signal, () => hearRead(source, engines, signal)),
    orNull(signal, () => hearSimilarity(source, engines, signal)),
  ]);
  const heard = { read: read && sound(read), similarity: similarity && sound(similarity) };
  return decide(source.fitted, heard, heard.read || heard.similarity ? null : "engine-away");
}

/** Null when some number is not finite: no category would then be the likeliest. */
function sound<T extends number[] | number[][]>(numbers: T): T | null {
  return numbers.flat().every(Number.isFinite) ? numbers : null;
}

async function hearRead(
  { fitted, prefix, key, task }: TriageSource,
  { engine }: Engines,
  signal: AbortSignal,
) {
  if (!engine || !fitted.bias || prefix === null) return null;
  const source = { set: fitted.set, engine, deal: prefix.deal, task };
  return readFeature(await readMail(prefix.text, source, { signal, key }), fitted.bias);
}

async function hearSimilarity(source: TriageSource, { embedder }: Engines, signal: AbortSignal) {
  const { similarity } = source.fitted;
  if (!embedder || !similarity) return null;
  const [vector] = await embedder.embed([textForVector(source)], "query", signal);
  return vector ? similarity.rows(vector) : null;
}

/** What the engine says, or null when it failed or ran out of time. A caller who left ends the work. */
async function orNull<T>(signal: AbortSignal, hear: () => Promise<T | null>): Promise<T | null> {
  try {
    return await hear();
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

function decide(fitted: FittedSet, heard: Heard, nothing: NeedsPerson | null): Triage {
  const { set, weights } = fitted;
  const variant = variantOf(heard);
  const p = probabilitiesOf(rowsOf(set, heard.read, heard.similarity), weights[variant]);
  const bySimilarity =
    heard.similarity && probabilitiesOf(rowsOf(set, null, heard.similarity), weights.similarity);
  const byRead = heard.read && probabilitiesOf(rowsOf(set, heard.read, null), weights.read);
  // Of equals the last one: with no evidence at all that is "other", with which sets end.
  const best = p.lastIndexOf(Math.max(...p));
  const probability = p[best] ?? 0;
  // A mail can steer the read but not the vectors. A category that the vectors find less likely than chance rests on the read alone.
  const contradicted = variant === "both" && (bySimilarity?.[best] ?? 0) < 1 / set.categories.length;
  const unsure = probability < set.threshold || contradicted;
  const named = (values: number[]) =>
    Object.fromEntries(set.categories.map((category, i) => [category.id, values[i] ?? 0]));
  return {
    categorySet: set.id,
    category: set.categories[best]?.id ?? "",
    probability,
    probabilities: named(p),
    names: Object.fromEntries(set.categories.map((category) => [category.id, category.names])),
    threshold: set.threshold,
    needsPerson: nothing ?? (unsure ? "unsure" : null),
    evidence: {
      read: byRead && named(byRead),
      similarity: bySimilarity && named(bySimilarity),
      weights: Object.fromEntries(featureNames.map((name, k) => [name, weights[variant][k] ?? 0])),
    },
  };
}

function variantOf({ read, similarity }: Heard): Variant {
  if (read && similarity) return "both";
  return read ? "read" : "similarity";
}
