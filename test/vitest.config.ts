import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** A path under .cache/, which git leaves out. */
const cached = (name: string) => fileURLToPath(new URL(`../.cache/${name}`, import.meta.url));

/** How long a state is waited for before it counts as one that does not come. */
const expect = { poll: { timeout: 10_000 } };

// Three groups, one after the other, because a model shares the machine's cores with nothing else well: facts about pure parts and
// HTTP (seconds), real engines, and the real page in a real browser. A fourth, vllm, has a script of its own: it fetches several GB.
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // What was made of a file is kept until the file changes.
    fsModuleCache: true,
    fsModuleCachePath: cached("vitest"),
    reporters: ["default", "./test/support/closing-line.ts"],
    projects: [
      {
        test: {
          name: "unit",
          isolate: false,
          // A third of their time these tests wait, for deadlines above all, so that two cores have work for three processes.
          maxWorkers: Math.max(3, availableParallelism() - 1),
          // What a test says about time it measures itself. These say when a wait has no end, also on a machine that is busy: there
          // a thread alone may take 20 s to start.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          expect,
          // What they start of ours is not compiled anew each time.
          env: { NODE_COMPILE_CACHE: cached("compiled") },
          sequence: { groupOrder: 0 },
          include: ["test/**/*.test.ts"],
          exclude: ["test/real/**"],
        },
      },
      {
        test: {
          name: "engine",
          sequence: { groupOrder: 1 },
          include: ["test/real/local/**/*.test.ts"],
          globalSetup: ["./test/support/engine-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 900_000,
          expect,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "e2e",
          sequence: { groupOrder: 2 },
          include: ["test/real/browser/**/*.test.ts"],
          globalSetup: ["./test/support/engine-setup.ts"],
          testTimeout: 90_000,
          hookTimeout: 900_000,
          expect,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "vllm",
          sequence: { groupOrder: 3 },
          include: ["test/real/vllm/**/*.test.ts"],
          globalSetup: ["./test/real/vllm/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 400_000,
          expect,
          fileParallelism: false,
        },
      },
    ],
  },
});
