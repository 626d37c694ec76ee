// fetch that reads no more than a known number of bytes: a body without an end would otherwise be gathered in memory before anybody
// sees what it is.

/** A body that is longer than any answer to the question can be. */
export class TooLong extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`The answer is longer than ${maxBytes} bytes.`);
    this.name = "TooLong";
    this.maxBytes = maxBytes;
  }
}

/** How many bytes the answer may have, by the address asked and how long what was sent is. */
export type MaxBytes = (url: string, sent: number) => number;

/** A fetch whose bodies fail with TooLong past so many bytes (of what is unpacked, where it came packed); the socket is closed then. */
export function boundedFetch(maxBytesOf: MaxBytes): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    const maxBytes = maxBytesOf(String(input), typeof init?.body === "string" ? init.body.length : 0);
    if (answer.body === null || isKnownToFit(answer.headers, maxBytes)) return answer;
    const { status, statusText, headers } = answer;
    return new Response(answer.body.pipeThrough(upTo(maxBytes)), { status, statusText, headers });
  };
}

/** No byte follows the length that the head names, so the usual answer costs nothing more; a few packed bytes may be any number. */
function isKnownToFit(headers: Headers, maxBytes: number): boolean {
  const length = headers.get("content-length");
  return length !== null && Number(length) <= maxBytes && !headers.has("content-encoding");
}

function upTo(maxBytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(piece, controller) {
      bytes += piece.byteLength;
      if (bytes > maxBytes) controller.error(new TooLong(maxBytes));
      else controller.enqueue(piece);
    },
  });
}
