import { expect, test } from "vitest";
import { sideload } from "../../deploy/sideload.ts";

type World = Parameters<typeof sideload>[0];

test("on Linux it says in two sentences what to do instead, and starts nothing", async () => {
  const { calls, said } = await run("linux");
  expect(calls).toEqual([]);
  expect(said).toMatch(/npm start.*\n.*https:\/\/aka\.ms\/olksideload/);
});

test.each(["win32", "darwin"] as const)(
  "on %s it serves with the development certificate, then starts Outlook with manifest.xml",
  async (platform) => {
    const { calls, said } = await run(platform);
    expect(calls).toEqual([
      "certificate",
      "serve /home/dana/localhost.crt /home/dana/localhost.key",
      expect.stringMatching(/^start .*[\\/]manifest\.xml$/),
    ]);
    expect(said).toContain("Outlook is starting");
  },
);

test("where Outlook cannot be started from here, the reason is said and the way by hand", async () => {
  const { said } = await run("darwin", {
    startOutlook: () => Promise.reject(new Error("Sideload to the Outlook app is not supported.")),
  });
  expect(said).toContain(
    "Cannot start Outlook with the add-in: Sideload to the Outlook app is not supported.",
  );
  expect(said).toMatch(/olksideload.*manifest\.xml/);
  expect(said).not.toContain("Outlook is starting");
});

test("without a certificate nothing is served", async () => {
  const refused = run("win32", { certificate: () => Promise.reject(new Error("the person said no")) });
  await expect(refused).rejects.toThrow("the person said no");
});

async function run(platform: NodeJS.Platform, changes: Partial<World> = {}) {
  const calls: string[] = [];
  const lines: string[] = [];
  await sideload({
    platform,
    say: (line) => void lines.push(line),
    certificate: async () => {
      calls.push("certificate");
      return { cert: "/home/dana/localhost.crt", key: "/home/dana/localhost.key" };
    },
    serve: async ({ cert, key }) => void calls.push(`serve ${cert} ${key}`),
    startOutlook: async (path) => void calls.push(`start ${path}`),
    ...changes,
  });
  return { calls, said: lines.join("\n") };
}
