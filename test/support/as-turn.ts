import type { Message, Prompt } from "../../server/engine/engine.ts";

/** A prompt as the only turn of a conversation, byte for byte what a read of it is asked. */
export function asTurn({ shared, task }: Prompt): Message[] {
  return [{ role: "user", content: `${shared}\n\n${task}` }];
}
