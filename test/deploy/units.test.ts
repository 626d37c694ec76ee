// What the systemd units promise, read from the files.

import { describe, expect, test } from "vitest";
import { settingNames } from "../../server/settings.ts";
import { serveFlags } from "../server/engine/plan/serve-flags.ts";
import { deployed, deployedPaths, flagsOf } from "./files.ts";

const units = deployedPaths(".service").map((path) => ({ path, text: unfolded(deployed(path)) }));
const vllm = unit("systemd/vllm@.service");
const mailwright = unit("systemd/mailwright@.service");

/** A line that ends in a backslash continues on the next one. */
function unfolded(text: string): string {
  return text.replaceAll(/\\\n\s*/g, " ");
}

function unit(path: string): string {
  return units.find((each) => each.path === path)?.text ?? "";
}

function values(text: string, key: string): string[] {
  return [...text.matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].map(([, value = ""]) => value);
}

test("there are four", () => {
  expect(units.map(({ path }) => path)).toEqual([
    "systemd/mailwright-embeddings.service",
    "systemd/mailwright@.service",
    "systemd/vllm-router.service",
    "systemd/vllm@.service",
  ]);
});

describe.each(units)("$path", ({ text }) => {
  test.each([
    ["DynamicUser", "yes"],
    ["NoNewPrivileges", "yes"],
    ["ProtectSystem", "strict"],
    ["ProtectHome", "yes"],
    ["PrivateTmp", "yes"],
    ["CapabilityBoundingSet", ""],
    ["IPAddressDeny", "any"],
    ["IPAddressAllow", "localhost"],
  ])("%s=%s", (key, value) => {
    expect(values(text, key)).toEqual([value]);
  });

  test("starts again after a failure, within memory it may have", () => {
    expect(values(text, "Restart")[0]).toMatch(/^(?:always|on-failure)$/);
    expect(values(text, "MemoryMax")[0]).toMatch(/^\d+[MG]$/);
  });

  test("listens on loopback", () => {
    expect(text).toMatch(/--host 127\.0\.0\.1\b|HOST=127\.0\.0\.1\b/);
    expect(text).not.toContain("0.0.0.0");
  });

  test("holds no key: it comes as a credential", () => {
    expect(text).not.toMatch(
      /(?:^| )[A-Z_]*API_KEY=(?!"\$\$\(cat "\$\$CREDENTIALS_DIRECTORY\/engine-key"\)")/m,
    );
  });
});

test("vLLM has only flags that vLLM 0.32 knows, in the unit and in the example of its settings", () => {
  const line = `${values(vllm, "ExecStart")[0]} ${deployed("systemd/vllm-8001.env.example")}`;
  const flags = flagsOf(line.split(/[\s=]+/));
  expect(flags).toContain("--gpu-memory-utilization");
  expect(flags.filter((flag) => !serveFlags.has(flag))).toEqual([]);
});

test("the example sets every variable vLLM's unit uses", () => {
  const used = [...(values(vllm, "ExecStart")[0] ?? "").matchAll(/ \$\{?([A-Z]+)/g)].map(([, name]) => name);
  const set = [...deployed("systemd/vllm-8001.env.example").matchAll(/^([A-Z_]+)=/gm)].map(
    ([, name]) => name,
  );
  expect(used).toContain("MORE");
  expect(used.filter((name) => !set.includes(name))).toEqual([]);
});

test("Mailwright is given only settings it has", () => {
  const pairs = values(mailwright, "Environment").flatMap((line) => line.split(" "));
  const names = pairs.map((pair) => pair.split("=")[0] ?? "");
  expect(names).toContain("ENGINE_URL");
  expect(names.filter((name) => !settingNames.includes(name))).toEqual([]);
});

test("Mailwright answers for the name that the proxy has", () => {
  const [, name] = /server_name (\S+);/.exec(deployed("nginx/mailwright.conf")) ?? [];
  expect(values(mailwright, "Environment")).toContain(`ALLOWED_HOSTS=${name}`);
});

test("the target names as many replicas as the proxy knows, and the router the vLLMs", () => {
  const target = deployed("systemd/mailwright.target");
  const ports = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, port]) => port);
  expect(ports(target, /mailwright@(\d+)\.service/g)).toEqual(
    ports(deployed("nginx/mailwright.conf"), /server 127\.0\.0\.1:(\d+)/g),
  );
  expect(ports(target, /vllm@(\d+)\.service/g)).toEqual(
    ports(values(unit("systemd/vllm-router.service"), "Environment")[0] ?? "", /:(\d+)/g),
  );
});
