// What the routes about a mail take, and the problems they may answer with.

import { MailQuery } from "../../contract/mail-query.ts";
import type { ProblemKind } from "../../contract/problem-kind.ts";
import { MailRequest } from "../../contract/reply-request.ts";
import { problems } from "./described.ts";

/** A mail as JSON or as a raw message. Either may have choices in the query; those in the JSON win. */
export const mailRequest = {
  query: MailQuery,
  body: {
    required: true,
    content: {
      "application/json": { schema: MailRequest },
      "message/rfc822": {
        schema: { type: "string" as const, description: "A raw mail (RFC 5322), at most 2 MB" },
      },
    },
  },
};

const kinds: ProblemKind[] = [
  "not-json",
  "bad-request",
  "bad-mail",
  "cross-site",
  "too-slow",
  "too-large",
  "unsupported-type",
  "no-text",
  "unknown-choice",
  "busy",
  "engine-starting",
];

export const mailProblems = problems(...kinds);

/** With "engine-away": a category set is learnt with the engines' help when a mail first needs it. */
export const triageProblems = problems(...kinds, "engine-away");
