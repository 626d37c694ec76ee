// Finds where an older mail begins below the newest one when it is not marked as a quote, as Outlook, Foxmail and Yahoo write it.

import type { Labelled } from "./label.ts";
import { type Header, isExactDate } from "./quote-header.ts";

export interface Boundary {
  /** The first line that does not belong to the newer mail. */
  at: number;
  /** The first line behind the header of the older mail. */
  bodyAt: number;
  header: Header;
}

interface Block {
  header: Header;
  end: number;
  fields: Set<string>;
}

/** The first place from `start` on where an older mail begins. */
export function findBoundary(letters: string, lines: Labelled[], start: number): Boundary | undefined {
  const candidates = /[SHdh]|o(?!e{0,3}q)/g;
  candidates.lastIndex = start;
  for (let found = candidates.exec(letters); found; found = candidates.exec(letters)) {
    const boundary = boundaryAt(found.index, letters, lines);
    if (!boundary) continue;
    let at = boundary.at;
    while (at > start && /[edHO]/.test(letters[at - 1] ?? "")) at--;
    return { ...boundary, at };
  }
  return undefined;
}

/** The header fields that begin an older mail already announced by a line above it. */
export function leadingBlock(
  letters: string,
  lines: Labelled[],
): { header: Header; end: number } | undefined {
  const at = /^[edHS]*/.exec(letters)?.[0].length ?? 0;
  const block = fieldsAt(at, letters, lines) ?? unknownFieldsAt(at, letters, lines);
  if (!block || block.header.from === "" || block.fields.size < 2) return undefined;
  return {
    header: block.header,
    end: block.end + (/^[ed]*/.exec(letters.slice(block.end))?.[0].length ?? 0),
  };
}

function boundaryAt(at: number, letters: string, lines: Labelled[]): Boundary | undefined {
  const letter = letters[at];
  const next = at + 1 + (/^[edH]*/.exec(letters.slice(at + 1, at + 20))?.[0].length ?? 0);
  if (letter === "S") return { at, bodyAt: at + 1, header: nobody };
  if (letter === "o") {
    const header = lines[at]?.header;
    return header && isExactDate(header.date) ? { at, bodyAt: at + 1, header } : undefined;
  }
  if (letter === "h") return strictly(at, letters, fieldsAt(at, letters, lines));
  const block =
    fieldsAt(next, letters, lines) ?? (letter === "H" ? unknownFieldsAt(next, letters, lines) : undefined);
  if (!block || block.header.from === "" || block.fields.size < 2) return undefined;
  return boundaryFrom(at, letters, block);
}

function boundaryFrom(at: number, letters: string, block: Block): Boundary {
  const bodyAt = block.end + (/^[ed]*/.exec(letters.slice(block.end))?.[0].length ?? 0);
  return { at, bodyAt, header: block.header };
}

/** Here only the fields say that a mail begins, so all that mail programs print must be there: a freight inquiry has From, To and Date too. */
function strictly(at: number, letters: string, block: Block | undefined): Boundary | undefined {
  const named =
    block?.fields.has("from") &&
    block.fields.has("subject") &&
    (block.fields.has("date") || block.fields.has("to"));
  return block && named ? boundaryFrom(at, letters, block) : undefined;
}

/** Header fields, one per line; a long list of recipients may be wrapped. */
function fieldsAt(at: number, letters: string, lines: Labelled[]): Block | undefined {
  const run = /^(?:h(?:t{0,2}|e)(?=h)){0,11}h/.exec(letters.slice(at, at + 50))?.[0];
  if (run === undefined) return undefined;
  const header: Header = { ...nobody };
  const fields = new Set<string>();
  let end = at;
  for (let i = at; i < at + run.length; i++) {
    const field = lines[i]?.letter === "h" ? lines[i]?.field : undefined;
    if (!field) continue;
    if (fields.has(field.name) && field.name !== "cc") break;
    fields.add(field.name);
    if (field.name === "from" || field.name === "date" || field.name === "subject")
      header[field.name] = field.value.slice(0, 500);
    end = i + 1;
  }
  return { header, fields, end };
}

/** Header fields in a language we have no labels for, where the mail program's markup says that a header begins. */
function unknownFieldsAt(at: number, letters: string, lines: Labelled[]): Block | undefined {
  const run = /^[th]{3,6}/.exec(letters.slice(at, at + 6))?.[0];
  if (run === undefined) return undefined;
  const values: string[] = [];
  for (let i = at; i < at + run.length; i++) {
    // Lähettäjä: Anna Virtanen <anna@example.fi>
    const value = /^[\p{L}\p{M} .*]{1,25}[:：]\s?(.{1,500})/u.exec(lines[i]?.text ?? "")?.[1];
    if (value === undefined) break;
    values.push(value.replaceAll("*", "").trim());
  }
  if (values.length < 3) return undefined;
  const date = values.slice(1).find((value) => isExactDate(value)) ?? "";
  const header = { from: values[0] ?? "", date, subject: values.at(-1) ?? "" };
  return { header, fields: new Set(["from", "date", "subject"]), end: at + values.length };
}

const nobody: Header = { from: "", date: "", subject: "" };
