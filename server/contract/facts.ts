import { z } from "zod";
import { Span } from "./span.ts";

/** A value and where its words stand: `part` of the clean mail (or the From header), sliced by `span`, gives `words`. */
export const FactValue = z.object({
  value: z.string(),
  words: z.string(),
  span: Span,
  part: z.enum(["text", "signature", "subject", "from"]),
});
export type FactValue = z.infer<typeof FactValue>;

const Reference = z.object({
  ...FactValue.shape,
  kind: z.enum(["order", "invoice", "contract", "ticket", "other"]),
});

const Amount = z.object({
  ...FactValue.shape,
  amount: z.number(),
  currency: z.string().describe("ISO 4217"),
});

const DateFact = z.object({
  ...FactValue.shape,
  kind: z.enum(["date", "deadline"]),
  iso: z.string().describe("YYYY-MM-DD or YYYY-MM-DDTHH:MM"),
});

/** What the mail says, each value with its place. Nothing found is null or an empty list. */
export const Facts = z
  .object({
    sender: FactValue.nullable(),
    company: FactValue.nullable(),
    products: z.array(FactValue),
    references: z.array(Reference),
    amounts: z.array(Amount),
    dates: z.array(DateFact),
    phones: z.array(FactValue).describe("value is E.164 where the country is known"),
    problem: FactValue.nullable(),
    questions: z.array(FactValue),
  })
  .meta({ id: "Facts" });
export type Facts = z.infer<typeof Facts>;
