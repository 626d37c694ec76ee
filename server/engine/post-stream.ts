// A POST whose answer is read as it comes. The client package goes through fetch and web streams, which cost a draft more than
// everything else this server does for it; its errors are used here, so that a failure is told the same way.

import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { Agent as TlsAgent, request as tlsRequest } from "node:https";
import { APIError } from "openai";

/** uvicorn, which vLLM runs on, closes a connection that nobody has used for 5 s; ours goes first. */
const idleMs = 4_000;
const kept = { keepAlive: true, timeout: idleMs, scheduling: "lifo" } as const;
const plain = new Agent(kept);
const tls = new TlsAgent(kept);
/** What a refusal says is short; more is not read. */
const longestRefusal = 100_000;

interface Post {
  headers: Record<string, string>;
  body: object;
  signal: AbortSignal;
}

/** The answer once its head is here, with a status below 300. Throws APIError for a refusal, what the socket says, or AbortError. */
export function postStream(url: string, { headers, body, signal }: Post): Promise<IncomingMessage> {
  const text = Buffer.from(JSON.stringify(body));
  const secure = url.startsWith("https:");
  const ask = secure ? tlsRequest : request;
  const options = {
    method: "POST",
    agent: secure ? tls : plain,
    headers: { "content-type": "application/json", "content-length": text.byteLength, ...headers },
    signal,
  };
  return new Promise((resolve, reject) => {
    const send = () => {
      let answered = false;
      const sent = ask(url, options, (answer) => {
        answered = true;
        if ((answer.statusCode ?? 0) < 300) resolve(answer);
        else refused(answer).then(reject, reject);
      });
      sent.on("error", (error) => (!answered && isStale(sent, error) ? send() : reject(error)));
      sent.setNoDelay(true);
      sent.end(text);
    };
    send();
  });
}

/** The server gave up a kept connection at the moment we took it: Node's documentation says to ask on another (`request.reusedSocket`). llama.cpp does so behind every stream. */
function isStale(sent: ClientRequest, error: NodeJS.ErrnoException): boolean {
  return sent.reusedSocket && error.code === "ECONNRESET";
}

async function refused(answer: IncomingMessage): Promise<APIError> {
  const said = await beginningOf(answer)
    .then(JSON.parse)
    .catch(() => null);
  return APIError.generate(answer.statusCode, Object(said), undefined, new Headers());
}

/** The text of the body as far as it may go; what is longer is closed. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of answer.setEncoding("utf8")) {
    text += piece;
    if (text.length > longestRefusal) break;
  }
  return text;
}
