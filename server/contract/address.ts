import { z } from "zod";

/** A mailbox address as RFC 5322 has it: a display name (may be empty) and an addr-spec. */
export const Address = z.strictObject({
  name: z.string().max(1_000).default(""),
  address: z.string().max(1_000).default(""),
});
export type Address = z.infer<typeof Address>;
