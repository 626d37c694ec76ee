import type { FoundLink } from "../../patterns/links.ts";

/** A character of an address: no space, bracket, quote or Chinese punctuation. */
export const inAddress = "[^\\s<>\"'`{}|^，。；：！？、（）【】《》「」“”‘’]";

/** `raw` as a link, without the punctuation behind it; `host` is what names the site. */
export function asUrl(raw: string, start: number, host = raw): FoundLink {
  const tail = /[.,;:!?*_~)\]]{1,10}$/.exec(raw)?.[0] ?? "";
  // "[2001:db8::7]" keeps its bracket.
  const words = raw.slice(
    0,
    raw.length - tail.length + (raw.startsWith("[") && tail.startsWith("]") ? 1 : 0),
  );
  const span: [number, number] = [start, start + words.length];
  return { words, span, kind: "url", value: host.toLowerCase().replace(/^www\./, "") };
}
