// Whether enough letters are one token each, so that every category of a set can have one.

import { type Found, look, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

/** A category set has at most so many. */
const enough = 20;

/** By the probe that Mailwright itself makes at its start. */
export async function letters(server: Examined): Promise<Found[]> {
  const { letters: single } = await server.abilities();
  if (single.startsWith("ABCDEFGHIJKLMNOPQRST"))
    return [ok("each letter A to T is one token after the answer's beginning")];
  if (single.length >= enough)
    return [
      look({
        found: `some letters from A to T are more than one token; ${single.slice(0, enough)} are taken instead`,
        why: "a category is read as one token, and models know A, B, C best as names of options",
        fix: "nothing has to be done; a model with another tokenizer would sort with A to T",
      }),
    ];
  return [
    wrong({
      found: `only ${single.length} letters and digits are one token each`,
      why: "a category is read as one token; a set with more categories cannot be read",
      fix: "serve a model with another tokenizer; until then use smaller category sets",
    }),
  ];
}
