// Answers requests that never reach the app: those that are not HTTP, name no host, or do not end. The answers have the app's headers all
// the same.

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { asProblem, Problem } from "../problem.ts";
import { problemResponse } from "./problem-response.ts";
import { requestIdFrom } from "./request-id.ts";
import { headersFor } from "./security-headers.ts";

/** The answer to a request that could not be handed to the app. */
export function refusedResponse(thrown: unknown): Response {
  const unreadable = thrown instanceof Error && thrown.name === "RequestError";
  const problem = unreadable
    ? new Problem(
        "bad-request",
        "Cannot read the request: its address or its Host header is none. See /openapi.json.",
        thrown,
      )
    : asProblem(thrown);
  const requestId = requestIdFrom(undefined);
  const answer = problemResponse(problem, requestId);
  for (const [name, value] of headersOf(requestId)) answer.headers.set(name, value);
  return answer;
}

/** Answers on the socket a client whose headers or body cannot be read. Where an answer has begun already, it is cut off. */
export function refuseSocket(error: NodeJS.ErrnoException, socket: Socket, answer?: ServerResponse): void {
  const begun = answer?.headersSent && !answer.writableFinished;
  if (error.code === "ECONNRESET" || !socket.writable || begun) {
    socket.destroy();
    return;
  }
  const late = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
  const problem = late
    ? new Problem("too-slow", "The request did not arrive in time. Send it again on a faster line.")
    : new Problem("bad-request", "The request is not HTTP that can be read. See /openapi.json.");
  const requestId = requestIdFrom(undefined);
  const body = JSON.stringify({ ...problem.body(), requestId });
  const headers = [
    ...headersOf(requestId),
    ["Content-Type", "application/problem+json"],
    ["Cache-Control", "no-store"],
    ["Content-Length", String(Buffer.byteLength(body))],
    ["Connection", "close"],
  ].map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${headers.join("")}\r\n${body}`);
}

/** HTTP/1.0 has no Host header. A client that speaks it, such as a load balancer's health check, means this machine. */
export function withHost(request: IncomingMessage): IncomingMessage {
  if (request.httpVersion === "1.0") request.headers.host ??= "localhost";
  return request;
}

function headersOf(requestId: string): [name: string, value: string][] {
  return [...headersFor("/"), ["X-Request-Id", requestId]];
}
