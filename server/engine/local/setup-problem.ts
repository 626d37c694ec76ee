// Why the set-up of the local engines could not go on, in one sentence that says what to do.

import { Problem } from "../../problem.ts";

/** What a person can always do instead. */
export const orElse = "Or set ENGINE_URL to a model server that runs already.";

const states: Record<string, string> = {
  ENOSPC: "the disk is full. Make room, or set MAILWRIGHT_CACHE to a folder on another disk",
  EDQUOT: "the disk quota is used up. Make room, or set MAILWRIGHT_CACHE to a folder on another disk",
  EACCES: "it is not allowed to write there. Set MAILWRIGHT_CACHE to a folder of yours",
  EPERM: "it is not allowed to write there. Set MAILWRIGHT_CACHE to a folder of yours",
  EROFS: "the disk is read-only. Set MAILWRIGHT_CACHE to a folder that can be written to",
  ENOTDIR: "a part of that path is a file. Set MAILWRIGHT_CACHE to a folder",
  EEXIST: "a part of that path is a file. Set MAILWRIGHT_CACHE to a folder",
};

/** A failure of the disk as a Problem; null when it is none. `what` goes on from "Cannot": "save the model in /cache". */
export function diskProblem(thrown: unknown, what: string): Problem | null {
  const state = thrown instanceof Error && "code" in thrown ? states[String(thrown.code)] : undefined;
  return state ? new Problem("setup", `Cannot ${what}: ${state}.`, thrown) : null;
}
