// Everything that Outlook, or the reader's mail program, makes a link of: any scheme, any host with a public ending, addresses of
// machines and of shares, and mail addresses.

import { outside } from "../../patterns/found.ts";
import { type FoundLink, findLinks } from "../../patterns/links.ts";
import { hostNames } from "./host-names.ts";
import { isHost } from "./hosts.ts";
import { machines } from "./machines.ts";
import { schemes, shares } from "./schemes.ts";
import { spelledOut } from "./spelled-out.ts";
import { uncommonAddresses } from "./uncommon-addresses.ts";

export interface Link extends FoundLink {
  /** The address as it is meant, where the words spell it otherwise. */
  written: string;
}

/** Every link in `text`, in order. */
export function linksIn(text: string): Link[] {
  const view = spelledOut(text);
  const found: FoundLink[] = [];
  for (const find of finders) found.push(...outside(find(view.text), found));
  return found
    .sort((a, b) => a.span[0] - b.span[0])
    .map((link) => {
      const span = view.spanOf(link.span);
      return { ...link, span, words: text.slice(...span), written: link.words };
    });
}

/** What one has found, the next leaves alone. */
const finders: ((text: string) => FoundLink[])[] = [
  schemes,
  shares,
  usual,
  uncommonAddresses,
  hostNames,
  machines,
];

/** The links of every mail; of those that are nothing but a host, the ones that are one: "S.A.de" is not. */
function usual(text: string): FoundLink[] {
  return findLinks(text).filter(
    ({ kind, words, span }) =>
      kind === "email" ||
      /^www\.|[/?#:]/i.test(words) ||
      isHost(words, { path: false, before: text.slice(Math.max(0, span[0] - 40), span[0]) }),
  );
}
