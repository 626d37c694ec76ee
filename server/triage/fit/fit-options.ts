import type { Example } from "../../prompts/categories.ts";

export interface FitOptions {
  signal: AbortSignal;
  /** How long it may take. What was not asked by then is left to a later call. Vectors come first. */
  budgetMs: number;
  /** Renders the shared half of the prompt for an example with these options, as for a mail. */
  prefixOf(example: Example, lettered: string): Promise<string>;
  /** The prompt that asks for the letter. */
  task: string;
  onProgress(done: number, total: number): void;
  /** Where the answers are kept between starts; without it each start asks again. */
  cacheFolder?: string | undefined;
  /** Called with sentences for whoever looks after the server. */
  say?: (sentence: string) => void;
  /** Awaited before every read, so that a mail a person waits for goes first. */
  beforeRead?: () => Promise<void>;
}
