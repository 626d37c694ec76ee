// The command as it is typed, and the hub it reads from.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { readModelSource } from "../../../../server/engine/plan/model-source.ts";
import { endless } from "../../../support/scripted-engine.ts";
import { configPath } from "./shapes.ts";

const program = fileURLToPath(new URL("../../../../server/engine/command.ts", import.meta.url));

function run(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, timeout: 30_000 };
    const child = execFile(process.execPath, [program, ...args], options, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

function hub(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
    });
  });
}

const example = [
  "plan",
  "--model",
  "Qwen/Qwen2.5-7B-Instruct",
  "--gpu",
  "2x24GB",
  "--users",
  "200",
  "--mails-per-hour",
  "2000",
];

test("the example in docs/deploy.md reads the hub's config.json and answers in 100 columns", async () => {
  const asked: (string | undefined)[] = [];
  const endpoint = await hub((request, response) => {
    asked.push(request.url);
    response.end(readFileSync(configPath("qwen2.5-7b-instruct")));
  });
  const { code, out, err } = await run(example, { HF_ENDPOINT: endpoint });
  expect([code, err, asked]).toEqual([0, "", ["/Qwen/Qwen2.5-7B-Instruct/resolve/main/config.json"]]);
  expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  expect(out).toContain("It fits. Take: tensor parallel 2, pipeline parallel 1, data parallel 1.");
  expect(out).toContain("vllm serve Qwen/Qwen2.5-7B-Instruct \\\n  --tensor-parallel-size 2 \\\n");
  expect(out).toContain("KV a token: 2 x 28 layers x 4 KV heads x 128 x 2 bytes = 56.0 KiB");
});

test.each([
  [
    "a model too large",
    ["plan", "--model", configPath("qwen2.5-72b-instruct"), "--gpu", "2x24GB"],
    "it would fit on 8",
  ],
  ["an unknown command", ["size"], 'Cannot do "size": the commands are plan, check.'],
  ["no GPU", ["plan", "--model", "a/b"], "Cannot plan: --gpu: say which GPUs, as in --gpu 2x24GB."],
  [
    "a word for a number",
    ["plan", "--model", "a/b", "--gpu", "L4", "--users", "many"],
    "--users: give a whole number",
  ],
  ["an unknown option", ["plan", "--modle", "a/b"], "Cannot plan: Unknown option '--modle'"],
])("%s ends with one sentence and exit code 1", async (_name, args, sentence) => {
  const { code, out, err } = await run(args);
  expect([code, out, err.trimEnd().split("\n").length]).toEqual([1, "", 1]);
  expect(err).toContain(sentence);
});

test("without a command it says how it is used", async () => {
  const { code, out } = await run([]);
  expect([code, out.startsWith("Usage: npm run engine -- plan")]).toEqual([0, true]);
});

const never: RequestListener = () => undefined;
const status =
  (code: number): RequestListener =>
  (_request, response) => {
    response.writeHead(code);
    response.end("<html>");
  };

test.each([
  ["does not answer", never, "it did not answer within 0.3 s"],
  ["wants an account", status(401), "the hub wants an account that may read this model"],
  ["has no such model", status(404), "the hub has no such model"],
  ["is broken", status(500), "the hub answered 500"],
  ["sends a web page", status(200), "it is not a config.json (no JSON)"],
])("a hub that %s: one sentence", async (_name, answer, sentence) => {
  const reading = readModelSource("maker/model", { endpoint: await hub(answer), timeoutMs: 300 });
  await expect(reading).rejects.toThrow(sentence);
});

test("a hub that does not come to an end is read no further than a config.json is long", async () => {
  const reading = readModelSource("maker/model", { endpoint: await hub(endless), timeoutMs: 20_000 });
  await expect(reading).rejects.toThrow("it is not a config.json (no JSON)");
});

test("a hub that cannot be reached: the sentence names the way by a path", async () => {
  const reading = readModelSource("maker/model", { endpoint: "http://127.0.0.1:1", timeoutMs: 2_000 });
  await expect(reading).rejects.toThrow(
    /cannot be reached from here\. Copy the model's config\.json to this machine and give its path: --model path\/to\/config\.json/,
  );
});

test.each([
  ["./nowhere", "there is no such file or folder, and it is no name on the model hub"],
  [fileURLToPath(new URL(".", import.meta.url)), "the folder has no config.json"],
])("%s is refused", async (model, sentence) => {
  await expect(readModelSource(model, { endpoint: "http://127.0.0.1:1", timeoutMs: 100 })).rejects.toThrow(
    sentence,
  );
});
