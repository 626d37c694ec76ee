// What the compose file promises, read from the file. Docker did not start it; deploy/README.md says what was tried.

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readSettings, settingNames } from "../../server/settings.ts";
import { serveFlags } from "../server/engine/plan/serve-flags.ts";
import { deployed, deployedPaths, flagsOf } from "./files.ts";

const Service = z.looseObject({
  image: z.string(),
  profiles: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  network_mode: z.string().optional(),
  restart: z.string(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }),
  environment: z.record(z.string(), z.string()).default({}),
  entrypoint: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
});
const compose = z
  .looseObject({
    services: z.record(z.string(), Service),
    networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() })),
  })
  .parse(parse(deployed("compose.yaml"), { merge: true }));
const services = Object.entries(compose.services);
const named = (start: string) => services.filter(([name]) => name.startsWith(start));

test("every image has a version of its own", () => {
  const unpinned = services.filter(([, { image }]) => !/^[\w./-]+:v?\d+(?:\.\d+)+$/.test(image));
  expect(unpinned.map(([name, { image }]) => `${name}: ${image}`)).toEqual([]);
});

test("every Dockerfile begins from a version, and installs versions", () => {
  const lines = deployedPaths("Dockerfile").flatMap((path) => deployed(path).split("\n"));
  const from = lines.filter((line) => line.startsWith("FROM "));
  expect(from.length).toBeGreaterThanOrEqual(4);
  expect(from.filter((line) => !/^FROM \w+:\d+\.\d+\.\d+-slim(?: AS \w+)?$/.test(line))).toEqual([]);
  const installs = lines.filter((line) => line.includes("pip install"));
  expect(installs.filter((line) => !/==\d|--require-hashes/.test(line))).toEqual([]);
});

test("only the proxy has a port on the host, and it is HTTPS", () => {
  const published = services.flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`));
  expect(published).toEqual(["proxy 443:443"]);
});

test("model servers are in a network without a way out", () => {
  expect(compose.networks.engine?.internal).toBe(true);
  for (const [name, { networks }] of [...named("vllm"), ...named("router"), ...named("embeddings")])
    expect([name, networks]).toEqual([name, ["engine"]]);
});

test("everything starts again by itself and says whether it is well", () => {
  expect(services.filter(([, { restart }]) => restart !== "unless-stopped").map(([name]) => name)).toEqual(
    [],
  );
  expect(services.filter(([, { healthcheck }]) => healthcheck.test.length < 2)).toEqual([]);
});

describe("Mailwright", () => {
  const replicas = named("mailwright");

  test("there are two, on loopback in the proxy's network, on the ports the proxy knows", () => {
    const upstream = [...deployed("nginx/mailwright.conf").matchAll(/server 127\.0\.0\.1:(\d+)/g)];
    expect(replicas.map(([, { environment }]) => environment.PORT)).toEqual(upstream.map(([, port]) => port));
    for (const [, { network_mode, environment }] of replicas) {
      expect(network_mode).toBe("service:proxy");
      expect(readSettings(environment).HOST).toBe("127.0.0.1");
    }
  });

  test("answers for the name that the proxy has", () => {
    const [, name] = /server_name (\S+);/.exec(deployed("nginx/mailwright.conf")) ?? [];
    for (const [, { environment }] of replicas)
      expect(readSettings(environment).ALLOWED_HOSTS).toEqual([name]);
  });

  test("is given only settings it has", () => {
    const given = replicas.flatMap(([, { environment, command }]) => [
      ...Object.keys(environment),
      ...[...command.join(" ").matchAll(/([A-Z_]+)="\$\$/g)].map(([, name = ""]) => name),
    ]);
    expect(given).toContain("ENGINE_API_KEY");
    expect(given.filter((name) => !settingNames.includes(name))).toEqual([]);
  });
});

describe("the model servers", () => {
  test("have only flags that vLLM 0.32 knows", () => {
    const flags = named("vllm").flatMap(([, { command }]) => flagsOf(command));
    expect(flags.length).toBeGreaterThan(20);
    expect(flags.filter((flag) => !serveFlags.has(flag))).toEqual([]);
  });

  test("serve the version the flags were read in", () => {
    expect(new Set(named("vllm").map(([, { image }]) => image))).toEqual(
      new Set(["vllm/vllm-openai:v0.32.0"]),
    );
  });

  test("what is JSON in them is JSON", () => {
    const values = named("vllm").flatMap(([, { command }]) =>
      command.flatMap((piece) => /=(\{.*)$/.exec(piece)?.[1] ?? []),
    );
    expect(values.map((value) => typeof JSON.parse(value))).toEqual(Array(4).fill("object"));
  });

  test("have GPUs of their own", () => {
    const ids = named("vllm").map(([, service]) => JSON.stringify(service.deploy));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the router goes by the mail's key and knows each of them", () => {
    const command = compose.services.router?.command ?? [];
    expect(command).toContain("--policy=consistent_hash");
    expect(command.filter((piece) => piece.startsWith("http"))).toEqual(
      named("vllm").map(([name]) => `http://${name}:8000`),
    );
  });
});

test("keys are secrets: none stands in the file, and who needs the engine's has it", () => {
  const holding = services.filter(([, { secrets }]) => secrets.includes("engine-key"));
  expect(holding.map(([name]) => name)).toEqual(["mailwright-1", "mailwright-2", "vllm-1", "vllm-2"]);
  const given = services.flatMap(([, { environment }]) => Object.entries(environment));
  expect(given.filter(([name, value]) => /KEY|PASSWORD/.test(name) && !value.startsWith("/run/"))).toEqual(
    [],
  );
});

test("what nothing uses yet does not start by itself", () => {
  const later = services.filter(([, { profiles }]) => profiles.includes("later"));
  expect(later.map(([name]) => name)).toEqual(["redis", "postgres"]);
});
