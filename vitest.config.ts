import { defineConfig } from "vitest/config";

// Three groups: facts about pure parts and HTTP (seconds), real engines, and the real page in a real browser.
export default defineConfig({
  test: {
    reporters: ["default", "./test/closing-line.ts"],
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/engine/**", "test/e2e/**"] } },
      {
        test: {
          name: "engine",
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
