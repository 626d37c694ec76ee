// Links by their scheme, and addresses of shares.

import { matches } from "../../patterns/found.ts";
import type { FoundLink } from "../../patterns/links.ts";
import { asUrl, inAddress } from "./as-url.ts";

// ftp://…   file:///…   tg://…   http://intranet/…   http://[2001:db8::7]/ — http with a host is left to findLinks
const slashed = new RegExp(
  String.raw`(?<![\p{L}\p{N}.+-])(?!https?:\/\/[^[\s/?#]{1,255}\.)[a-z][a-z0-9+.-]{1,20}:[/\\]{2}${inAddress}{1,2000}`,
  "giu",
);
// javascript:…   data:text/html,…   outlook:inbox   ms-word:ofe|u|… — tel: is the phones' and mailto: the addresses'
const bare =
  /(?<![\p{L}\p{N}.-])(?:javascript|vbscript|data(?=:[\w.+-]{1,40}\/[\w.+-]{1,40}[;,])|outlook|onenote|ms-[a-z-]{2,30}|smsto|sms|skype|sips?|facetime|xmpp|magnet|view-source|about(?=:blank)|cid|blob|intent|market|geo|weixin|alipays?|bitcoin|ethereum|lightning|upi|search-ms|shell):(?=[\p{L}\p{N}+/?%])[^\s<>"]{1,2000}/giu;

export function schemes(text: string): FoundLink[] {
  return [...matches(text, slashed), ...matches(text, bare)]
    .sort((a, b) => a.index - b.index)
    .map(({ 0: words, index }) => asUrl(words, index));
}

// \\server\share   //host.example/x   www.intranet
const share =
  /(?<![\\\p{L}\p{N}])\\\\[\p{L}\p{N}._-]{1,255}(?:\\[^\s\\<>"|?*]{1,255}){1,20}|(?<![:/\p{L}\p{N}])\/\/[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}[^\s<>"]{0,500}|(?<![\p{L}\p{N}.@-])www\.[a-z0-9-]{2,63}(?![\w.-]*\.\w)/giu;

export function shares(text: string): FoundLink[] {
  return matches(text, share).map(({ 0: words, index }) => asUrl(words, index));
}
