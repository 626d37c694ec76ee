// The command to copy, and below it why each flag is there.

import type { Plan } from "../plan.ts";
import { replicaLines, serveLine } from "../serve-line.ts";
import { heading, wrap } from "./text.ts";

/** A flag longer than this has its reason on the lines below it. */
const flagColumns = 34;

export function starting(plan: Plan): string[] {
  const { model, flags } = serveLine(plan);
  const line = [`vllm serve ${model}`, ...flags.map(({ flag }) => `  ${flag}`)];
  const several = replicaLines(plan);
  return [
    heading("Start it"),
    "export VLLM_API_KEY=… VLLM_NO_USAGE_STATS=1",
    ...line.map((each, index) => (index < line.length - 1 ? `${each} \\` : each)),
    "",
    ...(several.length > 0
      ? [
          ...wrap(
            "That is the first server; each has its own GPUs and port. The router stands in front and goes by the header x-session-id, in which Mailwright sends the mail's key:",
          ),
          ...several,
          "",
        ]
      : []),
    ...flags.flatMap(({ flag, why }) => explained(flag, why)),
    ...explained(
      "VLLM_API_KEY",
      "the key, kept off the command line where ps shows it; the same value is Mailwright's ENGINE_API_KEY",
    ),
    ...explained("VLLM_NO_USAGE_STATS", "vLLM tells its makers what it runs on unless this is set"),
    ...wrap("When it runs: npm run engine -- check says which of these it really has, and what to mend."),
  ];
}

function explained(flag: string, why: string): string[] {
  const indent = " ".repeat(flagColumns + 2);
  if (flag.length > flagColumns) return [flag, ...wrap(why, indent)];
  const [first = "", ...rest] = wrap(why, indent);
  return [`${flag.padEnd(flagColumns + 2)}${first.trimStart()}`, ...rest];
}
