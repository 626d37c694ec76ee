// Everything that takes a stranger's bytes apart, in threads with a deadline: no mail can hold up another.

import type { Finding, Judged } from "../contract/checked.ts";
import type { Mail } from "../contract/mail.ts";
import type { GuardSource } from "../guards/guard.ts";
import { notChecked } from "../guards/not-checked.ts";
import { Problem } from "../problem.ts";
import type { Apart } from "./apart.ts";
import type { tasks } from "./mail-thread.ts";
import type { ParserPrompts } from "./parser-prompts.ts";
import { createThreads, type Threads, TooLong } from "./threads.ts";

export interface Parser {
  /** The mail in a raw message (RFC 5322). Throws Problem("bad-mail"), also when it cannot be read in time. */
  message(bytes: Uint8Array, signal: AbortSignal): Promise<Mail>;
  /** What the sender wrote this time; from the plain text alone where the HTML cannot be read in time. Throws Problem("bad-mail") where there is none. */
  apart(mail: Mail, signal: AbortSignal): Promise<Apart>;
  /** What the guards find in a draft; blocked when they cannot end in time. */
  check(source: GuardSource, signal: AbortSignal): Promise<Judged>;
  /** What makes a draft that is still being written of no use. */
  watch(source: GuardSource, signal: AbortSignal): Promise<Finding[]>;
  stop(): Promise<void>;
}

type MailTasks = ReturnType<typeof tasks>;

/** Mails above this have a thread of their own, so that ordinary ones do not wait behind them. */
const largeCharacters = 200_000;
const usualMs = 2_000;
const longestMs = 10_000;

interface ParserThreads {
  usual: Threads<MailTasks>;
  large: Threads<MailTasks>;
}

/** One thread at rest; a second one, and one for large mails, when they are needed. */
function startThreads(prompts: ParserPrompts, compiled: string | null): ParserThreads {
  const { languages, promises, templates, draftWords, examples, profiles } = prompts;
  const from: ParserPrompts = { languages, promises, templates, draftWords, examples, profiles };
  const mail = new URL("mail-thread.ts", import.meta.url);
  return {
    usual: createThreads(mail, { min: 1, max: 2, compiled, from }),
    large: createThreads(mail, { min: 0, max: 1, compiled, from }),
  };
}

/** A parser with threads of its own; `compiled` is a folder for compiled code. */
export function createParser(prompts: ParserPrompts, compiled: string | null): Parser {
  return parserWith(startThreads(prompts, compiled));
}

/** A parser with these threads. */
export function parserWith({ usual, large }: ParserThreads): Parser {
  const threadsFor = (size: number) => (size > largeCharacters ? large : usual);

  async function apart(mail: Mail, signal: AbortSignal): Promise<Apart> {
    const size = sizeOf(mail);
    try {
      return await threadsFor(size).run("apart", mail, { limitMs: limitFor(size), signal });
    } catch (thrown) {
      if (!(thrown instanceof TooLong)) throw thrown;
      const { html, ...plain } = mail;
      // Tags are not taken off by force: what nobody can see would then be seen by the model.
      if (html === undefined || !plain.text?.trim()) throw tooInvolved(thrown);
      const { clean, patterns } = await apart(plain, signal);
      return { clean: { ...clean, plainTextOnly: true }, patterns };
    }
  }

  return {
    async message(bytes, signal) {
      const size = bytes.byteLength;
      try {
        return await threadsFor(size).run("message", bytes, { limitMs: limitFor(size), signal });
      } catch (thrown) {
        throw thrown instanceof TooLong ? tooInvolved(thrown) : thrown;
      }
    },
    apart,
    async check(source, signal) {
      try {
        return await usual.run("check", seen(source), { limitMs: limitFor(source.draft.length), signal });
      } catch (thrown) {
        if (thrown instanceof TooLong) return notChecked(source);
        throw thrown;
      }
    },
    async watch(source, signal) {
      try {
        const { findings } = await usual.run("watch", seen(source), { limitMs: usualMs, signal });
        return findings;
      } catch (thrown) {
        // The check of the whole draft says so.
        if (thrown instanceof TooLong) return [];
        throw thrown;
      }
    },
    async stop() {
      await Promise.all([usual.stop(), large.stop()]);
    },
  };
}

/** What the guards do not look at need not travel. */
function seen(source: GuardSource): GuardSource {
  return { ...source, mail: { ...source.mail, html: undefined, text: undefined } };
}

function sizeOf({ html, text }: Mail): number {
  return (html?.length ?? 0) + (text?.length ?? 0);
}

/** In ms: a mail of 2 MB has the longest. */
function limitFor(characters: number): number {
  return Math.min(longestMs, usualMs + characters / 250);
}

function tooInvolved(cause: unknown): Problem {
  return new Problem(
    "bad-mail",
    "Cannot read this mail in time: its form is more involved than any mail program writes. Read it yourself, or send its text alone.",
    cause,
  );
}
