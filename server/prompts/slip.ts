import { Problem } from "../problem.ts";

/** One thing under prompts/ that an administrator has to correct. */
export interface Slip {
  /** "prompts/profiles/support.yaml" */
  file: string;
  /** Where in the file, as far as that is known: the line, and the field with those around it ("allow.link"). */
  line?: number | undefined;
  place?: string | undefined;
  /** What is wrong, worded as the end of a sentence, and what may have been meant. */
  why: string;
  hint?: string | undefined;
  /** What to do, when it is not just to correct the place. */
  remedy?: string;
}

/** All slips as one Problem, one line each, sorted by file. */
export function slipsProblem(slips: Slip[]): Problem {
  const sorted = slips.toSorted(
    (a, b) => compared(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compared(a.why, b.why),
  );
  const left = sorted.length - maxTold;
  const more = left > 0 ? [`There are ${left} more, which are told when these are corrected.`] : [];
  return new Problem("settings", [...sorted.slice(0, maxTold).map(sentence), ...more].join("\n"));
}

/** Nobody corrects more than this before trying again. */
const maxTold = 50;

function sentence({ file, line, place, why, hint, remedy = "Correct that place" }: Slip): string {
  const where = [line === undefined ? "" : `line ${line}`, place ?? ""].filter(Boolean).join(", ");
  return [
    `Cannot use ${file}: ${where === "" ? "" : `${where}: `}${why}.`,
    ...(hint ? [hint] : []),
    `${remedy} and start again.`,
  ].join(" ");
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
