// Examining the stand-in, and the ways it is made otherwise.

import { examine } from "../../../../server/engine/examine/examine.ts";
import type { Finding } from "../../../../server/engine/examine/finding.ts";
import { completion, type Otherwise, type Reply, standIn } from "./stand-in.ts";

export const key = "a-key-nobody-may-see";

/** Everything found at a stand-in made otherwise. */
export async function findings(otherwise?: Otherwise, model?: string): Promise<Finding[]> {
  const { url } = await standIn(otherwise);
  return examine({ root: url, apiKey: key, model, metricsUrl: `${url}/metrics` });
}

/** The first finding of one check. */
export async function finding(check: string, otherwise: Otherwise): Promise<Finding | undefined> {
  return (await findings(otherwise)).find((each) => each.check === check);
}

/** Another answer on one route. */
export const answer =
  (path: string, reply: Reply, method = "GET"): Otherwise =>
  (asked) =>
    asked.path === path && asked.method === method ? reply : undefined;

/** Another answer to chats that have a field. */
export const withField =
  (field: string, reply: Reply): Otherwise =>
  ({ path, body }) =>
    path === "/v1/chat/completions" && field in body ? reply : undefined;

/** A completion nothing of which came from the cache. */
export const uncached = completion("Yes", { prompt_tokens: 50, prompt_tokens_details: { cached_tokens: 0 } });
