/** How far a piece of work is. `total` is null where the size is not known. `step` stays the same while `done` grows. Counts MB where nothing else is said. */
export interface Progress {
  step: string;
  done: number | null;
  total: number | null;
  unit?: "MB" | "examples";
}

export type SayProgress = (progress: Progress) => void;
