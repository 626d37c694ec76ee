// How a language labels the number of an order, an invoice, a contract or a ticket.

import { z } from "zod";
import { Phrase } from "./phrase.ts";

const phrases = z.array(Phrase).default([]);

export const referenceKinds = ["order", "invoice", "contract", "ticket", "other"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

const ByKind = z
  .strictObject({ order: phrases, invoice: phrases, contract: phrases, ticket: phrases, other: phrases })
  .prefault({});

/** `labels` stand before a number only, `countable` ones before a quantity too, as in "order 500 pieces". */
export const References = z.strictObject({ labels: ByKind, countable: ByKind }).prefault({});
