// Whether /v1 is open to whoever reaches the port.

import { reachOf } from "./address.ts";
import { type Found, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

/** By the list of models, asked for without a key. */
export async function key(server: Examined): Promise<Found[]> {
  const { status } = await server.ask("/v1/models", { keyless: true });
  if (status === 401 || status === 403) return [ok("/v1 asks for a key")];
  if ((await reachOf(server.target.root)) === "this machine")
    return [ok("/v1 asks for no key; only this machine reaches it")];
  return [
    wrong({
      found: "/v1 answers without a key",
      why: "whoever reaches the port can use the model, and slow down everybody's mail",
      fix: "start vLLM with VLLM_API_KEY set (or --api-key) and give Mailwright the same value as ENGINE_API_KEY",
    }),
  ];
}
