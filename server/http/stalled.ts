// A client that stops reading would keep its socket, and a reply's place, for as long as it likes.

import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Destroys every connection whose other end has taken nothing of what is there for it for `ms`. Returns how to stop looking. */
export function endStalled(server: Server, ms: number): () => void {
  const open = new Map<Socket, Reading>();
  const welcome = (socket: Socket) => {
    open.set(socket, { taken: 0, since: performance.now() });
    socket.once("close", () => open.delete(socket));
  };
  // Of HTTPS the socket that is written to is the one inside the TLS.
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
  /** In bytes, when it was last looked at. */
  taken: number;
  /** When it last took something, or had nothing to take. */
  since: number;
}
