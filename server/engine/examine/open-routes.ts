// What answers without a key beside /v1: vLLM's key guards only /v1, /v2, /inference and /cohere.

import { type Reach, reachOf } from "./address.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import type { Answer, Examined } from "./server.ts";

/** Asked with GET: on those that take only POST that is a 405 and does nothing. */
const routes = [
  ...["/metrics", "/load", "/version", "/tokenize", "/detokenize", "/invocations", "/generative_scoring"],
  ...["/pooling", "/classify", "/score", "/rerank", "/scale_elastic_ep", "/openapi.json"],
];

/** By GET without a key; judged by who can reach the address. */
export async function openRoutes(server: Examined): Promise<Found[]> {
  const answers = await Promise.all(routes.map((route) => server.ask(route, { keyless: true })));
  const open = routes.filter((_, index) => isOpen(answers[index]));
  if (open.length === 0) return [ok("nothing but /v1 answers without a key")];
  return [judged(open, await reachOf(server.target.root))];
}

function isOpen(answer: Answer | undefined): boolean {
  return answer !== undefined && ![401, 403, 404].includes(answer.status) && answer.status < 500;
}

function judged(open: string[], reach: Reach): Found {
  const found = `open without a key: ${open.join(", ")}`;
  if (reach === "this machine") return ok(`${found}; only this machine reaches them`);
  const reason = {
    found,
    why: "the key does not guard these; /invocations runs the model as /v1 does",
    fix: "let only Mailwright's machine reach the port (--host with a private address, and a firewall)",
  };
  return reach === "a private network" ? look(reason) : wrong(reason);
}
