import type { Prompts } from "../prompts/load.ts";

/** What the threads are given of the prompts. They read no file themselves: one might be half written by then. */
export type ParserPrompts = Pick<
  Prompts,
  "languages" | "promises" | "templates" | "draftWords" | "examples" | "profiles"
>;
