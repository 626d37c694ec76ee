import type { Hono } from "hono";
import { Problem } from "../problem.ts";
import type { DoorEnv } from "./env.ts";
import { problemResponse } from "./problem-response.ts";

/** Answers 405 and the allowed methods where the path is known and the method is not. Call it when all routes are there. */
export function refuseWrongMethods(app: Hono<DoorEnv>): void {
  for (const [path, methods] of methodsByPath(app)) {
    const allow = [...methods].join(", ");
    app.all(path, (c, next) => {
      if (methods.has(c.req.method)) return next();
      const detail = `Cannot ${c.req.method.slice(0, 20)} here. Use ${allow}. See /openapi.json.`;
      return Promise.resolve(
        problemResponse(new Problem("wrong-method", detail), c.var.requestId, { Allow: allow }),
      );
    });
  }
}

function methodsByPath(app: Hono<DoorEnv>): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === "ALL") continue;
    const methods = known.get(path) ?? new Set();
    methods.add(method);
    if (method === "GET") methods.add("HEAD");
    known.set(path, methods);
  }
  return known;
}
