// The command as it is typed, and what it never prints or sends.

import { describe, expect, test } from "vitest";
import { checkCommand } from "../../../../server/engine/examine/command.ts";
import type { Finding } from "../../../../server/engine/examine/finding.ts";
import { key, uncached, withField } from "./findings.ts";
import { closedAddress, standIn } from "./stand-in.ts";

describe("the command", () => {
  test("prints a line a finding, a reason and a fix under what is not ok, and never the key", async () => {
    const { url } = await standIn(withField("messages", uncached));
    const { text, failed } = await checkCommand(["--url", `${url}/v1/`, "--key", key], {});
    expect(failed).toBe(true);
    expect(text).toMatch(/^wrong {2}prefix-cache +a repeated prompt was read again/m);
    expect(text).toMatch(/ Why: .* Fix: /s);
    expect(text).not.toContain(key);
  });

  test("takes the environment's address and key, and prints JSON", async () => {
    const { url } = await standIn();
    const environment = { ENGINE_URL: url, ENGINE_API_KEY: key, ENGINE_MODEL: "qwen" };
    const { text, failed } = await checkCommand(["--json"], environment);
    const { servers } = JSON.parse(text) as { servers: { url: string; findings: Finding[] }[] };
    expect([failed, servers.length, servers[0]?.url]).toEqual([false, 1, url]);
    expect(text).not.toContain(key);
  });

  test("nothing listens there: one finding, which says what to do", async () => {
    const url = await closedAddress();
    const { text, failed } = await checkCommand(["--url", url, "--json"], {});
    expect(failed).toBe(true);
    expect(JSON.parse(text).servers[0].findings).toEqual([
      {
        check: "reachable",
        state: "wrong",
        found: `Cannot reach the model at ${url}: connection refused`,
        why: "this could not be examined",
        fix: "Start it, or give its address with --url or ENGINE_URL",
      },
    ]);
  });

  test.each([
    [[], "--url: say where the server is, or set ENGINE_URL"],
    [["--url", "gpu-1:8000"], "--url: give an address like http://gpu-1:8000"],
    [["--url", "http://me:secret@gpu-1"], "--url: give the key with --key, not in the address"],
    [["--urls", "x"], "Unknown option '--urls'"],
  ])("%j is refused in one sentence", async (args, sentence) => {
    await expect(checkCommand(args, {})).rejects.toThrow(`Cannot check: ${sentence}`);
  });

  test("a metrics page on another host is not sent the key", async () => {
    const { url } = await standIn();
    const seen: (string | undefined)[] = [];
    const other = await standIn(({ path, key: sent }) => {
      if (path === "/metrics") seen.push(sent);
      return undefined;
    });
    await checkCommand(["--url", url, "--key", key, "--metrics", `${other.url}/metrics`], {});
    expect([seen.length > 0, seen.filter((each) => each !== undefined)]).toEqual([true, []]);
  });
});
