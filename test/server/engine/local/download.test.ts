import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { download } from "../../../../server/engine/local/download.ts";
import type { Pinned } from "../../../../server/engine/local/pinned-file.ts";

const content = Buffer.from("weights ".repeat(20_000));
const sha256 = createHash("sha256").update(content).digest("hex");
const steps: string[] = [];
const job = {
  say: ({ step }: { step: string }) => void steps.push(step),
  signal: AbortSignal.timeout(30_000),
};

let hub: Server;
let serve: RequestListener;
let ranges: string[];
let folder: string;
let target: string;
let file: Pinned;

beforeAll(async () => {
  hub = createServer((request, response) => {
    ranges.push(request.headers.range ?? "");
    serve(request, response);
  }).listen(0, "127.0.0.1");
  await once(hub, "listening");
});
afterAll(() => {
  hub.close();
  hub.closeAllConnections();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailwright-models-"));
  target = join(folder, "model.gguf");
  ranges = [];
  serve = likeTheHub;
  const address = hub.address();
  const port = typeof address === "object" && address ? address.port : 0;
  file = { url: `http://127.0.0.1:${port}/model.gguf`, title: "the model", bytes: content.length, sha256 };
});
afterEach(() => rm(folder, { recursive: true }));

const likeTheHub: RequestListener = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const isPast = from >= content.length;
  const range = isPast ? "*" : `${from}-${content.length - 1}`;
  response.writeHead(isPast ? 416 : 206, { "content-range": `bytes ${range}/${content.length}` });
  response.end(content.subarray(from));
};

const sends =
  (bytes: Buffer): RequestListener =>
  (_, response) =>
    response.writeHead(200, { "content-length": bytes.length }).end(bytes);

test("a file comes whole, with progress, and is not asked for again", async () => {
  await download(file, target, job);
  await download(file, target, job);
  expect(await readFile(target)).toEqual(content);
  expect(await readdir(folder)).toEqual(["model.gguf"]);
  expect(ranges).toEqual(["bytes=0-"]);
  expect(steps).toContain("Fetching the model");
});

describe("a download goes on where it stopped", () => {
  test("after another start was killed", async () => {
    await writeFile(`${target}.part.999999999`, content.subarray(0, 1_000));
    await download(file, target, job);
    expect(ranges).toEqual(["bytes=1000-"]);
    expect(await readFile(target)).toEqual(content);
  });

  test("when the connection breaks in the middle", async () => {
    serve = (request, response) => {
      serve = likeTheHub;
      response.writeHead(206, { "content-range": `bytes 0-${content.length - 1}/${content.length}` });
      response.write(content.subarray(0, 5_000), () => setTimeout(() => request.socket.destroy(), 20));
    };
    await download(file, target, job);
    expect(ranges).toEqual(["bytes=0-", "bytes=5000-"]);
    expect(await readFile(target)).toEqual(content);
  });

  test("from the beginning, where the hub knows no ranges", async () => {
    await writeFile(`${target}.part`, "other bytes");
    serve = sends(content);
    await download(file, target, job);
    expect(await readFile(target)).toEqual(content);
  });
});

test("two starts at once do not spoil each other's file", async () => {
  // The other start runs: it has the number of a living process.
  await writeFile(`${target}.part.${process.ppid}`, "half of it");
  await download(file, target, job);
  expect(await readFile(target)).toEqual(content);
  expect(existsSync(`${target}.part.${process.ppid}`)).toBe(true);
});

describe("what is not the pinned file is refused and removed", () => {
  const wrong = Buffer.from(content);
  wrong[7] = 0;
  test.each([
    ["a file with other bytes", wrong, /its sha256 is not the one that was pinned\. It was removed/],
    ["a shorter file", content.subarray(1), /what is there has 159999 bytes where 160000 were expected/],
    ["a longer file", Buffer.concat([content, content]), /has 320000 bytes where 160000 were expected/],
    ["a page that says hello", Buffer.from("<h1>Hello</h1>"), /has 14 bytes where 160000 were expected/],
  ])("%s", async (_, bytes, sentence) => {
    serve = sends(bytes);
    await expect(download(file, target, job)).rejects.toMatchObject({ kind: "setup", message: sentence });
    expect(await readdir(folder)).toEqual([]);
  });

  test("a longer file of unknown length", async () => {
    serve = (_, response) => void response.writeHead(200).end(Buffer.concat([content, content]));
    await expect(download(file, target, job)).rejects.toThrow(/longer than the 160000 bytes expected/);
    expect(await readdir(folder)).toEqual([]);
  });

  test("a part that is longer than the file", async () => {
    await writeFile(`${target}.part`, Buffer.concat([content, content]));
    await expect(download(file, target, job)).rejects.toThrow(/has 320000 bytes where 160000 were expected/);
    expect(await readdir(folder)).toEqual([]);
  });
});

test.each([404, 401, 500])("a hub that answers %i is named with what to do instead", async (status) => {
  serve = (_, response) => void response.writeHead(status).end("no");
  await expect(download(file, target, job)).rejects.toThrow(
    `the model hub answered ${status}. Check HF_ENDPOINT, or set MODEL=qwen2.5-coder-0.5b. Or set ENGINE_URL`,
  );
  expect(ranges).toHaveLength(1);
});

test("a hub that refuses connections is given up after four attempts", async () => {
  const nowhere = createServer().listen(0, "127.0.0.1");
  await once(nowhere, "listening");
  const address = nowhere.address();
  nowhere.close();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  await expect(download({ ...file, url }, target, job)).rejects.toThrow(
    /the connection failed 4 times\. What came so far is kept; start again to go on/,
  );
});

// /dev/full takes no byte, as a full disk; only Linux has it.
test.skipIf(!existsSync("/dev/full"))("a full disk is said so", async () => {
  await symlink("/dev/full", `${target}.part`);
  await expect(download(file, target, job)).rejects.toThrow(
    `Cannot save the model in ${folder}: the disk is full. Make room, or set MAILWRIGHT_CACHE`,
  );
});

test("a stop ends it at once and keeps what came", async () => {
  const stop = new AbortController();
  serve = (_, response) => {
    response.writeHead(206, { "content-range": `bytes 0-${content.length - 1}/${content.length}` });
    response.write(content.subarray(0, 5_000));
  };
  const stopping = { signal: stop.signal, say: () => stop.abort(new Error("stopped")) };
  await expect(download(file, target, stopping)).rejects.toThrow("stopped");
  expect(await readdir(folder)).toEqual(["model.gguf.part"]);
});
