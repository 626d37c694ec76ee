// The draft's POST at a server that gives up connections, as llama.cpp does behind every stream. Real sockets; the server is written out,
// because no engine can be told when to hang up.

import { createServer, type Server, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { postStream } from "../../../server/engine/post-stream.ts";

const answer = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 4\r\n\r\nword";

let server: Server;
/** How many requests came on each connection. */
let requests: number[];
let onRequest: (socket: Socket, nth: number) => void;

beforeEach(async () => {
  requests = [];
  server = createServer((socket) => {
    const connection = requests.push(0) - 1;
    socket.on("error", () => undefined);
    socket.on("data", () => {
      const nth = (requests[connection] ?? 0) + 1;
      requests[connection] = nth;
      onRequest(socket, nth);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function posted(): Promise<string> {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  const ask = { headers: {}, body: {}, signal: AbortSignal.timeout(5_000) };
  return text(await postStream(`http://127.0.0.1:${address.port}/`, ask));
}

test("a kept connection that is given up as it is used again costs nothing but another", async () => {
  onRequest = (socket, nth) => void (nth === 1 ? socket.write(answer) : socket.destroy());
  expect(await posted()).toBe("word");
  expect(await posted()).toBe("word");
  expect(requests).toEqual([2, 1]);
  onRequest = (socket) => socket.destroy();
  await expect(posted()).rejects.toMatchObject({ code: "ECONNRESET" });
});

test("a server that hangs up on a fresh connection is not asked again", async () => {
  onRequest = (socket) => socket.destroy();
  await expect(posted()).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(requests).toEqual([1]);
});

test("a refusal without an end is not read to it", { timeout: 3_000 }, async () => {
  const closed = Promise.withResolvers<void>();
  onRequest = (socket) => {
    socket.once("close", closed.resolve);
    socket.write("HTTP/1.1 503 Busy\r\ntransfer-encoding: chunked\r\n\r\n");
    const more = () =>
      socket.writable && socket.write(`1000\r\n${" ".repeat(0x1000)}\r\n`, () => setImmediate(more));
    more();
  };
  await expect(posted()).rejects.toMatchObject({ status: 503 });
  await closed.promise;
});
