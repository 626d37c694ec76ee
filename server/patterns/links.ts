// Finds web and mail addresses, also without https:// in front and in the middle of Chinese text.

import { domainToASCII } from "node:url";
import { type Found, foundAt, matches, outside } from "./found.ts";

export interface FoundLink extends Found {
  kind: "url" | "email";
  /** The host in lower case without www. (url), or the address in lower case (email). */
  value: string;
}

/** Every link in `text`, in order. */
export function findLinks(text: string): FoundLink[] {
  const urls = matches(text, url).flatMap((match) => asUrl(text, match.index, match[0]));
  const addresses = outside(
    matches(text, address).map((match) => asAddress(text, match)),
    urls,
  );
  const bare = matches(text, bareHost).flatMap((match) => asUrl(text, match.index, match[0]));
  const links = [...urls, ...addresses].sort((a, b) => a.span[0] - b.span[0]);
  return [...links, ...outside(bare, links)].sort((a, b) => a.span[0] - b.span[0]);
}

// https://example.com/a?b=c   HTTP://EXAMPLE.COM   www.example.cn/订单 — ends at a space, a bracket, a quote or Chinese punctuation
const url =
  /(?:https?:\/\/|(?<![\w.@-])www\.)[^\s<>"'`[\]{}|\\^，。；：！？、（）【】《》「」“”‘’]{2,2000}/gi;
// anna.schmidt+orders@mail.example.co.uk
const address = /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])/gi;
// example.com   shop.example.de/pay — endings that are words too (in, it, at, me) only with a path behind
const bareHost =
  /(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,5}(?:(?:com|net|org|info|biz|io|ai|app|dev|shop|online|site|top|xyz|edu|gov|eu|cn|de|fr|jp|kr|es|pt|br|uk|nl|ch|ru|mx|tw|hk|au|ca|pl|cz|sa|ae)(?![\w-])(?:\/[^\s<>"'，。；！？、（）]{0,500})?|(?:at|it|in|me|co|us|to|be|ly|cc|tv|link|click)\/[^\s<>"'，。；！？、（）]{1,500})/gi;

function asUrl(text: string, start: number, raw: string): FoundLink[] {
  const words = withoutTail(raw);
  const host = hostOf(words);
  return host ? [{ ...foundAt(text, start, start + words.length), kind: "url", value: host }] : [];
}

function asAddress(text: string, match: RegExpExecArray): FoundLink {
  const lead = /^\.+/.exec(match[0])?.[0].length ?? 0;
  const found = foundAt(text, match.index + lead, match.index + match[0].length);
  return { ...found, kind: "email", value: found.words.toLowerCase() };
}

/** "(see https://example.com/a)." — the punctuation around a link is not part of it; a bracket opened inside the link is. */
function withoutTail(raw: string): string {
  const words = raw.replace(/[.,;:!?*_~]{1,10}$/, "");
  return words.endsWith(")") && !words.includes("(") ? withoutTail(words.slice(0, -1)) : words;
}

function hostOf(words: string): string | null {
  const full = /^https?:/i.test(words) ? words : `https://${words}`;
  if (!URL.canParse(full)) return null;
  const host = domainToASCII(new URL(full).hostname)
    .toLowerCase()
    .replace(/^www\./, "");
  return host.includes(".") || host === "localhost" ? host : null;
}
