// A log that keeps its lines for a test to look at.

import type { Log } from "../../server/telemetry/log.ts";

export interface Line {
  level: "debug" | "info" | "warn" | "error";
  fields: Record<string, unknown>;
  message: string;
}

/** A log, and the lines written to it so far. */
export function keepLog(): { log: Log; lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: Line["level"]) => (fields: unknown, message?: string) => {
    if (typeof fields === "string") lines.push({ level, fields: {}, message: fields });
    else lines.push({ level, fields: { ...Object(fields) }, message: message ?? "" });
  };
  return {
    log: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") } as Log,
    lines,
  };
}
