// The options of a command line, parsed at the door.

import { parseArgs } from "node:util";
import type { z } from "zod";
import { Problem } from "../problem.ts";

/** What a command prints, and whether it found something wrong. */
export interface Outcome {
  text: string;
  failed: boolean;
}

type Kinds = Record<string, "string" | "boolean">;

interface Wanted<Schema> {
  kinds: Kinds;
  schema: Schema;
  doing: string;
  /** What counts where an option is not given. */
  fallback?: Record<string, string | undefined>;
}

/** The options in `args` as `schema` wants them; `doing` is "plan" in "Cannot plan: …". Throws Problem("settings"). */
export function parseOptions<Schema extends z.ZodType>(
  args: string[],
  { kinds, schema, doing, fallback = {} }: Wanted<Schema>,
): z.output<Schema> {
  const parsed = schema.safeParse({ ...fallback, ...given(args, kinds, doing) });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refused(doing, `--${String(issue?.path[0])}: ${issue?.message}`);
}

function given(args: string[], kinds: Kinds, doing: string): object {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split(". ")[0] ?? "") : String(cause);
    throw refused(doing, why, cause);
  }
}

function refused(doing: string, why: string, cause?: unknown): Problem {
  return new Problem("settings", `Cannot ${doing}: ${why}. See npm run engine -- --help.`, cause);
}
