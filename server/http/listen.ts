// The socket: loopback, HTTPS where a certificate is set, time limits on what a client sends, and a stop that lets answers finish.

import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";

export interface Listening {
  address: string;
  /** Takes no more connections, lets answers finish for a few seconds, then ends them. */
  stop(): Promise<void>;
}

const finishMs = 5_000;

/** Serves `app` on the settings' host and port. Throws Problem("setup") when the port cannot be had. */
export function listen(app: Hono, settings: Settings): Promise<Listening> {
  const server = createServer(app, settings);
  server.headersTimeout = settings.REQUEST_TIMEOUT_MS;
  // Bodies have the same limit in request.ts, which can still answer with a problem; this one is for what it never sees.
  server.requestTimeout = settings.REQUEST_TIMEOUT_MS + 5_000;
  server.on("clientError", refuse);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, settings)));
    server.listen(settings.PORT, settings.HOST, () => {
      const { port } = server.address() as AddressInfo;
      const scheme = settings.HTTPS_CERT ? "https" : "http";
      const host = settings.HOST.includes(":") ? `[${settings.HOST}]` : settings.HOST;
      resolve({
        address: `${scheme}://${host === "127.0.0.1" ? "localhost" : host}:${port}`,
        stop: () => stop(server),
      });
    });
  });
}

function createServer(app: Hono, settings: Settings): Server {
  const listener = getRequestListener(app.fetch);
  const options = { connectionsCheckingInterval: 1_000 };
  if (!settings.HTTPS_CERT || !settings.HTTPS_KEY) return createHttpServer(options, listener);
  try {
    const [cert, key] = [readFileSync(settings.HTTPS_CERT), readFileSync(settings.HTTPS_KEY)];
    return createHttpsServer({ ...options, cert, key }, listener);
  } catch (cause) {
    throw new Problem(
      "settings",
      "Cannot use HTTPS: the files that HTTPS_CERT and HTTPS_KEY name cannot be used. Check both.",
      cause,
    );
  }
}

// Headers that never end, or are no HTTP: the app is not reached, so the answer is written by hand.
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const late = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
  const problem = late
    ? new Problem("too-slow", "The request did not arrive in time. Send it again on a faster line.")
    : new Problem("bad-request", "The request is not HTTP that can be read. See /openapi.json.");
  const body = JSON.stringify(problem.body());
  socket.end(
    `HTTP/1.1 ${problem.status} ${late ? "Request Timeout" : "Bad Request"}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function cannotListen(error: NodeJS.ErrnoException, settings: Settings): Problem {
  const why: Record<string, string> = {
    EADDRINUSE: `something else uses port ${settings.PORT}. Stop it, or set PORT to another one`,
    EACCES: `this user may not use port ${settings.PORT}. Set PORT to one above 1023`,
  };
  const reason = why[error.code ?? ""] ?? `${error.code ?? error.message}. Set HOST and PORT`;
  return new Problem("setup", `Cannot listen on ${settings.HOST}: ${reason}.`, error);
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), finishMs);
  await closed;
  clearTimeout(impatient);
}
