import { createRoute } from "@hono/zod-openapi";
import { StepEvent } from "../../contract/step-event.ts";
import { reply } from "../../reply/reply.ts";
import { takes } from "../request.ts";
import { answerHeaders, described } from "./described.ts";
import type { Door } from "./door.ts";
import { mailProblems, mailRequest } from "./mail-request.ts";
import { streamed } from "./streamed.ts";

const route = createRoute({
  method: "post",
  path: "/api/reply",
  summary: "A mail's category, facts and reply, as they come",
  request: mailRequest,
  responses: {
    200: {
      description:
        "Server-sent events; the schema is that of each: `cleaned`, `facts`, `triaged`, `facts` again and complete, `drafting` (many), " +
        "`checked`; or `unanswered` instead of a draft. `restarted` means that the draft so far is of no use and is written once more. A " +
        "failure after the first of them is the event `failed`, because the status 200 has left by then. Lines that begin with a colon " +
        "say only that the engine is waited for.",
      headers: answerHeaders,
      content: { "text/event-stream": { schema: StepEvent } },
    },
    ...mailProblems,
  },
});

export function replyRoute(door: Door) {
  return described(route).post(route.path, takes(route, door), (c) =>
    streamed(door, c, (asks) => reply(c.req.valid("json"), asks)),
  );
}
