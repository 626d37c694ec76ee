// Ends connections whose client has stopped reading: they would keep their socket, and a reply's place, for as long as the client likes.

import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Destroys every connection whose client has read nothing of what waits for it for `ms`. Returns a function that ends the watch. */
export function endStalled(server: Server, ms: number): () => void {
  const open = new Map<Socket, Reading>();
  const welcome = (socket: Socket) => {
    open.set(socket, { taken: 0, since: performance.now() });
    socket.once("close", () => open.delete(socket));
  };
  // With HTTPS, answers are written to the socket inside the TLS.
  server.on("connection", welcome).on("secureConnection", welcome);
  const looking = setInterval(
    () => {
      const now = performance.now();
      for (const [socket, reading] of open) {
        const taken = socket.bytesWritten - socket.writableLength;
        if (socket.writableLength === 0 || taken !== reading.taken)
          Object.assign(reading, { taken, since: now });
        else if (now - reading.since > ms) socket.destroy();
      }
    },
    Math.min(1_000, ms / 4),
  );
  return () => clearInterval(looking);
}

interface Reading {
  /** Bytes the client had read at the last look. */
  taken: number;
  /** When it last read something, or had nothing to read. */
  since: number;
}
