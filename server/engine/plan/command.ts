// `npm run engine -- plan …`: sizes a model server before anybody buys or starts one.

import { z } from "zod";
import { readSettings } from "../../settings.ts";
import { type Outcome, parseOptions } from "../command-options.ts";
import { parseGpus } from "./gpus.ts";
import { parseModelConfig } from "./model-config.ts";
import { readModelSource } from "./model-source.ts";
import { planFor } from "./plan.ts";
import { report } from "./report/report.ts";

export const planUsage = `Usage: npm run engine -- plan --model NAME --gpu 2x24GB [options]
  --model NAME           a name on the model hub, a config.json, or the folder it lies in
  --gpu 2xL40S           how many and which; or only the size, 2x24GB
  --users 200            people with the pane open (100)
  --mails-per-hour 2000  in the busiest hour (10 a user)
  --mail-tokens 600      a mail with its thread (600)
  --context 8192         --max-model-len (8192, or the model's own if less)
  --nvlink               the GPUs are joined by NVLink
  --quantization awq     awq, gptq, fp8 or none (as the checkpoint is)
  --kv fp8               KV cache in 8 bit
`;

const hubTimeoutMs = 10_000;
const usualContext = 8_192;

const whole = z.coerce.number("give a whole number").int("give a whole number");
const schema = z.object({
  model: z.string("say which model").trim().min(1, "say which model").max(500),
  gpu: z.string("say which GPUs, as in --gpu 2x24GB").trim().min(1, "say which GPUs, as in --gpu 2x24GB"),
  users: whole.min(1).max(1_000_000).default(100),
  "mails-per-hour": whole.min(1).max(10_000_000).optional(),
  "mail-tokens": whole.min(1).max(1_000_000).default(600),
  context: whole.min(1_024).max(10_000_000).optional(),
  nvlink: z.boolean().default(false),
  quantization: z.enum(["awq", "gptq", "fp8", "none"], "give awq, gptq, fp8 or none").optional(),
  kv: z.enum(["fp8", "auto"], "give fp8 or auto").default("auto"),
});
const kinds = {
  ...({ model: "string", gpu: "string", users: "string", context: "string" } as const),
  ...({ quantization: "string", kv: "string", nvlink: "boolean" } as const),
  ...({ "mails-per-hour": "string", "mail-tokens": "string" } as const),
};

/** The plan as text. Throws Problem("settings" or "setup") with what to give instead. */
export async function planCommand(
  args: string[],
  environment: Record<string, string | undefined>,
): Promise<Outcome> {
  const options = parseOptions(args, { kinds, schema, doing: "plan" });
  const gpus = parseGpus(options.gpu);
  const { HF_ENDPOINT } = readSettings({ HF_ENDPOINT: environment.HF_ENDPOINT || undefined });
  const source = await readModelSource(options.model, { endpoint: HF_ENDPOINT, timeoutMs: hubTimeoutMs });
  const shape = parseModelConfig(source.json, source.from);
  const plan = planFor({
    name: options.model,
    model: source.model,
    shape,
    gpus,
    storage: options.quantization,
    work: {
      users: options.users,
      mailsPerHour: options["mails-per-hour"] ?? options.users * 10,
      mailTokens: options["mail-tokens"],
      context: options.context ?? Math.min(usualContext, shape.context),
      kvBytes: options.kv === "fp8" ? 1 : 2,
      nvlink: options.nvlink,
    },
  });
  return { text: report(plan), failed: false };
}
