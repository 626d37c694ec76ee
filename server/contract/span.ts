import { z } from "zod";

const offset = z.number().int().nonnegative();

/** Half-open range of UTF-16 units, as `String.prototype.slice` takes it. */
export const Span = z
  .tuple([offset, offset])
  // Said in words that every version of JSON Schema has; a tuple is written in another way in each.
  .meta({ type: "array", items: { type: "integer", minimum: 0 }, minItems: 2, maxItems: 2 });
export type Span = z.infer<typeof Span>;
