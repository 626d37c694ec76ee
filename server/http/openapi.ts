// The contract as OpenAPI 3.1, made from the same schemas that check the requests.

import type { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { CheckRequest } from "../contract/check-request.ts";
import { Checked } from "../contract/checked.ts";
import { CleanMail } from "../contract/clean-mail.ts";
import { Facts } from "../contract/facts.ts";
import { Health } from "../contract/health.ts";
import { ProblemBody } from "../contract/problem-body.ts";
import { MailRequest } from "../contract/reply-request.ts";
import { Drafting } from "../contract/step.ts";
import { Triage } from "../contract/triage.ts";

/** The OpenAPI document of this server. `version` is the product's. */
export function openapi(version: string): object {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Mailwright",
      version,
      description: "Sorts and answers an organisation's mail with a model it hosts itself.",
    },
    paths: {
      "/api/reply": { post: replyOperation },
      "/api/clean": { post: operation("What the sender wrote, this time", mailBody, CleanMail) },
      "/api/triage": { post: operation("The category, with a fitted probability", mailBody, Triage) },
      "/api/facts": { post: operation("What the mail says, each value with its place", mailBody, Facts) },
      "/api/check": {
        post: operation("The guards over a draft", { "application/json": { schema: CheckRequest } }, Checked),
      },
      "/api/health": {
        get: {
          summary: "State of the server and its engines",
          responses: { 200: json("The state", Health) },
        },
      },
    },
    components: { schemas: { CleanMail, Triage, Facts, Drafting, Checked, Problem: ProblemBody } },
  });
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ProblemBody } },
});
const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema } },
});

const mailBody = {
  "application/json": { schema: MailRequest },
  "message/rfc822": {
    schema: { type: "string" as const, description: "A raw mail (RFC 5322); options in the query" },
  },
};

const problems = {
  400: problem("Not a mail in a form we know"),
  408: problem("The request did not arrive in time"),
  413: problem("Larger than 2 MB"),
  415: problem("Not application/json or message/rfc822"),
  422: problem("No text, or an unknown category set or profile"),
  503: problem("The model is away, starting or busy; Retry-After says when to come back"),
};

function operation(
  summary: string,
  content: NonNullable<ZodOpenApiOperationObject["requestBody"]>["content"],
  schema: z.ZodType,
): ZodOpenApiOperationObject {
  return {
    summary,
    requestBody: { required: true, content },
    responses: { 200: json(summary, schema), ...problems },
  };
}

const replyOperation: ZodOpenApiOperationObject = {
  summary: "A mail's category, facts and reply, as they come",
  description:
    "Server-sent events named for the steps: cleaned (CleanMail), triaged (Triage), facts (Facts), drafting (Drafting, many), " +
    "checked (Checked). A failure after the first step is the event `failed` (Problem), because the status 200 has left by then.",
  requestBody: { required: true, content: mailBody },
  responses: {
    200: {
      description: "The steps",
      content: { "text/event-stream": { schema: { type: "string" } } },
    },
    ...problems,
  },
};
