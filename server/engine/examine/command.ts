// `npm run engine -- check`: examines a running model server from outside.

import { z } from "zod";
import { type Outcome, parseOptions } from "../command-options.ts";
import { examine } from "./examine.ts";
import { report } from "./report.ts";
import type { Target } from "./server.ts";

export const checkUsage = `Usage: npm run engine -- check [options]
  --url http://gpu-1:8000  the server (ENGINE_URL); several with commas between them
  --key …                  its key (ENGINE_API_KEY, which ps does not show)
  --model NAME             the model Mailwright shall use (ENGINE_MODEL, else the first served)
  --metrics URL            its metrics page (/metrics on the server)
  --json                   the findings as JSON
`;

const kinds = {
  ...({ url: "string", key: "string", model: "string" } as const),
  ...({ metrics: "string", json: "boolean" } as const),
};
const address = z
  .url({ protocol: /^https?$/, error: "give an address like http://gpu-1:8000" })
  .refine((url) => new URL(url).username === "", "give the key with --key, not in the address");
const schema = z.object({
  url: z
    .string("say where the server is, or set ENGINE_URL")
    .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ""))
    .pipe(z.array(address).min(1, "say where the server is, or set ENGINE_URL").max(64)),
  key: z.string().min(1).optional(),
  model: z.string().min(1).max(500).optional(),
  metrics: address.optional(),
  json: z.boolean().default(false),
});

/** The findings as text; failed when one of them is wrong. Throws Problem("settings") when the options cannot be used. */
export async function checkCommand(
  args: string[],
  environment: Record<string, string | undefined>,
): Promise<Outcome> {
  const fallback = {
    url: environment.ENGINE_URL,
    key: environment.ENGINE_API_KEY || undefined,
    model: environment.ENGINE_MODEL || undefined,
  };
  const options = parseOptions(args, { kinds, schema, doing: "check", fallback });
  const servers = [];
  for (const url of options.url) {
    const { root, ...target } = targetOf(url, options);
    servers.push({ url: root, findings: await examine({ root, ...target }) });
  }
  const failed = servers.some(({ findings }) => findings.some(({ state }) => state === "wrong"));
  if (options.json) return { text: `${JSON.stringify({ servers }, null, 2)}\n`, failed };
  return { text: servers.map(({ url, findings }) => report(url, findings)).join("\n"), failed };
}

function targetOf(url: string, { key, model, metrics }: z.output<typeof schema>): Target {
  const root = url.replace(/(?<!\/)\/+$/, "").replace(/\/v1$/, "");
  return { root, apiKey: key, model, metricsUrl: metrics ?? `${root}/metrics` };
}
