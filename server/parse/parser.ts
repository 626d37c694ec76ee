// Everything that takes a stranger's bytes apart, in threads with a deadline: no mail can hold up another.

import type { Apart } from "../clean/take-apart.ts";
import type { Checked } from "../contract/checked.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import { noFacts } from "../facts/no-facts.ts";
import type { GuardSource } from "../guards/guard.ts";
import { notChecked } from "../guards/not-checked.ts";
import { Problem } from "../problem.ts";
import type { ParserPrompts } from "./parser-prompts.ts";
import { createThreads, type Threads, TooLong } from "./threads.ts";

export interface Parser {
  /** The mail in a raw message (RFC 5322). Throws Problem("bad-mail"), also when it cannot be read in time. */
  message(bytes: Uint8Array, signal: AbortSignal): Promise<Mail>;
  /** What the sender wrote this time; from the plain text alone where the HTML cannot be read in time. Throws Problem("bad-mail") where there is none. */
  clean(mail: Mail, signal: AbortSignal): Promise<CleanMail>;
  /** What the patterns find in it; nothing when they cannot end in time. */
  facts(mail: Mail, clean: CleanMail, signal: AbortSignal): Promise<Facts>;
  /** What the guards find in a draft; blocked when they cannot end in time. */
  check(source: GuardSource, signal: AbortSignal): Promise<Checked>;
  stop(): Promise<void>;
}

type MailTasks = ReturnType<typeof import("./mail-thread.ts").tasks>;
type LanguageTasks = ReturnType<typeof import("./language-thread.ts").tasks>;

/** Mails above this have a thread of their own, so that ordinary ones do not wait behind them. */
const largeCharacters = 200_000;
const usualMs = 2_000;
const longestMs = 10_000;

interface ParserThreads {
  usual: Threads<MailTasks>;
  large: Threads<MailTasks>;
  tongues: Threads<LanguageTasks>;
}

/** One thread for mails and one for languages; a second one for mails, and one for large ones, when they are needed. */
function startThreads(prompts: ParserPrompts, compiled: string | null): ParserThreads {
  const { languages, promises, templates } = prompts;
  const from: ParserPrompts = { languages, promises, templates };
  const mail = new URL("mail-thread.ts", import.meta.url);
  const language = new URL("language-thread.ts", import.meta.url);
  return {
    usual: createThreads(mail, { min: 1, max: 2, compiled, from }),
    large: createThreads(mail, { min: 0, max: 1, compiled, from }),
    tongues: createThreads(language, { min: 1, max: 1, compiled, from }),
  };
}

/** A parser with threads of its own; `compiled` is a folder for compiled code. */
export function createParser(prompts: ParserPrompts, compiled: string | null): Parser {
  return parserWith(startThreads(prompts, compiled));
}

/** A parser with these threads. */
export function parserWith(threads: ParserThreads): Parser {
  const { usual, large, tongues } = threads;
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
      const { clean, words } = await apart(plain, signal);
      return { clean: { ...clean, plainTextOnly: true }, words };
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
    async clean(mail, signal) {
      const { clean, words } = await apart(mail, signal);
      const language = await tongues
        .run("language", words.map(beginning), { limitMs: usualMs, signal })
        .catch(unless(TooLong, "und"));
      return { ...clean, language };
    },
    facts(mail, clean, signal) {
      const size = clean.text.length;
      // What the patterns do not look at need not travel.
      const seen = { mail: { ...mail, html: undefined, text: undefined }, clean: { ...clean, thread: [] } };
      return threadsFor(size)
        .run("facts", seen, { limitMs: limitFor(size), signal })
        .catch(unless(TooLong, noFacts));
    },
    check(source, signal) {
      const seen = { ...source, mail: { ...source.mail, html: undefined, text: undefined } };
      return tongues
        .run("check", seen, { limitMs: limitFor(source.draft.length), signal })
        .catch(unless(TooLong, notChecked(source)));
    },
    async stop() {
      await Promise.all([usual.stop(), large.stop(), tongues.stop()]);
    },
  };
}

function sizeOf({ html, text }: Mail): number {
  return (html?.length ?? 0) + (text?.length ?? 0);
}

/** In ms: a mail of 2 MB has the longest. */
function limitFor(characters: number): number {
  return Math.min(longestMs, usualMs + characters / 250);
}

/** More does not make the language surer. */
function beginning(words: string): string {
  return words.slice(0, 10_000);
}

function unless<T>(kind: typeof TooLong, instead: T): (thrown: unknown) => T {
  return (thrown) => {
    if (thrown instanceof kind) return instead;
    throw thrown;
  };
}

function tooInvolved(cause: unknown): Problem {
  return new Problem(
    "bad-mail",
    "Cannot read this mail in time: its form is more involved than any mail program writes. Read it yourself, or send its text alone.",
    cause,
  );
}
