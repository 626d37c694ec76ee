// Labelled sentences of replies, and how well the guard tells promises from the innocent ones that look like them. The half that is held
// back was written before the rules and is never tuned on.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { saidBy, sourceFor } from "../server/guards/specimens.ts";

export type Half = "held-out" | "tuning";

export interface Told {
  language: string;
  promises: number;
  /** Promises in which the guard finds none. */
  missed: string[];
  innocent: number;
  /** Innocent sentences in which it finds one. */
  alarms: string[];
}

const Sentences = z.strictObject({
  promises: z.record(z.string(), z.array(z.string())),
  innocent: z.array(z.string()),
});
const folder = new URL("../server/guards/promise-sentences/", import.meta.url);

/** What the guard says to every sentence of a half, language by language. */
export function tellHalf(half: Half): Told[] {
  return readdirSync(new URL(`${half}/`, folder)).map((file) => {
    const language = file.replace(".yaml", "");
    const text = readFileSync(new URL(`${half}/${file}`, folder), "utf8");
    const { promises, innocent } = Sentences.parse(parse(text));
    const promising = Object.values(promises).flat();
    const isFound = (sentence: string) => saidBy("promises", sourceFor(sentence, { language })).length > 0;
    return {
      language,
      promises: promising.length,
      missed: promising.filter((sentence) => !isFound(sentence)),
      innocent: innocent.length,
      alarms: innocent.filter(isFound),
    };
  });
}

/** All languages in one. */
export function inTotal(told: Told[]): Told {
  return {
    language: "all",
    promises: told.reduce((sum, one) => sum + one.promises, 0),
    missed: told.flatMap((one) => one.missed),
    innocent: told.reduce((sum, one) => sum + one.innocent, 0),
    alarms: told.flatMap((one) => one.alarms),
  };
}
