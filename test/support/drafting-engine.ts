// An engine that writes given drafts, one a call, word by word: a stand-in, because no real engine leaks or loops on demand.

import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { complete, type ScriptedEngine } from "./scripted-engine.ts";

/** What one call for a draft came to. */
export interface DraftCall {
  temperature: unknown;
  /** True when who asked closed the connection before the end. */
  hungUp: boolean;
}

/** How a draft goes on behind its words: it ends, goes on for ever, or says nothing more without ending. */
export type GoingOn = "ends" | "for-ever" | "silent";

/** Makes `engine` write these drafts; all but the last go on as `goingOn` says. Gives the calls as they come. */
export function writesDrafts(engine: ScriptedEngine, drafts: string[], goingOn: GoingOn): DraftCall[] {
  const calls: DraftCall[] = [];
  const answer = (_: IncomingMessage, response: ServerResponse, body: Record<string, unknown>) => {
    if (!isDraft(body)) return void complete({}, body, response);
    const call = { temperature: body.temperature, hungUp: false };
    calls.push(call);
    const last = calls.length >= drafts.length;
    void write(response, drafts[calls.length - 1] ?? "", last ? "ends" : goingOn).then((whole) => {
      call.hungUp = !whole;
    });
  };
  engine.play({ routes: { "/v1/chat/completions": answer } });
  return calls;
}

const wordMs = 2;

/** Resolves with false when the other side hangs up. */
async function write(response: ServerResponse, draft: string, goingOn: GoingOn): Promise<boolean> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const say = async (content: string) => {
    response.write(
      `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`,
    );
    await sleep(wordMs);
  };
  for (const word of draft.split(/(?<=\s)/)) if (!response.destroyed) await say(word);
  for (let at = 0; goingOn === "for-ever" && !response.destroyed; at++) await say(`word${at} `);
  if (goingOn === "silent" && !response.destroyed) await once(response, "close");
  if (response.destroyed) return false;
  const end = [{ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }, { choices: [], usage }];
  response.end(`${end.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")}data: [DONE]\n\n`);
  return true;
}

const usage = { prompt_tokens: 10, completion_tokens: 5 };

/** Facts come in a form and the read in one token. */
function isDraft({ response_format, max_tokens }: Record<string, unknown>): boolean {
  return response_format === undefined && Number(max_tokens) > 100;
}
