import type { Facts } from "../contract/facts.ts";

export const noFacts: Facts = {
  sender: null,
  company: null,
  products: [],
  references: [],
  amounts: [],
  dates: [],
  phones: [],
  problem: null,
  questions: [],
};
