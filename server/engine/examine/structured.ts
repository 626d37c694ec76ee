// Whether JSON by schema is really obeyed; facts are asked for so.

import { completed } from "./answers.ts";
import { type Found, look, ok } from "./finding.ts";
import { modelNamed } from "./model.ts";
import type { Examined } from "./server.ts";

/** No model answers "Say hello." with this by itself. */
const improbable = "mailwright";
const compact = `--structured-outputs-config '{"backend": "xgrammar", "disable_any_whitespace": true}'`;

/** By the probe that Mailwright itself makes at its start; where that fails, by a closed choice. */
export async function structured(server: Examined): Promise<Found[]> {
  const way = (await server.abilities()).structured;
  if (way !== "none") return [ok(`JSON by schema is obeyed (${way})`)];
  const { model } = await modelNamed(server);
  const choice = { structured_outputs: { choice: [improbable] }, max_tokens: 20 };
  const held = completed(await server.chat(model, choice))?.text === improbable;
  // Grammars let blanks stand between JSON's signs, and a weak model writes nothing else until its limit.
  if (held)
    return [
      look({
        found: "the model is held to a grammar, but did not finish a small JSON within 40 tokens",
        why: "facts are then asked for in words and repaired once",
        fix: `${compact}; a request's own disable_any_whitespace is not read`,
      }),
    ];
  return [
    look({
      found: "JSON by schema is not obeyed",
      why: "facts are then asked for in words and repaired once; a small model often fails at that",
      fix: compact,
    }),
  ];
}
