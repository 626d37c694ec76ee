// Whether each letter of a category is one token.

import { tokensOf } from "./answers.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import { modelNamed } from "./model.ts";
import type { Examined } from "./server.ts";

/** A category set has at most so many. */
const alphabet = [..."ABCDEFGHIJKLMNOPQRST"];
/** What every read gives of the answer, so that the next token is the letter. */
const opening = "Answer:";

/** By /tokenize of the opening with and without each letter. */
export async function letters(server: Examined): Promise<Found[]> {
  const { model } = await modelNamed(server);
  const split = (text: string) =>
    tokensOf(server, { model, prompt: text, add_special_tokens: false }).then((ids) => ids ?? []);
  const before = await split(opening);
  if (before.length === 0)
    return [
      look({
        found: "/tokenize is not to be had",
        why: "labels are then found by their spelling among the likeliest tokens, not by token id",
        fix: "let Mailwright reach /tokenize on the server (it is outside /v1)",
      }),
    ];
  const single = await Promise.all(
    alphabet.map(async (letter) => {
      const ways = await Promise.all([` ${letter}`, letter].map((label) => split(`${opening}${label}`)));
      return ways.some((ids) => ids.length === before.length + 1 && before.every((id, at) => ids[at] === id));
    }),
  );
  const broken = alphabet.filter((_, index) => !single[index]);
  if (broken.length === 0) return [ok(`each letter A to T is one token after "${opening}"`)];
  return [
    wrong({
      found: `after "${opening}" these letters are not one token: ${broken.join(" ")}`,
      why: "a category is read as one token; categories with these letters cannot be read",
      fix: "serve a model with another tokenizer; until then use category sets that do not reach these letters",
    }),
  ];
}
