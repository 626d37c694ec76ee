import type { Example } from "../../prompts/categories.ts";

export interface FitOptions {
  signal: AbortSignal;
  /** How long it may take; what was not asked by then is left to a later call. Vectors come first. */
  budgetMs: number;
  /** Makes the shared half of an example's prompt with these options, as it is made for a mail. */
  prefixOf(example: Example, lettered: string): Promise<string>;
  /** The prompt that asks for the letter. */
  task: string;
  onProgress(done: number, total: number): void;
  /** Where answers are kept from one start to the next; without it each start asks again. */
  cacheFolder?: string | undefined;
  /** Told what a person who looks after the server should know. */
  say?: (sentence: string) => void;
  /** Awaited before every read: lets mail that a person waits for go first. */
  beforeRead?: () => Promise<void>;
}
