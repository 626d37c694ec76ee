// How a server's chat template renders a prompt: some open a thought at its end, so that the answer begins inside one.

import { z } from "zod";
import { commonBody } from "./call.ts";
import type { Connection } from "./connection.ts";
import type { Known } from "./known.ts";
import { orNull } from "./optional-route.ts";
import { opensThought } from "./thought-tags.ts";
import { question } from "./ways.ts";

/** Notes a model whose answers begin inside a thought, also with the switches that every call sends. Learns nothing where the server does not show its prompts. */
export async function noteThinker(
  connection: Connection,
  known: Pick<Known, "model" | "family" | "modelFamily">,
  signal: AbortSignal,
): Promise<void> {
  const prompt = await promptEnd(connection, known, signal);
  if (opensThought(prompt)) connection.thinkers.set(known.model, "surely");
}

async function promptEnd(
  { client, root }: Connection,
  known: Pick<Known, "model" | "family" | "modelFamily">,
  signal: AbortSignal,
): Promise<string> {
  const asked = { ...commonBody(known), messages: question };
  if (known.family === "llama.cpp") {
    const answer = client.post(`${root}/apply-template`, { body: asked, signal });
    return (await orNull(answer, z.object({ prompt: z.string() })))?.prompt ?? "";
  }
  if (known.family !== "vllm") return "";
  const answer = client.post(`${root}/tokenize`, { body: { ...asked, return_token_strs: true }, signal });
  const rendered = await orNull(answer, z.object({ token_strs: z.array(z.string()) }));
  // Tokenizers show a space as Ġ or ▁ and the end of a line as Ċ.
  return (rendered?.token_strs ?? []).slice(-16).join("").replace(/[ĠĊ▁]/g, " ");
}
