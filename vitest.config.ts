import { defineConfig } from "vitest/config";

// Three groups, one after the other, because a model shares the machine's cores with nothing else well: facts about pure parts and
// HTTP (seconds), real engines, and the real page in a real browser.
export default defineConfig({
  test: {
    reporters: ["default", "./test/closing-line.ts"],
    projects: [
      {
        test: {
          name: "unit",
          isolate: false,
          sequence: { groupOrder: 0 },
          include: ["test/**/*.test.ts"],
          exclude: ["test/engine/**", "test/e2e/**", "test/vllm/**"],
        },
      },
      {
        test: {
          name: "engine",
          sequence: { groupOrder: 1 },
          include: ["test/engine/**/*.test.ts"],
          globalSetup: ["./test/engine-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "e2e",
          sequence: { groupOrder: 2 },
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["./test/engine-setup.ts"],
          testTimeout: 90_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
