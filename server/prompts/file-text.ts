// Reads one file that a person may have written with any editor: it must exist, be small and in UTF-8, and comes back with one kind of line
// end.

import { readFileSync, statSync } from "node:fs";

export type FileText = { text: string } | { why: string; line?: number; remedy?: string };

/** A hundred times the size of any file that ships. */
const maxBytes = 2_000_000;

/** The file's text without a byte order mark, its lines ended by "\n"; or why it cannot be read. */
export function readFileText(path: string): FileText {
  try {
    const about = statSync(path);
    if (!about.isFile()) return { why: about.isDirectory() ? "it is a folder, not a file" : "it is no file" };
    if (about.size > maxBytes)
      return {
        why: `it is ${Math.ceil(about.size / 1e6)} MB long, and a file here may have ${maxBytes / 1e6} MB`,
        remedy: "Shorten it",
      };
    return decoded(readFileSync(path));
  } catch (thrown) {
    return whyNot(thrown);
  }
}

/** Why a file or a folder could not be read. */
export function whyNot(thrown: unknown): { why: string; remedy: string } {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
  const [why, remedy] = reasons[code] ?? [`it cannot be read (${code})`, "Mend that"];
  return { why, remedy };
}

const reasons: Record<string, [why: string, remedy: string]> = {
  ENOENT: ["there is no such file", "Put it back"],
  ENOTDIR: ["it is no folder", "Put a folder there"],
  EACCES: ["the user the server runs as may not read it", "Let that user read it"],
  EPERM: ["the user the server runs as may not read it", "Let that user read it"],
  ELOOP: ["its symbolic links lead in a circle", "Put a file in its place"],
};

function decoded(bytes: Uint8Array): FileText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { why: "it is UTF-16 text", remedy: "Save it as UTF-8" };
  const text = asUtf8(bytes);
  if (text === null)
    return { line: firstBadLine(bytes), why: "it is not UTF-8 text", remedy: "Save it as UTF-8" };
  const lines = text.replace(/\r\n?/g, "\n");
  const control = lines.search(controlCharacter);
  if (control === -1) return { text: lines };
  return {
    line: lines.slice(0, control).split("\n").length,
    why: "it holds a control character, so it is not text alone",
    remedy: "Take it out",
  };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line that is not UTF-8. Each line can be tried by itself, because no byte of a longer character is a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (asUtf8(bytes.subarray(start, end)) === null) return line;
    start = end;
  }
  return line;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
