// What a client waits for until the first step of a reply is there.

/** Ms from sending the request to `cleaned`; then reads on to the facts, or hangs up. Throws an Error where no such step came. */
export async function untilCleaned(
  address: string,
  body: string,
  { hangUp, signal }: { hangUp: boolean; signal: AbortSignal },
): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${address}/api/reply`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal,
  });
  if (!answer.ok || !answer.body)
    throw new Error(`The mail was answered with ${answer.status}: ${await answer.text()}`);
  let heard = "";
  let cleanedMs = Number.NaN;
  for await (const piece of answer.body) {
    heard += Buffer.from(piece).toString("latin1");
    if (Number.isNaN(cleanedMs) && heard.startsWith("event: cleaned")) cleanedMs = performance.now() - begun;
    if (hangUp) break;
  }
  const whole = hangUp || heard.includes("event: facts");
  if (Number.isNaN(cleanedMs) || !whole) throw new Error(`The reply did not go through: ${heard}`);
  return cleanedMs;
}
