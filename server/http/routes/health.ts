// The state of the server and its engines, for people, load balancers and the pane.

import { createRoute } from "@hono/zod-openapi";
import { Health } from "../../contract/health.ts";
import type { ConnectedEngines } from "../../engine/connected.ts";
import type { Services } from "../../reply/services.ts";
import { described, json, problems } from "./described.ts";
import type { Door } from "./door.ts";

const route = createRoute({
  method: "get",
  path: "/api/health",
  summary: "State of the server and its engines",
  responses: { 200: json("The state", Health), ...problems("cross-site") },
});

export function healthRoute(door: Door) {
  return described(route).get(route.path, async (c) => c.json(await door.health()));
}

/** How long the engines may take to answer before they count as away. */
const patienceMs = 2_000;

/** The health now. `connected` and `services` are null while the server starts. */
export async function healthOf(
  version: string,
  connected: ConnectedEngines | null,
  services: Services | null,
): Promise<Health> {
  const signal = AbortSignal.timeout(patienceMs);
  const [engine, embeddings] = await Promise.all([
    engineHealth(connected, signal),
    embeddingsHealth(connected, signal),
  ]);
  const all = engine.replicas.every(({ state }) => state === "ready");
  const well =
    engine.state === "ready" && all && (embeddings.state === "ready" || embeddings.state === "off");
  return {
    status: services ? (well ? "ok" : "degraded") : "starting",
    version,
    engine,
    embeddings,
    categorySets: services?.sets.map((set) => set.id) ?? [],
    profiles: services?.profiles.map((profile) => profile.name) ?? [],
  };
}

async function engineHealth(
  connected: ConnectedEngines | null,
  signal: AbortSignal,
): Promise<Health["engine"]> {
  const unknown = { url: "", model: "", abilities: {}, replicas: [] };
  if (!connected) return { ...unknown, state: "starting", detail: "The engines are being started." };
  const replicas = (await connected.engine.replicas(signal)).map(({ url, problem }) => ({
    url: withoutSecrets(url),
    state: problem ? ("away" as const) : ("ready" as const),
    detail: problem?.message ?? "",
  }));
  const away = replicas.filter(({ state }) => state === "away");
  const url = replicas.map((replica) => replica.url).join(" ");
  const detail = away.map((replica) => replica.detail).join(" ");
  if (away.length === replicas.length) return { ...unknown, state: "away", url, detail, replicas };
  const { model, ...abilities } = connected.engine.abilities();
  return { state: "ready", url, model, detail, abilities, replicas };
}

async function embeddingsHealth(
  connected: ConnectedEngines | null,
  signal: AbortSignal,
): Promise<Health["embeddings"]> {
  if (!connected) return { state: "starting", url: "", detail: "" };
  if (!connected.embedder) return { state: "off", url: "", detail: connected.remarks.join(" ") };
  const url = withoutSecrets(connected.embedUrl ?? "");
  const problem = await connected.embedder.away(signal);
  return problem ? { state: "away", url, detail: problem.message } : { state: "ready", url, detail: "" };
}

function withoutSecrets(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, "")}` : "";
}
