// Takes a request about a mail in four steps: its type is one we read, its body arrives, it gets a place, and it has the form its route
// describes.

import type { Context, MiddlewareHandler } from "hono";
import type { z } from "zod";
import type { MailQuery } from "../contract/mail-query.ts";
import { Problem } from "../problem.ts";
import { chooseSet } from "../prompts/categories.ts";
import { chooseProfile } from "../prompts/profiles.ts";
import type { Services } from "../reply/services.ts";
import type { DoorEnv } from "./env.ts";
import type { Door } from "./routes/door.ts";

/** The part of a described route that says what it takes. */
interface Taking<Schema extends z.ZodType> {
  request: {
    query?: z.ZodType<MailQuery>;
    body: { content: { "application/json": { schema: Schema } } };
  };
}

/** What hc<Api> sends and a handler reads as `c.req.valid("json")`. */
type Taken<Schema extends z.ZodType> = MiddlewareHandler<
  DoorEnv,
  string,
  { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } }
>;

type ObjectSchema = z.ZodType<object>;

/**
 * Takes the body that the route describes, JSON or (where the route has that type) a raw message (RFC 5322), with choices in the
 * query. The mail's place is given back when the handler has answered, or when its stream has ended.
 */
export function takes<Schema extends ObjectSchema>({ request }: Taking<Schema>, door: Door): Taken<Schema> {
  const { content } = request.body;
  const { schema } = content["application/json"];
  const types = Object.keys(content);

  async function formOf(c: Context, type: string, bytes: Uint8Array): Promise<z.output<Schema>> {
    const services = door.services();
    const choices = request.query ? choicesIn(c, request.query, services) : {};
    if (type === "application/json") return parseWith(schema, { ...choices, ...objectFrom(bytes) });
    const mail = await services.parser.message(bytes, c.req.raw.signal);
    return parseWith(schema, { ...mail, ...choices });
  }

  return async (c, next) => {
    const type = typeOf(c, types);
    door.gate.look();
    const bytes = await door.uploads.receive(c);
    const leave = door.gate.enter();
    c.set("leave", leave);
    try {
      c.req.addValidatedData("json", await formOf(c, type, bytes));
      await next();
    } finally {
      if (!isStreaming(c)) leave();
    }
  };
}

/** The choices in the query. What they name must exist even where the JSON chooses something else. Throws Problem. */
function choicesIn(
  c: Context,
  schema: z.ZodType<MailQuery>,
  { sets, profiles, usualSet }: Services,
): MailQuery {
  const given = Object.entries(c.req.queries());
  if (given.length === 0) return {};
  // A choice that is given twice becomes a list, which the schema refuses.
  const choices = parseWith(
    schema,
    Object.fromEntries(given.map(([name, [one, ...more]]) => [name, more.length ? more : one])),
  );
  chooseSet(sets, { ...choices, setting: usualSet });
  chooseProfile({ byHand: choices.profile }, profiles);
  return choices;
}

function isStreaming(c: Context): boolean {
  return c.finalized && c.res.headers.get("content-type")?.startsWith("text/event-stream") === true;
}

function objectFrom(bytes: Uint8Array): object {
  const value = fromJson(bytes);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Problem(
    "bad-request",
    "Cannot take the request: it is not a JSON object. See /openapi.json for its form.",
  );
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
    // The parser's own message would quote the body, which is a mail.
    throw new Problem("not-json", "Cannot read the request: it is not JSON. Send one JSON object, a mail.");
  }
}

function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const each = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join(".") || "the request"}: ${issue.message}`.slice(0, 300));
  throw new Problem(
    "bad-request",
    `Cannot take the request: ${each.join("; ")}. See /openapi.json for its form.`,
  );
}

/** The request's media type. Throws Problem("unsupported-type") when it is none of these. */
function typeOf(c: Context, types: string[]): string {
  const type = (c.req.header("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (types.includes(type)) return type;
  throw new Problem(
    "unsupported-type",
    `Cannot read a request of type "${type.slice(0, 100)}". Send ${types.join(" or ")}.`,
  );
}
