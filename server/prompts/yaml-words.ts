// Words what is wrong with a value, for the person who wrote the file.

import { z } from "zod";

/** The end of a sentence that begins with the place, for schemas that do not word it themselves. */
export const whyWrong: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return wrongKind(issue.expected, issue.input);
    case "invalid_value":
      return missing(issue.input) ?? `it must be one of ${issue.values.join(", ")}`;
    case "too_small":
      return tooLittle(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooMuch(issue.origin, Number(issue.maximum));
    case "invalid_key":
      return issue.issues[0]?.message;
    default:
      return undefined;
  }
};

/** The names of the fields that may stand at a path. */
export function fieldsAt(schema: z.core.$ZodType, path: (string | number)[]): string[] {
  let at: z.core.$ZodType | undefined = bare(schema);
  for (const key of path) {
    if (at instanceof z.ZodObject) at = at.shape[String(key)];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else return [];
    at = at && bare(at);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The schema itself, without what makes its value optional. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return bare(schema.def.innerType);
  return schema;
}

function missing(input: unknown): string | undefined {
  if (input === undefined) return "it is missing";
  return input === null ? "it is empty" : undefined;
}

function wrongKind(expected: string, input: unknown): string {
  const is = Array.isArray(input) ? "array" : typeof input;
  const wanted = kinds[expected] ?? expected;
  const quotes = expected === "string" && /number|boolean/.test(is) ? "; put it in quotes" : "";
  return missing(input) ?? `it must be ${wanted}, not ${kinds[is] ?? is}${quotes}`;
}

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
};

function tooLittle(origin: string, minimum: number): string {
  if (origin === "string") return "it is empty";
  return origin === "array" ? `it must list at least ${minimum}` : `it must be at least ${minimum}`;
}

function tooMuch(origin: string, maximum: number): string {
  if (origin === "string") return `it is longer than ${maximum} characters`;
  return origin === "array" ? `it may list at most ${maximum}` : `it must be at most ${maximum}`;
}
