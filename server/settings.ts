// The settings, read from the environment once, at the start. Each has a row in docs/settings.md (a test compares the two).

import { homedir } from "node:os";
import { z } from "zod";
import { cacheFolder } from "./cache-folder.ts";
import { Problem } from "./problem.ts";

const Port = z.coerce.number().int().min(0).max(65_535);
const Milliseconds = z.coerce.number().int().min(100).max(3_600_000);
// A name and password in a URL would not be sent, and URLs are written to the log.
const Url = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => !URL.parse(url)?.username,
    "an address may hold no name or password; a key has a setting of its own",
  )
  .transform((url) => url.replace(/\/+$/, ""));
const optional = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());

/** "http://gpu-1:8000, http://gpu-2:8000" is two. */
function listed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const each = value.split(/[\s,]+/).filter((one) => one !== "");
  return each.length > 0 ? each : undefined;
}

/** A host name in the form in which browsers send it: mail.contoso.example, 10.0.0.7, [fd00::7]. */
const HostName = z
  .string()
  .regex(/^(?:[^\s/:?#@*[\]]+|\[[\da-f:]+\])$/i, "write the names alone, without https:// and without a port")
  .transform((name) => URL.parse(`http://${name.replace(/\.$/, "")}`)?.hostname ?? name);

const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: Port.default(3000),
  ALLOWED_HOSTS: z.preprocess(listed, z.array(HostName).min(1).optional()),
  HTTPS_CERT: optional,
  HTTPS_KEY: optional,
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("warn"),
  MODEL: optional,
  MAILWRIGHT_CACHE: optional,
  HF_ENDPOINT: Url.default("https://huggingface.co"),
  ENGINE_URL: z.preprocess(listed, z.array(Url).min(1).optional()),
  ENGINE_API_KEY: optional,
  ENGINE_MODEL: optional,
  READ_MODEL: optional,
  FACTS_MODEL: optional,
  DRAFT_MODEL: optional,
  TENANT: optional,
  EMBED_URL: z.preprocess((value) => (value === "" ? undefined : value), Url.optional()),
  EMBED_API_KEY: optional,
  EMBED_MODEL: optional,
  CATEGORY_SET: z.string().default("mailroom"),
  WRITING: z.enum(["measured", "free", "assisted"]).default("measured"),
  PROMPTS_DIR: optional,
  READ_TIMEOUT_MS: Milliseconds.default(20_000),
  FACTS_TIMEOUT_MS: Milliseconds.default(60_000),
  QUEUE_TIMEOUT_MS: Milliseconds.default(60_000),
  FIRST_WORD_TIMEOUT_MS: Milliseconds.default(60_000),
  IDLE_TIMEOUT_MS: Milliseconds.default(60_000),
  DRAFT_TIMEOUT_MS: Milliseconds.default(300_000),
  REQUEST_TIMEOUT_MS: Milliseconds.default(10_000),
  WRITE_TIMEOUT_MS: Milliseconds.default(30_000),
  MAX_CONCURRENT: z.coerce.number().int().min(1).max(10_000).default(64),
  MAX_QUEUED: z.coerce.number().int().min(0).max(100_000).default(256),
});
/** The names of all settings. */
export const settingNames = Object.keys(Environment.shape);

export type Settings = z.infer<typeof Environment> & {
  /** The per-user folder for models, engines and fitted weights. */
  cacheFolder: string;
};

/** Settings from an environment. Throws Problem("settings") naming each setting that cannot be used and why. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const each = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Problem(
      "settings",
      `Cannot use the settings: ${each.join("; ")}. Mend them in the environment.`,
    );
  }
  const settings = { ...parsed.data, cacheFolder: cacheFolder(environment, process.platform, homedir()) };
  refuseNetwork(settings.HOST);
  if (Boolean(settings.HTTPS_CERT) !== Boolean(settings.HTTPS_KEY))
    throw new Problem(
      "settings",
      "Cannot use HTTPS: HTTPS_CERT and HTTPS_KEY go together. Set both, or neither.",
    );
  return settings;
}

// Without authentication, anybody who reaches the port could read mail through the model, so only this machine may reach it.
function refuseNetwork(host: string): void {
  if (loopback.has(host)) return;
  throw new Problem(
    "settings",
    `Cannot listen on ${host}: Mailwright has no authentication configured, so it listens on this machine only. ` +
      "Unset HOST (or set it to 127.0.0.1).",
  );
}

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
