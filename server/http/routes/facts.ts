import { createRoute } from "@hono/zod-openapi";
import { Facts } from "../../contract/facts.ts";
import { factsAlone } from "../../reply/alone.ts";
import { takes } from "../request.ts";
import { described, json } from "./described.ts";
import { asking, type Door } from "./door.ts";
import { mailProblems, mailRequest } from "./mail-request.ts";

const route = createRoute({
  method: "post",
  path: "/api/facts",
  summary: "What the mail says, each value with its place",
  request: mailRequest,
  responses: { 200: json("The facts", Facts), ...mailProblems },
});

export function factsRoute(door: Door) {
  return described(route).post(route.path, takes(route, door), async (c) =>
    c.json(await factsAlone(c.req.valid("json"), asking(door, c))),
  );
}
