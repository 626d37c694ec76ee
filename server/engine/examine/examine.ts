// One server through all checks, one after the other, so that they do not disturb each other's figures.

import { asProblem } from "../../problem.ts";
import { atTheDoor, type Check, checks } from "./checks.ts";
import { type Finding, type Found, look, wrong } from "./finding.ts";
import { examined, type Target } from "./server.ts";

/** Everything found. A check that cannot be done is a finding too; never throws. */
export async function examine(target: Target): Promise<Finding[]> {
  const server = examined(target);
  const findings: Finding[] = [];
  async function all(table: Record<string, Check>, failed: typeof look): Promise<boolean> {
    for (const [check, run] of Object.entries(table)) {
      const found = await run(server).catch((thrown: unknown) => [couldNot(thrown, failed)]);
      findings.push(...found.map((each) => ({ check, ...each })));
      if (table === atTheDoor && found.some(({ state }) => state === "wrong")) return false;
    }
    return true;
  }
  if (await all(atTheDoor, wrong)) await all(checks, look);
  return findings;
}

/** "Cannot reach X: connection refused. Start it." is what was found, and the fix. */
function couldNot(thrown: unknown, failed: typeof look): Found {
  const [found = "", ...fix] = asProblem(thrown).message.replace(/\.$/, "").split(". ");
  return failed({ found, why: "this could not be examined", fix: fix.join(". ") || "see vLLM's own log" });
}
