// Whether reads may go before drafts and facts.

import { completed, refusal } from "./answers.ts";
import { type Found, look } from "./finding.ts";
import { modelNamed } from "./model.ts";
import type { Examined } from "./server.ts";

const fix = "--scheduling-policy priority";
const why = "a person who opens a mail waits behind drafts that nobody reads yet";

/** By a priority that is no number, and one that is. */
export async function priority(server: Examined): Promise<Found[]> {
  const { model } = await modelNamed(server);
  const word = await server.chat(model, { priority: "first" });
  if (word.status === 200) return [look({ found: "the field priority is ignored", why, fix })];
  const answer = await server.chat(model, { priority: 1 });
  if (!completed(answer)) return [look({ found: `a priority is refused (${refusal(answer)})`, why, fix })];
  // vLLM 0.32 takes the field under either policy and shows the policy on no page that may be open.
  return [
    look({
      found: "priorities are accepted; whether they count cannot be seen from outside",
      why,
      fix: `see that vLLM was started with ${fix} (its log: "non-default args: … 'scheduling_policy': 'priority'")`,
    }),
  ];
}
