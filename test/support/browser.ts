// Finds the browser for the tests: the one from npm, else CHROMIUM_PATH, else an installed Chrome, Chromium or Edge.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type Browser, chromium } from "playwright-core";

// The package's own arguments are not used: its --single-process kills the browser after the first page.
const args = ["--no-sandbox", "--disable-quic", "--disable-gpu"];

/** Starts a browser without a window. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  return chromium.launch({ executablePath, args, headless: true, timeout: 60_000 });
}

async function browserPath(): Promise<string> {
  const given = environment().CHROMIUM_PATH;
  if (given) return given;
  const fromNpm = process.platform === "linux" && process.arch === "x64" ? await unpacked() : null;
  const found = fromNpm ?? installed.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    "Cannot find a browser for the tests. Install Chrome, or set CHROMIUM_PATH to the path of one.",
  );
}

/** The Chromium from npm, unpacked once for each version. The package reuses $TMPDIR/chromium whatever the version, so the folder is named for it. */
async function unpacked(): Promise<string> {
  const folder = join(cacheFolder(), `chromium-${packageVersion("@sparticuz/chromium")}`);
  mkdirSync(folder, { recursive: true });
  const environmentNow = environment();
  const before = environmentNow.TMPDIR;
  environmentNow.TMPDIR = folder;
  try {
    // Imported late, because the package also reads TMPDIR when it is loaded.
    const { default: npmChromium } = await import("@sparticuz/chromium");
    return await npmChromium.executablePath();
  } finally {
    if (before === undefined) delete environmentNow.TMPDIR;
    else environmentNow.TMPDIR = before;
  }
}

function cacheFolder(): string {
  const { MAILWRIGHT_CACHE, XDG_CACHE_HOME } = environment();
  return MAILWRIGHT_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "mailwright");
}

function packageVersion(name: string): string {
  const main = createRequire(import.meta.url).resolve(name);
  const root = main.slice(0, main.lastIndexOf(name) + name.length);
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}

function environment(): Record<string, string | undefined> {
  return process.env;
}

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
