// Whether a server with models answers at all. What else there is to check needs this one.

import { models, refusal } from "./answers.ts";
import { type Found, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

/** By its list of models, asked for with the key. */
export async function reachable(server: Examined): Promise<Found[]> {
  const answer = await server.ask("/v1/models");
  if ([401, 403].includes(answer.status))
    return [
      wrong({
        found: `it refused ${server.target.apiKey === undefined ? "us without a key" : "our key"} (${answer.status})`,
        why: "Mailwright cannot ask it anything",
        fix: "set ENGINE_API_KEY (or --key) to the value vLLM was given as --api-key or VLLM_API_KEY",
      }),
    ];
  const served = models(answer);
  if (!served || served.length === 0)
    return [
      wrong({
        found: `${server.target.root}/v1/models is no list of models (${refusal(answer)})`,
        why: "what answers there is not an OpenAI-compatible server",
        fix: "set ENGINE_URL (or --url) to vLLM's or the router's address, with or without /v1",
      }),
    ];
  return [ok(`${server.target.root} answers`)];
}
