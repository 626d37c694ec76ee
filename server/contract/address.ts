import { z } from "zod";
import { shortText } from "./short-text.ts";

/** A mailbox address as RFC 5322 has it: a display name (may be empty) and an addr-spec. */
export const Address = z
  .strictObject({
    name: shortText(1_000).default(""),
    address: shortText(1_000).default(""),
  })
  .meta({ id: "Address" });
export type Address = z.infer<typeof Address>;
