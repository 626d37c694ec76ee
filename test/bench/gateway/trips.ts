// How long a client waits that makes, by itself and with no work in between, the same calls to the engine as a whole reply does before its
// draft.

import { ask, atOnce, type Call } from "./client.ts";
import { type BenchMail, chatBody } from "./mails.ts";

/** Ms for the vector and the read at once, then the facts. */
export async function engineTrips(upstream: string, mail: BenchMail): Promise<number> {
  const chat = JSON.parse(chatBody(mail));
  const read = { ...chat, stream: false, max_tokens: 1, logprobs: true, logprob_token_ids: [65, 66, 67] };
  const facts = { ...chat, max_tokens: 220, response_format: { type: "json_schema" } };
  const asked = [
    call(upstream, "/v1/embeddings", { model: "bench", input: [mail.text] }),
    call(upstream, "/v1/chat/completions", read),
  ];
  const begun = performance.now();
  await atOnce(asked.length, (index) => ask(asked[index] as Call));
  await ask(call(upstream, "/v1/chat/completions", facts));
  return performance.now() - begun;
}

function call(upstream: string, path: string, body: object): Call {
  return { url: `${upstream}${path}`, body: JSON.stringify(body) };
}
