// The flags of a real vLLM 0.32: `vllm serve --help=all`, the names only, sorted.

import { readFileSync } from "node:fs";

export const serveFlags: ReadonlySet<string> = new Set(
  readFileSync(new URL("vllm-0.32-serve-flags.txt", import.meta.url), "utf8")
    .trim()
    .split("\n"),
);
