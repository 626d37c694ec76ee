// The least that a process in between can do: node:http, bytes in, bytes out.

import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

const agent = new Agent({ keepAlive: true });

const server = createServer((incoming, outgoing) => {
  const { host: _, ...headers } = incoming.headers;
  const url = `${process.env.ENGINE_URL}${incoming.url}`;
  const asked = request(url, { method: incoming.method, headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  outgoing.once("close", () => asked.destroy());
  asked.once("error", () => outgoing.destroy());
  incoming.pipe(asked);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`pipe: http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
