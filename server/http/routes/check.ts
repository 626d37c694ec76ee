import { createRoute } from "@hono/zod-openapi";
import { CheckRequest } from "../../contract/check-request.ts";
import { Checked } from "../../contract/checked.ts";
import { checkAlone } from "../../reply/alone.ts";
import { takes } from "../request.ts";
import { described, json } from "./described.ts";
import { asking, type Door } from "./door.ts";
import { mailProblems } from "./mail-request.ts";

const route = createRoute({
  method: "post",
  path: "/api/check",
  summary: "The guards over a draft",
  request: { body: { required: true, content: { "application/json": { schema: CheckRequest } } } },
  responses: { 200: json("What the guards found", Checked), ...mailProblems },
});

export function checkRoute(door: Door) {
  return described(route).post(route.path, takes(route, door), async (c) =>
    c.json(await checkAlone(c.req.valid("json"), asking(door, c))),
  );
}
