// One client of the server that is measured: sends a mail, notes when the first word came, and reads to the end or hangs up.

import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { firstWord } from "./upstream-answers.ts";

export interface Call {
  url: string;
  body: string;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  /** Since the request, in ms; NaN where no draft began. */
  firstWordMs: number;
  endMs: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** Posts and reads the whole answer; `onFirstWord` gets what hangs up. Rejects when the connection breaks or Mailwright says that it failed. */
export function ask(
  call: Call,
  onFirstWord: (hangUp: () => void) => void = () => undefined,
): Promise<Answered> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", ...call.headers };
    const sent = request(call.url, { method: "POST", agent, headers });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // The server had just given up a connection that nobody used; Node's documentation says to ask once more then.
      const stale = sent.reusedSocket && error.code === "ECONNRESET" && !answered;
      if (stale) ask(call, onFirstWord).then(resolve, reject);
      else reject(error);
    });
    let answered = false;
    sent.on("response", (answer: IncomingMessage) => {
      answered = true;
      let firstWordMs = Number.NaN;
      let tail = "";
      answer.on("data", (piece: Buffer) => {
        if (piece.includes("event: failed")) reject(new Error(`The reply failed: ${piece}`));
        if (!Number.isNaN(firstWordMs)) return;
        tail = tail.slice(-firstWord.length) + piece.toString("latin1");
        if (!tail.includes(firstWord)) return;
        firstWordMs = performance.now() - begun;
        onFirstWord(() => sent.destroy());
      });
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          firstWordMs,
          endMs: performance.now() - begun,
        }),
      );
    });
    sent.end(call.body);
  });
}

/** The same for a call that must give a draft. Throws an Error when it does not. */
export async function askDraft(call: Call): Promise<Answered> {
  const answer = await ask(call);
  if (answer.status !== 200 || Number.isNaN(answer.firstWordMs))
    throw new Error(`${call.url} answered ${answer.status} without a draft.`);
  return answer;
}

/** `count` at once. */
export function atOnce<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}
