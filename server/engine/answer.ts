// JSON that obeys a schema: the engine is held to it where it can be, what comes is checked all the same, and one repair is asked for.

import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { z } from "zod";
import { Problem } from "../problem.ts";
import { type CallFor, messagesOf } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type CallOptions, nothingWritten, type Prompt, type Usage } from "./engine.ts";
import type { Known } from "./known.ts";
import type { WaitLimits } from "./stream-clock.ts";
import { streamed } from "./streamed.ts";
import { withoutThoughts } from "./thoughts.ts";
import { structuredFields } from "./ways.ts";

interface Ask<T> {
  prompt: Prompt;
  schema: z.ZodType<T>;
  options: CallOptions & { maxTokens: number };
  call: CallFor;
  limits: WaitLimits;
}

/** One answer, or one repaired. Throws Problem when that does not obey the schema either. */
export async function answerJson<T>(
  connection: Connection,
  known: Known,
  ask: Ask<T>,
): Promise<{ value: T; usage: Usage }> {
  const jsonSchema = jsonSchemaOf(ask.schema);
  const messages = messagesOf(withSchema(ask.prompt, known, jsonSchema));
  const first = await completeJson(connection, known, ask, { messages, jsonSchema });
  const parsed = parse(first.text, ask.schema);
  if (parsed.success) return { value: parsed.data, usage: first.usage };

  const repair: ChatCompletionMessageParam[] = [
    ...messages,
    { role: "assistant", content: first.text.slice(0, 4_000) },
    {
      role: "user",
      content: `That is not usable: ${parsed.why}. Answer again, with the JSON only${first.cutOff ? ", shorter" : ""}.`,
    },
  ];
  const second = await completeJson(connection, known, ask, { messages: repair, jsonSchema });
  const repaired = parse(second.text, ask.schema);
  const usage = added(first.usage, second.usage);
  if (repaired.success) return { value: repaired.data, usage };
  throw new Problem(
    "engine-refused",
    `Cannot use what ${known.model} answered: twice it did not have the form asked for${second.cutOff ? " (it was cut off at its length limit)" : ""}. Try again, or use a stronger model.`,
  );
}

async function completeJson<T>(
  connection: Connection,
  known: Known,
  ask: Ask<T>,
  call: { messages: ChatCompletionMessageParam[]; jsonSchema: object },
): Promise<{ text: string; cutOff: boolean; usage: Usage }> {
  const pieces = streamed(connection, known, {
    fields: {
      messages: call.messages,
      max_tokens: ask.options.maxTokens,
      temperature: 0,
      ...structuredFields(known.structured, call.jsonSchema),
    },
    call: ask.call,
    limits: ask.limits,
    signal: ask.options.signal,
  });
  let text = "";
  for (;;) {
    const next = await pieces.next();
    if (next.done) return { text: withoutThoughts(text), ...next.value };
    text += next.value;
    if (onlySpace.test(text)) {
      await pieces.return(nothingWritten);
      return { text: text.trim(), ...nothingWritten };
    }
  }
}

// A schema allows any amount of white space between two tokens, and a weak model falls into writing nothing else until its limit.
const onlySpace = /\s{64}$/;

type Parsed<T> = { success: true; data: T } | { success: false; why: string };

function parse<T>(text: string, schema: z.ZodType<T>): Parsed<T> {
  let json: unknown;
  try {
    json = JSON.parse(unfenced(text));
  } catch {
    return { success: false, why: "it is not complete JSON" };
  }
  const checked = schema.safeParse(json);
  if (checked.success) return checked;
  return { success: false, why: z.prettifyError(checked.error).slice(0, 500) };
}

// ```json
// {"problem": null}
// ```
function unfenced(text: string): string {
  return /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1] ?? text;
}

/** A server that cannot be held to a schema is at least told it. */
function withSchema(prompt: Prompt, known: Known, jsonSchema: object): Prompt {
  if (known.structured !== "none") return prompt;
  return {
    ...prompt,
    task: `${prompt.task}\n\nAnswer with JSON only, by this schema:\n${JSON.stringify(jsonSchema)}`,
  };
}

/** Made once a schema. Some engines take "$schema" for a constraint they do not know, so it is left out. */
function jsonSchemaOf(schema: z.ZodType): object {
  const made = jsonSchemas.get(schema);
  if (made) return made;
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input" });
  jsonSchemas.set(schema, json);
  return json;
}

const jsonSchemas = new WeakMap<z.ZodType, object>();

function added(one: Usage, two: Usage): Usage {
  const cached = one.cached === null || two.cached === null ? null : one.cached + two.cached;
  return { prompt: one.prompt + two.prompt, cached, completion: one.completion + two.completion };
}
