// How an answer ended. Only "stop" is the end of a whole one; vLLM ends a stream with "abort" when it shuts down, goes to sleep or is made
// smaller, and llama.cpp and vLLM both say "length" at the limit.

import { Problem } from "../problem.ts";
import type { Asked } from "./asked.ts";
import { noReason } from "./event-stream.ts";
import { died } from "./failure.ts";

/** Whether an answer that ended for this reason was cut off at its length limit. Throws Problem for every end but that and "stop". */
export function isCutOff(reason: string | null, asked: Asked): boolean {
  if (reason === "stop") return false;
  if (reason === "length") return true;
  throw reason === null ? died(asked) : endedBadly(reason, asked);
}

function endedBadly(reason: string, { server, url }: Asked): Problem {
  const who = `${server} at ${url}`;
  if (reason === "content_filter")
    return new Problem(
      "engine-filtered",
      `Cannot finish: a content filter of ${who} stopped the answer. Answer this mail by hand, or ask for something else.`,
    );
  if (reason === noReason || reason === "abort" || reason === "error")
    return new Problem(
      "engine-stopped",
      `Cannot finish: ${who} gave the answer up ${reason === noReason ? "without saying why" : `("${reason}")`}. Its own log says more. Try again.`,
    );
  return new Problem(
    "engine-refused",
    `Cannot use the answer of ${who}: it ended with ${quoted(reason)} where a whole one ends with "stop". Try again, or use another model.`,
  );
}

/** A word of the server's, which may be quoted when it is one: more could be a piece of the mail. */
function quoted(reason: string): string {
  return /^[a-z_-]{1,30}$/i.test(reason) ? `"${reason}"` : "something unknown";
}
