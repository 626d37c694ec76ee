import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with the one line that continuous integration reads: `N passed, N failed`. */
class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // When a set-up fails there are no tests, which must not read as "0 failed".
    const nothing = tests.length === 0 ? 1 : 0;
    // A hook that fails before all tests of its group may leave none either.
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = groups.filter((group) => group.errors().length > 0).length + errors.length + nothing;
    const skipped = count("skipped");
    const closing = `${count("passed")} passed, ${count("failed") + broken} failed${skipped ? `, ${skipped} skipped` : ""}`;
    // After the summary of the default reporter, so that this line is the last.
    setImmediate(() => process.stdout.write(`\n${closing}\n`));
  }
}

// Vitest loads reporters by their default export.
// biome-ignore lint/style/noDefaultExport: the reporter interface asks for it
export default ClosingLine;
