// The real server on a free port of this machine, with whatever engine a test names.

import { createParser, type Parser } from "../../server/parse/parser.ts";
import { readSettings } from "../../server/settings.ts";
import { type Running, start } from "../../server/start/start.ts";
import { createLog, type Log } from "../../server/telemetry/log.ts";
import { prompts } from "./shipped.ts";

/** Nothing listens on the discard port, so an engine there refuses the connection at once. */
export const nobody = "http://127.0.0.1:9";

/** Starts the server with these settings; engines that are not named are away. */
export async function openDoor(
  environment: Record<string, string>,
  log: Log = createLog("silent"),
): Promise<Running> {
  const settings = readSettings({
    PORT: "0",
    NODE_ENV: "test",
    ENGINE_URL: nobody,
    EMBED_URL: nobody,
    WRITING: "free",
    ...environment,
  });
  const running = await start(settings, { log, say: () => undefined, parser: sharedParser() });
  await running.ready;
  return running;
}

let parser: Parser | undefined;

/** One set of threads for all servers of this process: each set takes a second to start. */
export function sharedParser(): Parser {
  parser ??= createParser(prompts, null);
  return parser;
}

/** Sends a mail as JSON. */
export function post(address: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
}
