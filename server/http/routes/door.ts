import type { Context } from "hono";
import type { Load } from "../../async/load.ts";
import type { Health } from "../../contract/health.ts";
import { localUser } from "../../reply/caller.ts";
import type { Asking } from "../../reply/open.ts";
import type { Services } from "../../reply/services.ts";
import type { Log } from "../../telemetry/log.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import { createGate, type Gate } from "../gate.ts";
import { createUploads, type Uploads } from "../uploads.ts";

export interface ApiParts {
  /** Throws Problem("engine-starting") until everything a mail needs is there. */
  services(): Services;
  health(): Promise<Health>;
  metrics: Metrics;
  load: Load;
  log: Log;
  version: string;
  limits: { requestTimeoutMs: number; maxConcurrent: number };
}

/** What the routes are given: the server's parts, and the limits on requests that they share. */
export interface Door extends ApiParts {
  gate: Gate;
  uploads: Uploads;
}

export function createDoor(parts: ApiParts): Door {
  return {
    ...parts,
    gate: createGate(parts.limits.maxConcurrent, parts.load),
    uploads: createUploads(parts.limits.requestTimeoutMs),
  };
}

/** Who asks, and the signal that ends the work. */
export function asking(door: Door, c: Context): Asking {
  return { services: door.services(), caller: localUser, signal: c.req.raw.signal };
}
