// Mails for these tests: long enough for several of vLLM's blocks, and new every time, so that no earlier test has warmed them.

import { readFileSync } from "node:fs";
import { Mail } from "../../../server/contract/mail.ts";
import type { Engine } from "../../../server/engine/engine.ts";
import { renderPrefix } from "../../../server/prompts/prefix.ts";
import { cleanMail, prompts } from "../../support/shipped.ts";

const pump = readFileSync(new URL("../../bench/mail-300-words.txt", import.meta.url), "utf8");
let count = 0;

/** About 300 words, with a number of its own near its beginning. */
export function newMail(): { subject: string; date: string; text: string } {
  const number = `45${Date.now()}${count++}`;
  return {
    subject: `Pump from order ${number}`,
    date: "2026-11-20T09:12:00Z",
    text: `Order ${number}. ${pump}`,
  };
}

/** The shared half of its prompts, as the server makes it. */
export function prefixOf(mail: object, engine: Engine, signal: AbortSignal): Promise<string> {
  const whole = Mail.parse(mail);
  const options = "A: order\nB: complaint\nC: other";
  return renderPrefix(
    { templates: prompts.templates, mail: whole, clean: cleanMail(whole), about: "We make pumps.", options },
    engine,
    signal,
  );
}
