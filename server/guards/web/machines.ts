// Machines by their number.

import { matches } from "../../patterns/found.ts";
import type { FoundLink } from "../../patterns/links.ts";
import { asUrl } from "./as-url.ts";

// 203.0.113.77:8080/track — four numbers alone may be a version
const machine =
  /(?<![\p{L}\p{N}.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\p{L}\p{N}]|\.\d)(?<rest>:\d{2,5}|)(?<path>\/[^\s<>"]{0,500}|)|\[[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\](?:[:/][^\s<>"]{0,500})?/giu;
const machineCue =
  /\b(?:IP|server|host|visit|open|browser|address|Adresse|adresse|dirección|服务器|地址)\W{0,3}(?:at |is |ist |: ?)?$/iu;

export function machines(text: string): FoundLink[] {
  return matches(text, machine).flatMap((match) => {
    const { rest: port = "", path = "" } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const told = match[0].startsWith("[") || port !== "" || path !== "" || machineCue.test(before);
    return told ? [asUrl(match[0], match.index)] : [];
  });
}
