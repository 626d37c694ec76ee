import { z } from "zod";

const offset = z.number().int().nonnegative();

/** Half-open range of UTF-16 units, as `String.prototype.slice` takes it. */
export const Span = z
  .tuple([offset, offset])
  // In keywords that every version of JSON Schema has; each version writes a tuple in its own way.
  .meta({ type: "array", items: { type: "integer", minimum: 0 }, minItems: 2, maxItems: 2 });
export type Span = z.infer<typeof Span>;
