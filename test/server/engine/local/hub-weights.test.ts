// Models on the hub: where their files are asked for and put, and whether the hub has them.

import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { canBeHad, fetchFromHub } from "../../../../server/engine/local/hub-weights.ts";
import type { HubWeights } from "../../../../server/engine/local/known-models.ts";
import { emptyFolder } from "../../../support/folder.ts";
import { sha256 } from "../../../support/wheels.ts";

const at = "Maker/Model-GGUF/resolve/0123abc";
const halves = new Map([
  [`/${at}/model-q4-00001-of-00002.gguf`, "the first half "],
  [`/${at}/model-q4-00002-of-00002.gguf`, "and the second"],
]);
const weights: HubWeights = {
  from: "hub",
  at,
  files: [...halves].map(([path, text]) => ({
    name: path.split("/").at(-1) ?? "",
    bytes: text.length,
    sha256: sha256(text),
  })),
};

let asked: string[] = [];
let missing = "";
const server = createServer(({ method, url = "" }, response) => {
  asked.push(`${method} ${url}`);
  const text = url === missing ? undefined : halves.get(url);
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
let hub = "";

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  hub = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
  missing = "";
});

function emptyCache() {
  const cacheFolder = emptyFolder();
  mkdirSync(join(cacheFolder, "models"));
  const steps: string[] = [];
  const say = ({ step }: { step: string }) => void steps.push(step);
  const job = { cacheFolder, python: { command: "", version: "" }, say, signal: AbortSignal.timeout(20_000) };
  return { job, steps, models: join(cacheFolder, "models") };
}

test("a model of two files lies side by side under the names by which llama.cpp finds the second", async () => {
  const { job, steps, models } = emptyCache();
  const first = await fetchFromHub({ name: "model", weights, hub: `${hub}/` }, job);
  expect(first).toBe(join(models, "model-00001-of-00002.gguf"));
  const files = readdirSync(models).filter((name) => name.endsWith(".gguf"));
  expect(files.map((name) => readFileSync(join(models, name), "utf8"))).toEqual([...halves.values()]);
  expect(asked).toEqual([...halves.keys()].map((path) => `GET ${path}`));
  expect(steps).toContain("Fetching the model model, file 2 of 2");
});

test("of two files, the one that is there is not asked for again", async () => {
  const { job, models } = emptyCache();
  writeFileSync(join(models, "model-00001-of-00002.gguf"), "the first half ");
  await fetchFromHub({ name: "model", weights, hub }, job);
  expect(asked).toEqual([`GET /${at}/model-q4-00002-of-00002.gguf`]);
});

test("a model can be had when the hub has all of its files, or when they are there", async () => {
  const { job } = emptyCache();
  const model = { name: "model", weights, hub };
  expect(await canBeHad(model, job)).toBe(true);
  missing = `/${at}/model-q4-00002-of-00002.gguf`;
  expect(await canBeHad(model, job)).toBe(false);
  missing = "";
  await fetchFromHub(model, job);
  expect(await canBeHad({ ...model, hub: "http://127.0.0.1:1" }, job)).toBe(true);
});

test("no model can be had from a hub that does not answer", async () => {
  const { job } = emptyCache();
  expect(await canBeHad({ name: "model", weights, hub: "http://127.0.0.1:1" }, job)).toBe(false);
});
