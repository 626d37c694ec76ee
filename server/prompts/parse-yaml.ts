// Parses YAML by a schema and keeps the line of everything in it.

import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { z } from "zod";
import { didYouMean } from "./did-you-mean.ts";
import type { Slip } from "./slip.ts";
import { fieldsAt, whyWrong } from "./yaml-words.ts";

export type Path = (string | number)[];

export interface YamlFile<T> {
  value: T;
  /** The line of the field or list item; where the file lacks it, that of the nearest one around it. */
  lineOf(path: Path): number;
}

type SlipHere = Omit<Slip, "file">;

/** The content of `source`, or everything in it that the schema does not allow. Its first line is line `firstLine` of the file. */
export function parseYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  firstLine = 1,
): YamlFile<z.output<Schema>> | { slips: SlipHere[] } {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const raw = rawValue(source, counter, lineAt);
  if (!("data" in raw)) return raw;
  const { document, data, slips } = raw;
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));
  const parsed = schema.safeParse(data, { error: whyWrong });
  const issues = parsed.error?.issues ?? [];
  const all = [...slips, ...issues.flatMap((issue) => slipsOf(issue, schema, lineOf))];
  return parsed.success && all.length === 0 ? { value: parsed.data, lineOf } : { slips: all };
}

/** The content of the YAML. A field that stands twice is a slip, and the rest is checked all the same. */
function rawValue(
  source: string,
  lineCounter: LineCounter,
  lineAt: (offset: number) => number,
): { document: Document; data: unknown; slips: SlipHere[] } | { slips: SlipHere[] } {
  try {
    const document = parseDocument(source, { lineCounter, prettyErrors: false });
    const errors = [...document.errors, ...document.warnings];
    const told = (error: YAMLError) => ({ line: lineAt(error.pos[0]), why: whyNoYaml(error, source) });
    const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
    // Errors behind the first are mostly caused by it.
    if (first) return { slips: [told(first)] };
    // Nested aliases let a small file expand into a huge one.
    return { document, data: document.toJS({ maxAliasCount: 100 }), slips: errors.map(told) };
  } catch (thrown) {
    if (thrown instanceof RangeError) return { slips: [{ why: tooDeep }] };
    if (!(thrown instanceof ReferenceError)) throw thrown;
    const long = thrown.message.startsWith("Excessive alias count");
    return { slips: [{ why: long ? "its references (*name) make it too long" : noYaml(thrown.message) }] };
  }
}

function whyNoYaml({ code, message, pos }: YAMLError, source: string): string {
  if (message.includes("call stack")) return tooDeep;
  if (code !== "DUPLICATE_KEY") return noYaml(message);
  const name = /^[^\s:]{1,60}/.exec(source.slice(pos[0]))?.[0] ?? "a field";
  return `${name} stands there twice`;
}

const tooDeep = "it is nested too deep";

function noYaml(message: string): string {
  return `it is not YAML: ${message}`;
}

function slipsOf(issue: z.core.$ZodIssue, schema: z.ZodType, lineOf: (path: Path) => number): SlipHere[] {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  if (issue.code !== "unrecognized_keys") {
    const place = path.join(".") || "the whole file";
    return [{ line: lineOf(path), place, why: issue.message }];
  }
  return issue.keys.map((key) => ({
    line: lineOf([...path, key]),
    place: [...path, key].join("."),
    why: "there is no such field",
    hint: didYouMean(key, fieldsAt(schema, path)),
  }));
}

/** Where the deepest part of the path that the file has begins: a field's name, or a list's item. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const value: unknown = document.getIn(path.slice(0, depth), true);
    const key = keyNode(document.getIn(path.slice(0, depth - 1), true), path[depth - 1]);
    const offset = startOf(key) ?? startOf(value);
    if (offset !== undefined) return offset;
  }
  return startOf(document.contents) ?? 0;
}

function keyNode(map: unknown, name: string | number | undefined): unknown {
  if (typeof map !== "object" || map === null || !("items" in map) || !Array.isArray(map.items)) return null;
  return map.items.find((item: { key?: { value?: unknown } }) => item.key?.value === name)?.key ?? null;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}
