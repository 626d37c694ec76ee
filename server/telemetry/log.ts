// Structured logs: what was asked for, how it ended, how long it took. Never a mail's text, a name or an address.

import { type Logger, pino } from "pino";
import { Problem } from "../problem.ts";

export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** One JSON line for each event, on standard error. Only the message of a Problem is written, because it is in our own words. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: withoutText },
    },
    pino.destination(2),
  );
}

/** An error's name and place. The messages of libraries may quote the mail they failed on. */
function withoutText(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(error instanceof Problem ? { kind: error.kind, detail: error.message } : {}),
    at: places.slice(0, 8).map((line) => line.trim()),
    ...(error.cause ? { cause: withoutText(error.cause) } : {}),
  };
}
