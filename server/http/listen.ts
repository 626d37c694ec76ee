// The listening socket: loopback, HTTPS where a certificate is set, time limits for what a client sends and reads, and a stop that lets
// answers finish.

import { readFileSync } from "node:fs";
import {
  createServer as createHttpServer,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Env, Hono } from "hono";
import { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { refusedResponse, refuseSocket, withHost } from "./refusal.ts";
import { endStalled } from "./stalled.ts";

export interface Listening {
  address: string;
  /** Accepts no more connections, lets answers finish for a few seconds, then ends them. */
  stop(): Promise<void>;
}

const finishMs = 5_000;

/** Serves `app` on the settings' host and port. Throws Problem("setup") when the port cannot be used. */
export function listen<E extends Env>(app: Hono<E>, settings: Settings): Promise<Listening> {
  const listener = listenerOf(app);
  const server = createServer(listener, settings);
  // An unknown Expect header is ignored, as RFC 9110 allows; Node's own 417 would have none of our headers.
  server.on("checkExpectation", listener);
  server.headersTimeout = settings.REQUEST_TIMEOUT_MS;
  // request.ts has the same limit for bodies and can still answer with a problem; this one is for requests that it never sees.
  server.requestTimeout = settings.REQUEST_TIMEOUT_MS + 5_000;
  const answers = new WeakMap<Socket, ServerResponse>();
  server.on("request", (request, answer) => answers.set(request.socket, answer));
  server.on("clientError", (error, socket: Socket) => refuseSocket(error, socket, answers.get(socket)));
  const stopLooking = endStalled(server, settings.WRITE_TIMEOUT_MS);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, settings)));
    server.listen(settings.PORT, settings.HOST, () => {
      const { port } = server.address() as AddressInfo;
      const scheme = settings.HTTPS_CERT ? "https" : "http";
      const host = settings.HOST.includes(":") ? `[${settings.HOST}]` : settings.HOST;
      resolve({
        address: `${scheme}://${host === "127.0.0.1" ? "localhost" : host}:${port}`,
        stop: () => stop(server).finally(stopLooking),
      });
    });
  });
}

function listenerOf<E extends Env>(app: Hono<E>): RequestListener {
  const listener = getRequestListener(app.fetch, { errorHandler: refusedResponse });
  return (request, answer) => void listener(withHost(request), answer);
}

function createServer(listener: RequestListener, settings: Settings): Server {
  // Node's own answer to a request without a Host header would have none of our headers; refusal.ts gives one that has.
  const options = { connectionsCheckingInterval: 1_000, requireHostHeader: false };
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
