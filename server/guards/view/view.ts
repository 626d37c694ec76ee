// What the guards look at: the draft as a person reads it, and the mail in the same writing. Otherwise one zero-width character or one
// Cyrillic letter would hide a link from every pattern.

import type { Profile } from "../../prompts/profiles.ts";
import type { GuardSource } from "../guard.ts";
import { folded } from "./fold.ts";
import { withoutLookAlikes } from "./look-alikes.ts";
import { onTopOf, type View } from "./rewrite.ts";

/** `text` as a reader sees it. */
export function viewOf(text: string): View {
  if (!/[^\n\r\t -~]/.test(text)) return { text, spanOf: (span) => span };
  return onTopOf(folded(text), withoutLookAlikes);
}

/** The source with every text in one writing; `draft` is the draft's view. */
export function asSeen(source: GuardSource, draft: string): GuardSource {
  const { mail, clean, instruction } = source;
  return {
    ...source,
    draft,
    mail: {
      ...mail,
      subject: read(mail.subject),
      from: person(mail.from),
      to: mail.to.map(person),
      cc: mail.cc.map(person),
    },
    clean: {
      ...clean,
      subject: read(clean.subject),
      text: read(clean.text),
      signature: read(clean.signature),
      disclaimer: read(clean.disclaimer),
      thread: clean.thread.map((quoted) => ({
        ...quoted,
        from: read(quoted.from),
        subject: read(quoted.subject),
        text: read(quoted.text),
      })),
    },
    profile: profileAsSeen(source.profile),
    instruction: instruction === undefined ? undefined : read(instruction),
  };
}

function profileAsSeen(profile: Profile): Profile {
  const { links, addresses, phones, amounts, accounts } = profile.allow;
  return {
    ...profile,
    about: read(profile.about),
    knowledge: read(profile.knowledge),
    allow: {
      ...profile.allow,
      links: links.map(read),
      addresses: addresses.map(read),
      phones: phones.map(read),
      amounts: amounts.map(read),
      accounts: accounts.map(read),
    },
  };
}

const read = (text: string) => viewOf(text).text;

function person<Person extends { name: string; address: string }>(one: Person): Person {
  return { ...one, name: read(one.name), address: read(one.address) };
}
