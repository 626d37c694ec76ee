// Whether `cache_salt` keeps mailboxes apart in the shared cache.

import { completed } from "./answers.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import { blockSize, longMessages } from "./long-prompt.ts";
import { modelNamed } from "./model.ts";
import type { Examined } from "./server.ts";

const why = "without it one mailbox could learn from answer times whether another one holds the same text";

/** By one fresh prompt under one salt, the same, and another. */
export async function salt(server: Examined): Promise<Found[]> {
  const { model } = await modelNamed(server);
  // An empty salt is refused by a server that knows the field; one that ignores unknown fields answers.
  const empty = await server.chat(model, { cache_salt: "" });
  if (empty.status === 200)
    return [
      look({ found: "cache_salt is ignored", why, fix: "use a vLLM of 2026, or one server for each tenant" }),
    ];
  const messages = longMessages(blockSize(await server.metrics()));
  const ask = async (cacheSalt: string) =>
    completed(await server.chat(model, { messages, cache_salt: cacheSalt }));
  const first = await ask("one");
  const same = await ask("one");
  const other = await ask("another");
  if (!first || !same || !other)
    return [look({ found: "a request with cache_salt was refused", why, fix: "upgrade vLLM" })];
  if (same.cached === null || other.cached === null)
    return [ok("cache_salt is accepted (that it separates cannot be seen without cached_tokens)")];
  if (other.cached > 0)
    return [
      wrong({
        found: `cache_salt does not separate: ${other.cached} tokens were shared across two salts`,
        why,
        fix: "upgrade vLLM, or one server for each tenant",
      }),
    ];
  return [ok(`cache_salt separates: ${same.cached} tokens shared under one salt, 0 across two`)];
}
