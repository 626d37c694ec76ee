// The systems that are measured: how each is started in front of the engine, and what a client sends it for one mail.

import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Call } from "./client.ts";
import { type BenchMail, chatBody } from "./mails.ts";
import { type MeteredProcess, startMetered } from "./metered-process.ts";
import { portkeyScript, portkeyVersion } from "./portkey.ts";

export interface Rival {
  name: string;
  process: MeteredProcess;
  call(mail: BenchMail): Call;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export interface Upstream extends MeteredProcess {
  /** The next drafts have so many tokens, so many ms apart; 0 ms sends a draft at once. */
  set(draft: { tokens: number; paceMs: number }): Promise<void>;
}

/** The engine that costs nothing. */
export async function startUpstream(): Promise<Upstream> {
  const upstream = await startMetered({ script: here("upstream.ts"), ready: /upstream: (\S+)/ });
  return {
    ...upstream,
    async set(draft) {
      await fetch(`${upstream.address}/set`, { method: "POST", body: JSON.stringify(draft) });
    },
  };
}

/** Mailwright as an administrator starts it, with an empty cache of its own that goes when it stops. */
export async function startMailwright(
  upstream: string,
  settings: Record<string, string> = {},
): Promise<Rival> {
  const cache = await mkdtemp(join(tmpdir(), "mailwright-bench-"));
  const process = await startMetered({
    script: "server/main.ts",
    environment: {
      PORT: "0",
      ENGINE_URL: upstream,
      EMBED_URL: upstream,
      MAILWRIGHT_CACHE: cache,
      WRITING: "free",
      ...settings,
    },
    ready: /Mailwright is ready: (\S+)/,
  });
  const url = `${process.address.replace("localhost", "127.0.0.1")}/api/reply`;
  const stop = () => process.stop().then(() => rm(cache, { recursive: true, force: true }));
  return {
    name: "Mailwright",
    process: { ...process, stop },
    call: (mail) => ({ url, body: JSON.stringify(mail) }),
  };
}

/** Hono, openai and zod, passing one call through. */
export async function startBare(upstream: string): Promise<Rival> {
  const process = await startMetered({
    script: here("bare.ts"),
    environment: { ENGINE_URL: upstream },
    ready: /bare: (\S+)/,
  });
  const url = `${process.address}/reply`;
  return {
    name: "bare pass-through (Hono, openai, zod)",
    process,
    call: (mail) => ({ url, body: JSON.stringify(mail) }),
  };
}

/** Bytes in, bytes out. */
export async function startPipe(upstream: string): Promise<Rival> {
  const process = await startMetered({
    script: here("pipe.ts"),
    environment: { ENGINE_URL: upstream },
    ready: /pipe: (\S+)/,
  });
  const url = `${process.address}/v1/chat/completions`;
  return { name: "pipe (node:http)", process, call: (mail) => ({ url, body: chatBody(mail) }) };
}

/** Throws an Error whose sentence says why Portkey's gateway is left out. */
export async function startPortkey(upstream: string): Promise<Rival> {
  const port = await freePort();
  const process = await startMetered({
    script: await portkeyScript(),
    args: [`--port=${port}`, "--headless"],
    ready: /(Ready for connections|running)/i,
  });
  const headers = {
    "x-portkey-provider": "openai",
    "x-portkey-custom-host": `${upstream}/v1`,
    authorization: "Bearer none",
  };
  const url = `http://127.0.0.1:${port}/v1/chat/completions`;
  return {
    name: `Portkey ${portkeyVersion}`,
    process,
    call: (mail) => ({ url, headers, body: chatBody(mail) }),
  };
}

/** Portkey's gateway must be told its port. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
