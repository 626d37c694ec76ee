import type { Problem } from "../problem.ts";

/** A problem as an answer of type application/problem+json (RFC 9457). */
export function problemResponse(
  problem: Problem,
  requestId: string,
  more: Record<string, string> = {},
): Response {
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...more,
  };
  if (problem.retryAfter !== undefined) headers["Retry-After"] = String(problem.retryAfter);
  const body = JSON.stringify({ ...problem.body(), requestId });
  return new Response(body, { status: problem.status, headers });
}
