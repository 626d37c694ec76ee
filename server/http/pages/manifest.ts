import { readFileSync } from "node:fs";
import { Problem } from "../../problem.ts";
import { isLoopback } from "../loopback.ts";

const committed = readFileSync(new URL("../../../manifest.xml", import.meta.url), "utf8");
const committedOrigin = "https://localhost:3000";

/**
 * The manifest with every address moved to `origin`, which may come from a Host header. Outlook takes HTTPS only, so http
 * becomes https, except on loopback, where it is for looking at. Throws Problem("bad-request") for anything but an origin.
 */
export function manifestFor(origin: string): string {
  return committed.replaceAll(committedOrigin, safeOrigin(origin));
}

// https://mail.contoso.example   http://127.0.0.1:3000   http://[::1]:3000
const shape = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:]{2,39}\])(?::(\d{1,5}))?$/i;

function safeOrigin(origin: string): string {
  const url = shape.test(origin) && URL.parse(origin);
  if (!url)
    throw new Problem(
      "bad-request",
      "Cannot write a manifest for this address: it is not of the form https://host or https://host:port. Ask for /manifest.xml on the address people will use.",
    );
  if (url.protocol === "http:" && !isLoopback(url.hostname)) url.protocol = "https:";
  return url.origin;
}
