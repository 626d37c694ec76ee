// The options of `npm run bench:engine -- …`.

import { parseArgs } from "node:util";

export interface Options {
  /** A vLLM that runs already, without /v1; undefined starts one. */
  url: string | undefined;
  key: string;
  /** The Python for the peer beside --url. */
  python: string;
  /** How many people at once, one measurement each. */
  users: number[];
  /** Mails a person answers in each way. */
  mails: number | null;
  /** How long a mail is open before the click. */
  thinkMs: number;
  /** Whether the tokens are counted once more with small blocks. */
  smallBlocks: boolean;
  json: boolean;
  /** Where to draw one mail's timeline. */
  timeline: string | undefined;
}

/** Reads the command line. Throws a sentence about what cannot be used. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: "string" },
      key: { type: "string", default: "" },
      python: { type: "string", default: "python3" },
      users: { type: "string" },
      mails: { type: "string" },
      think: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      timeline: { type: "string" },
    },
  });
  const { quick } = values;
  return {
    url: values.url?.replace(/\/+$/, "").replace(/\/v1$/, ""),
    key: values.key,
    python: values.python,
    users: (values.users ?? (quick ? "1,2" : "1,5,20")).split(",").map((one) => positive("--users", one)),
    mails: values.mails === undefined ? null : positive("--mails", values.mails),
    thinkMs: 1_000 * positive("--think", values.think ?? (quick ? "6" : "12")),
    smallBlocks: !quick && values.url === undefined,
    json: values.json,
    timeline: values.timeline,
  };
}

function positive(name: string, given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`Cannot use ${name} ${given}: give a whole number above 0.`);
}
