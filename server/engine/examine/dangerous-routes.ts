// Routes that stop, empty or change the server. They are asked for with OPTIONS, which runs none of them.

import { z } from "zod";
import { reachOf } from "./address.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

const developerMode = "start vLLM without VLLM_SERVER_DEV_MODE";
/** Route -> what keeps it away. */
const routes: Record<string, string> = {
  "/sleep": developerMode,
  "/wake_up": developerMode,
  "/pause": developerMode,
  "/resume": developerMode,
  "/collective_rpc": developerMode,
  "/reset_prefix_cache": developerMode,
  "/update_weights": developerMode,
  "/server_info": developerMode,
  "/abort_requests": developerMode,
  "/start_profile": "start vLLM without --profiler-config",
  "/v1/load_lora_adapter": "start vLLM without VLLM_ALLOW_RUNTIME_LORA_UPDATING",
};
const nowhere = "/mailwright-check-nowhere";

/** By OPTIONS, after seeing that this server answers 404 to it where there is no route; else by its own list of routes. */
export async function dangerousRoutes(server: Examined): Promise<Found[]> {
  const open = (await byOptions(server)) ?? (await byList(server));
  if (!open)
    return [
      look({
        found: "which routes there are cannot be seen",
        why: "in vLLM's developer mode anybody who reaches the port can put it to sleep or change its weights",
        fix: developerMode,
      }),
    ];
  if (open.length === 0) return [ok("no route that stops or changes the server is there")];
  const reason = {
    found: `there are ${open.join(", ")}`,
    why: "whoever reaches the port can stop the server, empty its cache or change the model",
    fix: [...new Set(open.map((route) => routes[route]))].join("; "),
  };
  return [(await reachOf(server.target.root)) === "this machine" ? look(reason) : wrong(reason)];
}

async function byOptions(server: Examined): Promise<string[] | null> {
  const names = Object.keys(routes);
  const [none, ...answers] = await Promise.all(
    [nowhere, ...names].map((route) => server.ask(route, { method: "OPTIONS", keyless: true })),
  );
  if (none?.status !== 404) return null;
  return names.filter((_, index) => ![401, 403, 404].includes(answers[index]?.status ?? 404));
}

const OpenApi = z.object({ paths: z.record(z.string(), z.unknown()) });

/** A router answers OPTIONS itself, but hands on the list of a server behind it. */
async function byList(server: Examined): Promise<string[] | null> {
  const { data } = OpenApi.safeParse((await server.ask("/openapi.json", { keyless: true })).json);
  return data ? Object.keys(routes).filter((route) => Object.hasOwn(data.paths, route)) : null;
}
