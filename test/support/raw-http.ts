// Requests as bytes on a socket: for what no HTTP client would send, and for clients that behave badly.

import { connect, type Socket } from "node:net";

export interface RawAnswer {
  status: number;
  /** By name in lower case. */
  headers: Map<string, string>;
  body: string;
}

/** A connection of the test's own; whatever happens to it is not an error. */
export function dial(address: string): Socket {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  socket.on("error", () => undefined);
  return socket;
}

/** Sends these bytes, and reads until the server closes the connection. */
export function exchange(address: string, bytes: string): Promise<RawAnswer> {
  const socket = dial(address);
  let heard = "";
  socket.setEncoding("utf8").on("data", (text) => {
    heard += text;
  });
  socket.write(bytes);
  return new Promise((resolve) => socket.once("close", () => resolve(parse(heard))));
}

/** The head of a request for a mail as JSON. */
export function headOf(path: string, bytes: number, more = ""): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}Content-Length: ${bytes}\r\n\r\n`;
}

function parse(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const [name = "", ...value] = line.split(": ");
      return [name.toLowerCase(), value.join(": ")];
    }),
  );
  return { status: Number(first.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}
