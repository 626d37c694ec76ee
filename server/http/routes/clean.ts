import { createRoute } from "@hono/zod-openapi";
import { CleanMail } from "../../contract/clean-mail.ts";
import { cleanAlone } from "../../reply/alone.ts";
import { takes } from "../request.ts";
import { described, json } from "./described.ts";
import { asking, type Door } from "./door.ts";
import { mailProblems, mailRequest } from "./mail-request.ts";

const route = createRoute({
  method: "post",
  path: "/api/clean",
  summary: "What the sender wrote, this time",
  request: mailRequest,
  responses: { 200: json("The clean mail", CleanMail), ...mailProblems },
});

export function cleanRoute(door: Door) {
  return described(route).post(route.path, takes(route, door), async (c) =>
    c.json(await cleanAlone(c.req.valid("json"), asking(door, c))),
  );
}
