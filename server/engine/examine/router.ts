// vllm-router in front of several servers: how many are well, and who may change them.

import { z } from "zod";
import { reachOf } from "./address.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

const Workers = z.object({ workers: z.array(z.object({ url: z.string(), is_healthy: z.boolean() })) });

/** By its list of workers; nothing is said where there is no router. */
export async function router(server: Examined): Promise<Found[]> {
  const { data } = Workers.safeParse((await server.ask("/workers", { keyless: true })).json);
  if (!data) return [];
  const away = data.workers.filter((worker) => !worker.is_healthy).map(({ url }) => url);
  const count = `a vllm-router over ${data.workers.length} servers; the figures above are those of one of them`;
  const health =
    away.length === 0
      ? ok(count)
      : look({
          found: `${count}; away: ${away.join(", ")}`,
          why: "the others do their work too, and the mails they had read are read again",
          fix: "start them; npm run engine -- check --url on each says more",
        });
  return [health, await door(server)];
}

async function door(server: Examined): Promise<Found> {
  const found = "its routes /add_worker and /remove_worker are open without a key";
  const reach = await reachOf(server.target.root);
  if (reach === "this machine") return ok(`${found}; only this machine reaches them`);
  const reason = {
    found,
    why: "whoever reaches the port can add a server of their own and be sent people's mail",
    fix: "vllm-router --host 127.0.0.1 beside Mailwright, or a network that holds nothing else",
  };
  return reach === "a private network" ? look(reason) : wrong(reason);
}
