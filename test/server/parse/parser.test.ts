// The threads here never end in time: a fake, because no mail that we know of makes the real ones late.

import { describe, expect, test } from "vitest";
import { Mail } from "../../../server/contract/mail.ts";
import { parserWith } from "../../../server/parse/parser.ts";
import { type Threads, TooLong } from "../../../server/parse/threads.ts";
import { chooseProfile } from "../../../server/prompts/profiles.ts";
import { sharedParser } from "../../support/door.ts";
import { check, cleanMail, patternFacts, prompts } from "../../support/shipped.ts";

const { signal } = new AbortController();
const mail = Mail.parse({
  subject: "Order 4500012345",
  from: { name: "Ann Lee", address: "ann@example.com" },
  html: "<p>Where is order 4500012345?</p><p>Kind regards<br>Ann Lee</p>",
  text: "Where is order 4500012345?\n\nKind regards\nAnn Lee",
});
const clean = cleanMail(mail);
const draft = "Dear Ann Lee,\n\nwe refund you 500 euros. Call +49 30 999999.\n\nKind regards";
const source = {
  draft,
  mail,
  clean,
  profile: chooseProfile({}, prompts.profiles),
  language: "en",
  cutOff: false,
};

describe("in threads everything comes out as on the spot", () => {
  const parser = sharedParser();

  test("a clean mail and what the patterns find in it", async () => {
    expect(await parser.apart(mail, signal)).toEqual({ clean, patterns: patternFacts(mail, clean) });
  });

  test("findings", async () => {
    expect(check(source).verdict).toBe("blocked");
    expect(await parser.check(source, signal)).toEqual(check(source));
  });

  test("a raw message, and bytes that are none", async () => {
    const bytes = new TextEncoder().encode("From: ann@example.com\r\nSubject: Hello\r\n\r\nHi there\r\n");
    expect(await parser.message(bytes, signal)).toMatchObject({ subject: "Hello" });
    const picture = parser.message(new Uint8Array(100).fill(7), signal);
    await expect(picture).rejects.toMatchObject({ kind: "bad-mail" });
  });
});

describe("a mail that takes too long", () => {
  /** Late for HTML, or for everything. */
  const late = (isLate: (given: unknown) => boolean): Threads<never> => ({
    run(name: string, given: unknown) {
      if (isLate(given)) return Promise.reject(new TooLong("late"));
      expect(name).toBe("apart");
      const clean = cleanMail(given as Mail);
      return Promise.resolve({ clean, patterns: patternFacts(given as Mail, clean) }) as Promise<never>;
    },
    stop: async () => undefined,
  });
  const parserOf = (threads: Threads<never>) => parserWith({ usual: threads, large: threads });
  const always = parserOf(late(() => true));

  test("is read from its plain text, and that is said", async () => {
    const parser = parserOf(late((given) => typeof given === "object" && given !== null && "html" in given));
    const { clean, patterns } = await parser.apart(mail, signal);
    expect(clean).toMatchObject({ text: "Where is order 4500012345?", plainTextOnly: true });
    expect(patterns.references).toMatchObject([{ value: "4500012345" }]);
  });

  test("without plain text is refused: its tags are not taken off by force", async () => {
    const { text: _, ...onlyHtml } = mail;
    await expect(always.apart(onlyHtml, signal)).rejects.toMatchObject({ kind: "bad-mail" });
    await expect(always.apart(mail, signal)).rejects.toMatchObject({ kind: "bad-mail" });
  });

  test("as a raw message is refused", async () => {
    await expect(always.message(new Uint8Array(10), signal)).rejects.toMatchObject({ kind: "bad-mail" });
  });

  test("leaves a draft unchecked, which blocks it", async () => {
    expect(await always.check(source, signal)).toMatchObject({ draft, verdict: "blocked" });
  });
});
