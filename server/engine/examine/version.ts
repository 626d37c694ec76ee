// What server it is, and whether it is one whose flags we know.

import { z } from "zod";
import { models } from "./answers.ts";
import { type Found, look, ok } from "./finding.ts";
import type { Examined } from "./server.ts";

const Version = z.object({ version: z.string() });
/** The flags of `engine -- plan` and of this check are those of vLLM 0.28 to 0.33. */
const oldest = [0, 28] as const;

/** By /version and by who owns the models. */
export async function version(server: Examined): Promise<Found[]> {
  const vllm = models(await server.ask("/v1/models"))?.some(({ owned_by }) => owned_by === "vllm") ?? false;
  const said = Version.safeParse((await server.ask("/version")).json).data?.version;
  if (!vllm)
    return [
      look({
        found: "this is not a vLLM, or something in front of it hides that",
        why: "the fixes below are vLLM's flags, and what cannot be asked for here is missing below",
        fix: "give vLLM's own address with --url",
      }),
    ];
  if (said === undefined)
    return [
      look({
        found: "vLLM, but /version is not to be had",
        why: "which flags there are depends on it",
        fix: "behind a router, give one server's own address with --url as well",
      }),
    ];
  const [major = 0, minor = 0] = said.split(".").map((part) => Number.parseInt(part, 10));
  const old = major === oldest[0] && minor < oldest[1];
  if (!old) return [ok(`vLLM ${said}`)];
  return [
    look({
      found: `vLLM ${said}`,
      why: `what Mailwright counts on was read and tried in ${oldest.join(".")} and newer`,
      fix: "upgrade vLLM, or read each finding below as a guess",
    }),
  ];
}
