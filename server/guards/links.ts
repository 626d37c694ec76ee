// Blocked: a web or mail address that is in neither the mail nor the profile.

import { found, type Guard, quotable, removeOrVouch, type Says } from "./guard.ts";
import { type Link, linksIn } from "./web/linked.ts";
import { plain } from "./web/plain.ts";

export const links: Guard = {
  name: "links",
  run(source) {
    const inDraft = linksIn(source.draft);
    if (inDraft.length === 0) return [];
    const known = new Set(linksIn(quotable(source)).flatMap((link) => forms(link)));
    const { allow } = source.profile;
    return inDraft
      .filter((link) => !known.has(plain(link.written)))
      .filter(
        (link) =>
          !(link.kind === "email"
            ? allowsAddress(allow.addresses, link.value)
            : allowsUrl(allow.links, link.written)),
      )
      .map((link) => found(source.draft, link.span, says[link.kind]));
  },
};

const says: Record<"url" | "email", Says> = {
  url: {
    severity: "blocked",
    rule: "unknown-web-address",
    reason: "This web address is in neither the email nor the profile, so the model may have made it up.",
    fix: removeOrVouch,
  },
  email: {
    severity: "blocked",
    rule: "unknown-email-address",
    reason: "This email address is in neither the email nor the profile, so the model may have made it up.",
    fix: removeOrVouch,
  },
};

/** A link in the mail allows itself and the front page of its site; a mail address allows itself and its domain. */
function forms(link: Link): string[] {
  return [
    plain(link.written),
    plain(link.kind === "url" ? link.value : link.value.slice(link.value.indexOf("@") + 1)),
  ];
}

/** "example.com" and "https://example.com/help" allow themselves and what lies below them. */
function allowsUrl(allowed: string[], words: string): boolean {
  const url = plain(words);
  return allowed
    .map(plain)
    .some((entry) => url === entry || (url.startsWith(entry) && /^[/?#]/.test(url.slice(entry.length))));
}

/** "help@example.com", or "@example.com" for everybody there. */
function allowsAddress(allowed: string[], address: string): boolean {
  return allowed
    .map((entry) => entry.toLowerCase())
    .some((entry) => (entry.startsWith("@") ? address.endsWith(entry) : address === entry));
}
