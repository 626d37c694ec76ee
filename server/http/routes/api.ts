// All routes. The pane and every other caller come in through these.

import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import { Drafting, FactsSoFar, Restarted, Unanswered } from "../../contract/step.ts";
import type { DoorEnv } from "../env.ts";
import { sameOrigin } from "../same-origin.ts";
import { checkRoute } from "./check.ts";
import { choicesRoute } from "./choices.ts";
import { cleanRoute } from "./clean.ts";
import { type ApiParts, createDoor } from "./door.ts";
import { factsRoute } from "./facts.ts";
import { healthRoute } from "./health.ts";
import { metricsRoute } from "./metrics.ts";
import { openapiRoute } from "./openapi.ts";
import { refineRoute } from "./refine.ts";
import { replyRoute } from "./reply.ts";
import { triageRoute } from "./triage.ts";

/** The API on its own, to be mounted at the root. */
export function createApi(parts: ApiParts) {
  const door = createDoor(parts);
  const app = new OpenAPIHono<DoorEnv>();
  app.use("/api/*", sameOrigin());
  // The other data of the stream are answers of other routes, and so in the document already.
  app.openAPIRegistry.register("Drafting", Drafting);
  app.openAPIRegistry.register("FactsSoFar", FactsSoFar);
  app.openAPIRegistry.register("Restarted", Restarted);
  app.openAPIRegistry.register("Unanswered", Unanswered);
  // The pane sees the types of Hono alone: those of the OpenAPI library would bring Node's along.
  const routes: Hono<DoorEnv> = app;
  return routes
    .route("/", replyRoute(door))
    .route("/", refineRoute(door))
    .route("/", cleanRoute(door))
    .route("/", triageRoute(door))
    .route("/", factsRoute(door))
    .route("/", checkRoute(door))
    .route("/", choicesRoute(door))
    .route("/", healthRoute(door))
    .route("/", metricsRoute(door))
    .route("/", openapiRoute(door, app));
}
