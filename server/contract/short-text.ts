import { z } from "zod";

/** Text of at most `most` characters, counted as JSON Schema counts them: an emoji is one, though it is two in a JavaScript string. */
export function shortText(most: number) {
  return z
    .string()
    .refine((text) => isWithin(most, text), `must have at most ${most} characters`)
    .meta({ maxLength: most });
}

function isWithin(most: number, text: string): boolean {
  if (text.length <= most) return true;
  return text.length <= 2 * most && [...text].length <= most;
}
