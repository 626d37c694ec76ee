import { z } from "zod";

/** Half-open range of UTF-16 units, as `String.prototype.slice` takes it. */
export const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type Span = z.infer<typeof Span>;
