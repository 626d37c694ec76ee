// A mail at the door: JSON or a raw message/rfc822, at most 2 MB, within the time a request may take.

import type { Context, MiddlewareHandler } from "hono";
import { z } from "zod";
import { CheckRequest } from "../contract/check-request.ts";
import { MailRequest, ReplyOptions } from "../contract/reply-request.ts";
import type { Parser } from "../parse/parser.ts";
import { Problem } from "../problem.ts";

const mostBytes = 2 * 1024 * 1024;

/** What hc<Api> sends and a handler reads as `c.req.valid("json")`. */
type Taking<Schema extends z.ZodType> = MiddlewareHandler<
  object,
  string,
  { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } }
>;

/** Takes a mail in either form; options of a raw message stand in the query. */
export function takesMail(timeoutMs: number, parser: () => Parser): Taking<typeof MailRequest> {
  return async (c, next) => {
    const bytes = await readBody(c, timeoutMs);
    const type = mediaType(c);
    if (type === "message/rfc822") {
      const options = parseWith(QueryOptions, c.req.query());
      c.req.addValidatedData(
        "json",
        parseWith(MailRequest, { ...(await parser().message(bytes, c.req.raw.signal)), ...options }),
      );
    } else if (type === "application/json") {
      c.req.addValidatedData("json", parseWith(MailRequest, fromJson(bytes)));
    } else {
      throw unsupported(type, "application/json or message/rfc822");
    }
    await next();
  };
}

/** Takes a draft and the mail it answers. */
export function takesDraft(timeoutMs: number): Taking<typeof CheckRequest> {
  return async (c, next) => {
    const bytes = await readBody(c, timeoutMs);
    const type = mediaType(c);
    if (type !== "application/json") throw unsupported(type, "application/json");
    c.req.addValidatedData("json", parseWith(CheckRequest, fromJson(bytes)));
    await next();
  };
}

const QueryOptions = z.strictObject({
  ...ReplyOptions.shape,
  draft: z.stringbool().optional(),
  mailbox: z.string().max(1_000).optional(),
});

async function readBody(c: Context, timeoutMs: number): Promise<Uint8Array> {
  if (Number(c.req.header("content-length") ?? 0) > mostBytes) throw tooLarge();
  const reader = c.req.raw.body?.getReader();
  if (!reader)
    throw new Problem("bad-request", "The request has no body. Send a mail as JSON or as message/rfc822.");
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(tooSlow(timeoutMs)), timeoutMs);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late.promise]);
      if (done) return Buffer.concat(pieces);
      size += value.byteLength;
      if (size > mostBytes) throw tooLarge();
      pieces.push(value);
    }
  } finally {
    clearTimeout(timer);
    // What is still on its way is not waited for.
    reader.cancel().catch(() => undefined);
  }
}

function fromJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem("not-json", "Cannot read the request: it is not UTF-8. Send JSON in UTF-8.", cause);
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which is a mail.
    throw new Problem("not-json", "Cannot read the request: it is not JSON. Send one JSON object, a mail.");
  }
}

function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const each = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join(".") || "the request"}: ${issue.message}`);
  throw new Problem(
    "bad-request",
    `Cannot take the request: ${each.join("; ")}. See /openapi.json for its form.`,
  );
}

function mediaType(c: Context): string {
  return (c.req.header("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

function unsupported(type: string, wanted: string): Problem {
  return new Problem(
    "unsupported-type",
    `Cannot read a request of type "${type.slice(0, 100)}". Send ${wanted}.`,
  );
}

function tooLarge(): Problem {
  return new Problem("too-large", "The mail is larger than 2 MB. Send it without its attachments' content.");
}

function tooSlow(timeoutMs: number): Problem {
  return new Problem(
    "too-slow",
    `The request did not arrive within ${timeoutMs / 1_000} s. Send it again on a faster line.`,
  );
}
