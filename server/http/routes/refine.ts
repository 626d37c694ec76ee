import { createRoute } from "@hono/zod-openapi";
import { RefineRequest } from "../../contract/refine-request.ts";
import { StepEvent } from "../../contract/step-event.ts";
import { refine } from "../../reply/refine.ts";
import { takes } from "../request.ts";
import { answerHeaders, described } from "./described.ts";
import type { Door } from "./door.ts";
import { mailProblems } from "./mail-request.ts";
import { streamed } from "./streamed.ts";

const route = createRoute({
  method: "post",
  path: "/api/refine",
  summary: "A draft that is there, changed as a person wishes, as it comes",
  request: { body: { required: true, content: { "application/json": { schema: RefineRequest } } } },
  responses: {
    200: {
      description:
        "Server-sent events like those of `/api/reply`: `drafting` (many), then `checked`, or `failed`.",
      headers: answerHeaders,
      content: { "text/event-stream": { schema: StepEvent } },
    },
    ...mailProblems,
  },
});

export function refineRoute(door: Door) {
  return described(route).post(route.path, takes(route, door), (c) =>
    streamed(door, c, (asks) => refine(c.req.valid("json"), asks)),
  );
}
