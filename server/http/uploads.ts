// Receives mails: each of at most 2 MB and within the time a request may take, all together within a bound of memory. A client that sends
// slowly holds only what it has sent, so slow clients cannot keep the others out.

import type { ReadableStreamDefaultReader, ReadableStreamReadResult } from "node:stream/web";
import type { Context } from "hono";
import { Problem } from "../problem.ts";

export interface Uploads {
  /** The whole body. Throws Problem: too-large, too-slow, busy, bad-request where there is none, client-gone. */
  receive(c: Context): Promise<Uint8Array>;
}

interface Bounds {
  /** In bytes, for all uploads together. */
  mostHeld: number;
  /** How many uploads there may be at once. */
  mostAtOnce: number;
}

const mostBytes = 2 * 1024 * 1024;

/** The size of an ordinary mail. This much is there for each upload whatever the large ones take: 64 MB for a thousand. */
const ordinaryBytes = 64 * 1024;

const usual: Bounds = { mostHeld: 32 * mostBytes, mostAtOnce: 1_000 };

/** Reads bodies, each within `timeoutMs`, all within these bounds. */
export function createUploads(timeoutMs: number, { mostHeld, mostAtOnce } = usual): Uploads {
  let held = 0;
  let atOnce = 0;

  /** Counts what one upload holds beyond an ordinary mail. */
  function holding() {
    let mine = 0;
    return {
      /** Throws Problem("busy") when all uploads together would hold too much. */
      grow(size: number): void {
        const more = Math.max(0, size - ordinaryBytes) - mine;
        if (held + more > mostHeld) throw tooMany();
        held += more;
        mine += more;
      },
      end(): void {
        held -= mine;
      },
    };
  }

  return {
    async receive(c) {
      if (Number(c.req.header("content-length") ?? 0) > mostBytes) throw tooLarge();
      if (atOnce >= mostAtOnce) throw tooMany();
      const reader = c.req.raw.body?.getReader();
      if (!reader) throw nothingThere();
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(tooSlow(timeoutMs)), timeoutMs);
      const mine = holding();
      atOnce++;
      try {
        return await collect(() => Promise.race([arriving(reader), late.promise]), mine.grow);
      } finally {
        atOnce--;
        mine.end();
        clearTimeout(timer);
        // The rest of the body is not waited for.
        reader.cancel().catch(() => undefined);
      }
    },
  };
}

type Piece = ReadableStreamReadResult<Uint8Array>;

/** All pieces in one; `grow` is told their total size before each is kept. */
async function collect(next: () => Promise<Piece>, grow: (size: number) => void): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await next(); !piece.done; piece = await next()) {
    size += piece.value.byteLength;
    if (size > mostBytes) throw tooLarge();
    grow(size);
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces);
}

/** The next piece. It fails only when the client's connection is cut. */
function arriving(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Piece> {
  return reader.read().catch((cause: unknown) => {
    throw new Problem("client-gone", "The connection was closed while the mail was being sent.", cause);
  });
}

function nothingThere(): Problem {
  return new Problem("bad-request", "The request has no body. Send a mail as JSON or as message/rfc822.");
}

function tooLarge(): Problem {
  return new Problem("too-large", "The mail is larger than 2 MB. Send it without its attachments' content.");
}

function tooMany(): Problem {
  return new Problem("busy", "Cannot take the mail: too many are being sent. Try again in a moment.");
}

function tooSlow(timeoutMs: number): Problem {
  return new Problem(
    "too-slow",
    `The request did not arrive within ${timeoutMs / 1_000} s. Send it again on a faster line.`,
  );
}
