// npm run sideload: the add-in in desktop Outlook, served over HTTPS from this machine with a development certificate.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { asProblem, Problem } from "../server/problem.ts";

interface Certificate {
  cert: string;
  key: string;
}

/** What sideloading touches outside this file. */
interface World {
  platform: NodeJS.Platform;
  say(line: string): void;
  certificate(): Promise<Certificate>;
  serve(certificate: Certificate): Promise<void>;
  startOutlook(manifestPath: string): Promise<void>;
}

const port = 3000;
const origin = `https://localhost:${port}`;
const listeningLimitMs = 600_000;
const startLimitMs = 300_000;
const root = fileURLToPath(new URL("../", import.meta.url));
const manifestPath = fileURLToPath(new URL("../manifest.xml", import.meta.url));

/** Serves the add-in and starts Outlook with it; where that cannot be done, says what to do instead. */
export async function sideload(world: World): Promise<void> {
  if (world.platform !== "win32" && world.platform !== "darwin") return world.say(withoutDesktopOutlook);
  await world.serve(await world.certificate());
  world.say(`Mailwright is served on ${origin}. Stop it with Ctrl+C.`);
  try {
    await world.startOutlook(manifestPath);
  } catch (thrown) {
    // office-addin-debugging 5.1.6 refuses Outlook on macOS ("Sideload to the Outlook app is not supported").
    const why = thrown instanceof Error ? thrown.message.trim() : "no reason was given";
    return world.say(`Cannot start Outlook with the add-in: ${why}\n${byHand}`);
  }
  world.say("Outlook is starting. Open a mail and choose Mailwright in the ribbon or under Apps.");
}

const addFromFile = "choose My add-ins, Custom Addins, Add from File";

const withoutDesktopOutlook = [
  "There is no desktop Outlook for this system. Run npm start and open the address it prints: that page speaks to the add-in as Outlook does.",
  `To have it in your own mailbox, serve Mailwright under an HTTPS address, save /manifest.xml from there, open https://aka.ms/olksideload and ${addFromFile}.`,
].join("\n");

const byHand = `Add it by hand: open https://aka.ms/olksideload, ${addFromFile} and pick ${manifestPath}. Outlook on this computer then shows it too, within a few minutes.`;

async function installCertificate(): Promise<Certificate> {
  const { ensureCertificatesAreInstalled } = await import("office-addin-dev-certs");
  const { localhostCertificatePath, localhostKeyPath } = await import(
    "office-addin-dev-certs/lib/defaults.js"
  );
  try {
    await ensureCertificatesAreInstalled();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.trim() : "no reason was given";
    const what = "Cannot install the development certificate that makes https://localhost trusted";
    throw new Problem("setup", `${what}: ${why} Allow it when the system asks, then try again.`, cause);
  }
  return { cert: localhostCertificatePath, key: localhostKeyPath };
}

/** Starts the server as a child that ends with this process; resolves once it listens. */
async function serve({ cert, key }: Certificate): Promise<void> {
  if (await isListening())
    throw new Problem(
      "setup",
      `Cannot serve the add-in: port ${port} is taken. Stop what runs there (npm start?).`,
    );
  const env = { ...process.env, PORT: String(port), HTTPS_CERT: cert, HTTPS_KEY: key };
  const server = spawn(process.execPath, ["server/main.ts"], { cwd: root, env, stdio: "inherit" });
  process.once("exit", () => server.kill());
  const deadline = Date.now() + listeningLimitMs;
  while (!(await isListening())) {
    if (hasEnded(server))
      throw new Problem("setup", "Cannot serve the add-in: the server has ended. It says why above.");
    if (Date.now() > deadline)
      throw new Problem("setup", `Cannot serve the add-in: nothing answers on ${origin} after ten minutes.`);
    await sleep(500);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

async function isListening(): Promise<boolean> {
  const socket = connect({ host: "localhost", port, timeout: 1_000 });
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** What `office-addin-debugging start manifest.xml desktop` does; its command ends with 0 even when it failed, this throws. */
async function startOutlook(path: string): Promise<void> {
  const { AppType, startDebugging } = await import("office-addin-debugging");
  const options = { appType: AppType.Desktop, enableDebugging: false, enableLiveReload: false };
  const tooLong = new Problem("setup", "it did not start within five minutes.");
  const limit = sleep(startLimitMs, undefined, { ref: false }).then(() => Promise.reject(tooLong));
  await Promise.race([startDebugging(path, options), limit]);
}

if (import.meta.main) {
  const say = (line: string) => console.log(line);
  try {
    await sideload({ platform: process.platform, say, certificate: installCertificate, serve, startOutlook });
  } catch (thrown) {
    console.error(asProblem(thrown).message);
    process.exit(1);
  }
}
