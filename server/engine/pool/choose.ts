// For a server that shows no probabilities: it names its choice, and nothing is claimed about how sure that is.

import { z } from "zod";
import { answerJson } from "../answer.ts";
import type { CallFor } from "../call.ts";
import type { Connection } from "../connection.ts";
import type { CallOptions, Prompt, Read } from "../engine.ts";
import type { Known } from "../known.ts";
import type { WaitLimits } from "../stream-clock.ts";

/** A server that shows no probabilities names its choice; a label mass of 0 says that nothing was measured. */
export async function chooseLabel(
  connection: Connection,
  known: Known,
  ask: { prompt: Prompt; labels: string[]; options: CallOptions; call: CallFor; limits: WaitLimits },
): Promise<Read> {
  const { value, usage } = await answerJson(connection, known, {
    prompt: ask.prompt,
    schema: z.object({ answer: z.enum(ask.labels) }),
    options: { ...ask.options, maxTokens: 30 },
    call: ask.call,
    limits: ask.limits,
  });
  const others = 0.1 / Math.max(1, ask.labels.length - 1);
  return {
    probabilities: ask.labels.map((label) => (label === value.answer ? 0.9 : others)),
    labelMass: 0,
    usage,
  };
}
