// Who goes first, in one table for the queue in this process and for vLLM's scheduler.

/** What a call is for. */
export type Task = "read" | "write" | "answer";

/** vLLM's sign: lower goes first. Somebody looks at the category, waits for the draft's first word, and reads facts beside it. */
const urgencies: Record<Task, number> = { read: 0, write: 1, answer: 2 };
/** Work that no person waits for, whatever it is. */
const behindEverybody = 3;

/** How urgent a call is: the lower, the sooner. */
export function urgencyOf({ kind, background }: { kind: Task; background?: boolean | undefined }): number {
  return background ? behindEverybody : urgencies[kind];
}
