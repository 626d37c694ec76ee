// Shows long work to the person at the terminal: one line that changes in place or, on a pipe, a line from time to time.

import type { Progress } from "../engine/local/progress.ts";

const pipeLineEveryMs = 5_000;

/** `show` writes progress to `out`; `end` finishes the line for whatever is written next. */
export function showProgress(out: NodeJS.WriteStream): {
  show: (progress: Progress) => void;
  end: () => void;
} {
  let step = "";
  let said = 0;
  let open = false;

  return {
    show(progress) {
      const line = lineOf(progress);
      if (out.isTTY) {
        if (open && progress.step !== step) out.write("\n");
        out.write(`\r\x1b[K${line}`);
        open = true;
      } else if (progress.step !== step || isDone(progress) || Date.now() - said > pipeLineEveryMs) {
        out.write(`${line}\n`);
        said = Date.now();
      }
      step = progress.step;
    },
    end() {
      if (open) out.write("\n");
      open = false;
      step = "";
    },
  };
}

// Fetching the model: 412 of 1117 MB (36 %)
function lineOf({ step, done, total, unit = "MB" }: Progress): string {
  if (done === null) return `${step} …`;
  if (total === null) return `${step}: ${Math.round(done)} ${unit}`;
  return `${step}: ${Math.round(done)} of ${Math.round(total)} ${unit} (${Math.floor((100 * done) / total)} %)`;
}

function isDone({ done, total }: Progress): boolean {
  return done !== null && done === total;
}
