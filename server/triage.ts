// What kind of mail it is: the engine's one-token read and the vectors' similarity, weighed as the set's own examples taught.

import type { Triage } from "./contract.ts";
import { type Engines, type FittedSet, featureNames, rowsOf } from "./fit/fit-set.ts";
import { probabilitiesOf } from "./fit/logit.ts";
import { readMail, readRow } from "./fit/read.ts";
import { similarityRows, textForVector } from "./fit/similarity.ts";

/** A clean mail and the set to sort it into. `prefix` is null when the engine could not be asked for it. */
export interface TriageSource {
  prefix: string | null;
  subject: string;
  text: string;
  fitted: FittedSet;
  key: string;
}

/** The category, how sure, and whether a person decides. Fails towards the person; throws only when aborted. */
export async function triage(source: TriageSource, engines: Engines, signal: AbortSignal): Promise<Triage> {
  const { fitted } = source;
  if (`${source.subject}${source.text}`.trim() === "")
    return decide(fitted, { read: null, similarity: null }, "no-text");
  const [read, similarity] = await Promise.all([
    readEvidence(source, engines, signal),
    similarityEvidence(source, engines, signal),
  ]);
  return decide(fitted, { read, similarity }, read || similarity ? null : "engine-away");
}

async function readEvidence(source: TriageSource, { engine }: Engines, signal: AbortSignal) {
  const { fitted, prefix, key } = source;
  if (!engine || !fitted.bias || prefix === null) return null;
  try {
    return readRow(await readMail(prefix, { set: fitted.set, engine }, { signal, key }), fitted.bias);
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

async function similarityEvidence(source: TriageSource, { embedder }: Engines, signal: AbortSignal) {
  const { vectors } = source.fitted;
  if (!embedder || !vectors) return null;
  try {
    const [vector] = await embedder.embed([textForVector(source)], "query", signal);
    return vector ? similarityRows(vector, vectors) : null;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

function decide(
  fitted: FittedSet,
  found: { read: number[] | null; similarity: number[][] | null },
  nothing: "no-text" | "engine-away" | null,
): Triage {
  const { set, weights } = fitted;
  const variant = found.read && found.similarity ? "both" : found.read ? "read" : "similarity";
  const used = weights[variant];
  const p = probabilitiesOf(rowsOf(set, found.read, found.similarity), used);
  const best = p.indexOf(Math.max(...p));
  const probability = p[best] ?? 0;
  const named = (values: number[]) =>
    Object.fromEntries(set.categories.map((category, i) => [category.id, values[i] ?? 0]));
  const alone = (kind: "read" | "similarity") =>
    found[kind]
      ? named(
          probabilitiesOf(
            rowsOf(set, kind === "read" ? found.read : null, kind === "similarity" ? found.similarity : null),
            weights[kind],
          ),
        )
      : null;
  return {
    categorySet: set.id,
    category: set.categories[best]?.id ?? "",
    probability,
    probabilities: named(p),
    names: Object.fromEntries(set.categories.map((category) => [category.id, category.names])),
    threshold: set.threshold,
    needsPerson: nothing ?? (probability < set.threshold ? "unsure" : null),
    evidence: {
      read: alone("read"),
      similarity: alone("similarity"),
      weights: Object.fromEntries(featureNames.map((name, k) => [name, used[k] ?? 0])),
    },
  };
}
