// Hosts by their public ending, with nothing else to show that they are addresses.

import { matches, outside } from "../../patterns/found.ts";
import type { FoundLink } from "../../patterns/links.ts";
import { asUrl, inAddress } from "./as-url.ts";
import { isHost } from "./hosts.ts";

/** Scripts whose words stand apart; Chinese, Japanese and Korean text may run into an address. */
const letters = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{N}\p{M}`;
const rest = String.raw`(?<rest>(?::\d{2,5}(?!\d))?(?:[/?#]${inAddress}{0,1000})?)`;
// north-pay.store/x   münchen.bayern   кто.рф
const spaced = new RegExp(
  String.raw`(?<![${letters}_@.\\/-])(?<host>(?:[${letters}][${letters}_-]{0,62}\.){1,8}[${letters}-]{2,63})${rest}`,
  "gu",
);
// 退款中心.中国 — found by its ending: where the name begins in running text, nobody can tell
const dense = new RegExp(
  String.raw`\.(?<ending>中国|中國|公司|网络|網絡|香港|台湾|台灣|商城|网址|网站|网店|在线|中文网|集团|商店|手机|信息|娱乐|我爱你|みんな|コム|닷컴|닷넷|한국|삼성)${rest}`,
  "gu",
);
const longestName = 63;

export function hostNames(text: string): FoundLink[] {
  const one = matches(text, spaced).flatMap((match) => {
    const { host = "", rest: behind = "" } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    return isHost(host, { path: behind.length > 1, before }) ? [asUrl(match[0], match.index, host)] : [];
  });
  const other = matches(text, dense).flatMap(({ 0: words, index, groups: { ending = "" } = {} }) => {
    let start = index;
    while (index - start < longestName && /[\p{L}\p{N}-]/u.test(text[start - 1] ?? "")) start--;
    const name = text.slice(start, index);
    return name === "" ? [] : [asUrl(name + words, start, `${name}.${ending}`)];
  });
  return [...one, ...outside(other, one)];
}
