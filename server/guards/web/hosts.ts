// Which words with dots in them are the name of a host. "report.pdf", "z.B.", "v2.0.1" and "done.Please" are not.

import { parse } from "tldts";

/** Endings that no sentence goes on with, in any case. */
const generic = /^(?:com|net|org|info|biz|shop|store|online|app|xyz|onion)$/;
/** Endings of countries that are known as such in capitals too. */
const country = /^(?:io|ai|dev|eu|cn|de|fr|jp|kr|es|pt|br|nl|ch|uk|ru|mx|tw|hk|au|ca|pl|cz|sa|ae)$/;
/** Endings that are words too, so that a missing space makes them: "ok.so we", "soon.is", "Ref.no", "Dr.med". */
const words =
  /^(?:at|it|in|me|us|to|be|is|my|no|so|as|am|by|do|la|al|va|ma|se|si|ne|ni|na|il|et|im|om|nu|pa|ms|st|sc|ml|mg|cm|km|kg|now|here|how|you|one|best|today|med|new|next|open|read|plus|pro|total|call|please|man|men|day|box|test|local|home|lan|call|data|name|map|post|run|id|delta|country|page|foo|target|jobs)$/;
/** Endings of files. A host with one of them needs more to show that it is a host. */
const files = /^(?:md|zip|mov|py|rs|sh|pl|ps|pub|so|java|ml)$/;
/** Names that are kept for examples and for networks of one's own. No public suffix, yet a reader may follow them. */
const reserved = /^(?:example|invalid|localhost|internal|intranet|corp|onion|local|lan|home|test)$/;

/** What says that an address follows. */
const cue =
  /(?:\b(?:visit\w{0,3}|browse|go to|head to|(?:log|sign)[ -]?in (?:at|to|on)|web ?site|site|portal|besuchen sie|rendez-vous sur|allez sur|acesse|acceda a|entre e[nm]|vada su|vai su|ga naar|sito|sitio)|网址|网站|网页|访问|打开|登录|登入|網址|網站|造訪|サイト)(?: (?:is|ist|est|es|è|é|heißt|lautet))?[ :：是は]{0,3}(?:our |the |unsere? |notre |nuestr[ao] |o |a |il |la |le |de )?$/iu;

export interface HostPlace {
  /** Something follows the host: a port, a path or a query. */
  path: boolean;
  /** The words before it. */
  before: string;
}

/** True where a reader, or Outlook, would take `host` for one. */
export function isHost(host: string, { path, before }: HostPlace): boolean {
  if (!hasPublicEnding(host.toLowerCase())) return false;
  const sure = path || cue.test(before);
  return sure ? !isFileName(host) : isPlainly(host);
}

function hasPublicEnding(host: string): boolean {
  const { isIcann, isPrivate, domain } = parse(host, { extractHostname: false, allowPrivateDomains: true });
  if (isPrivate) return true;
  return domain !== null && (isIcann === true || reserved.test(host.slice(host.lastIndexOf(".") + 1)));
}

/** "Open setup.py": a program has such a name even behind words that a site would follow. */
function isFileName(host: string): boolean {
  return host.split(".").length === 2 && /\.(?:py|rs|sh|ps|java)$/.test(host);
}

/** True for a host that needs neither a path nor words such as "visit" to be seen as one. */
function isPlainly(host: string): boolean {
  const labels = host.split(".");
  const name = labels.at(-2) ?? "";
  const ending = labels.at(-1)?.toLowerCase() ?? "";
  if (generic.test(ending)) return name.length > 1 || ending === "com";
  // "z.B.", "S.A.de", "12.ml", "readme.md"
  if (name.length < 2 || (/^\p{N}+$/u.test(name) && !country.test(ending))) return false;
  if (files.test(ending) && (labels.length === 2 || ending !== "zip")) return false;
  return !isSentence(host, ending) && (!words.test(ending) || labels.length > 2 || /[\d-]/.test(name));
}

/** "done.Please", "GmbH & Co.KG": an ending with capitals counts only where the whole is in capitals. */
function isSentence(host: string, ending: string): boolean {
  return !host.endsWith(ending) && !(country.test(ending) && host === host.toUpperCase());
}
