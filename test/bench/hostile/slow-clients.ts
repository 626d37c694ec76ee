// Clients that send slowly or stop reading; each comes back when the server has ended its connection.

import { dial, headOf } from "../../support/raw-http.ts";

/** Sends one byte a second. */
export async function dripping(address: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const socket = dial(address).resume();
    socket.write(headOf("/api/reply", 1_000));
    const drip = setInterval(() => socket.write("{"), 1_000);
    await closed(socket, signal);
    clearInterval(drip);
  }
}

/** Asks for a reply and reads nothing of it. */
export async function deaf(address: string, signal: AbortSignal): Promise<void> {
  const mail = JSON.stringify({ text: "Where is it?" });
  // What comes before the reply on its connection fills whatever the kernel takes for a client.
  const before = Buffer.byteLength(await (await fetch(`${address}/openapi.json`, { signal })).text());
  const fill = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(Math.ceil(8_000_000 / before));
  while (!signal.aborted) {
    const socket = dial(address).pause();
    socket.write(`${fill}${headOf("/api/reply", Buffer.byteLength(mail))}${mail}`);
    await closed(socket, signal);
  }
}

function closed(socket: ReturnType<typeof dial>, signal: AbortSignal): Promise<void> {
  const end = () => socket.destroy();
  signal.addEventListener("abort", end);
  return new Promise((resolve) => {
    socket.once("close", () => {
      signal.removeEventListener("abort", end);
      resolve();
    });
  });
}
