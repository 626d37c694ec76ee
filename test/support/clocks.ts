// Which timers a piece of work starts, and whether each of them is over when the work is.

import { onTestFinished, vi } from "vitest";

export interface Clocks {
  /** How many were started for each of these times. */
  started(...times: number[]): number[];
  /** The times of those that still run. */
  running(): number[];
}

/** Watches the timers that are started from now until the test ends. */
export function watchClocks(): Clocks {
  const started = vi.spyOn(globalThis, "setTimeout");
  const cleared = vi.spyOn(globalThis, "clearTimeout");
  onTestFinished(() => {
    started.mockRestore();
    cleared.mockRestore();
  });
  const all = () =>
    started.mock.calls.map(([, ms = 0], i) => ({ ms, timer: started.mock.results[i]?.value as unknown }));
  return {
    started: (...times) => times.map((time) => all().filter(({ ms }) => ms === time).length),
    running() {
      const over = new Set<unknown>(cleared.mock.calls.map(([timer]) => timer));
      return all()
        .filter(({ timer }) => !over.has(timer))
        .map(({ ms }) => ms);
    },
  };
}
