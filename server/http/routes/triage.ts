import { createRoute } from "@hono/zod-openapi";
import { Triage } from "../../contract/triage.ts";
import { triageAlone } from "../../reply/alone.ts";
import { takes } from "../request.ts";
import { described, json } from "./described.ts";
import { asking, type Door } from "./door.ts";
import { mailRequest, triageProblems } from "./mail-request.ts";

const route = createRoute({
  method: "post",
  path: "/api/triage",
  summary: "The category, with a fitted probability",
  request: mailRequest,
  responses: { 200: json("The category", Triage), ...triageProblems },
});

export function triageRoute(door: Door) {
  return described(route).post(route.path, takes(route, door), async (c) =>
    c.json(await triageAlone(c.req.valid("json"), asking(door, c))),
  );
}
