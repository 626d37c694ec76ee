// Finds companies by the legal form in their name.

import type { Languages } from "../prompts/languages.ts";
import { anyOf } from "../prompts/phrase.ts";
import { type Found, foundAt, matches } from "./found.ts";

/** Names of companies in `text`, in order. */
export function findCompanies(text: string): Found[] {
  return patterns
    .flatMap((pattern) => matches(text, pattern).flatMap((match) => named(text, match)))
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** A cell of a signature that begins like the domain the writer mails from: "Fernleigh Labs" for "fernleigh". */
export function findByDomain(signature: string, domain: string): Found | null {
  const compact = (words: string) => words.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const sought = compact(domain);
  if (sought.length < 4) return null;
  for (const match of signature.slice(0, 2_000).matchAll(cell)) {
    const words = match[0].trim();
    const start = match.index + match[0].indexOf(words);
    const first = compact(words.split(" ")[0] ?? "");
    const fits = compact(words).startsWith(sought) || (first.length > 3 && sought.startsWith(compact(words)));
    if (fits && /^\p{Lu}/u.test(words) && !/[@:]|www|\.\w{2,}$/.test(words))
      return foundAt(signature, start, start + words.length);
  }
  return null;
}

// What stands between line ends, bars, commas and dashes with spaces.
const cell = /(?:[^\n|｜,，·–—-]|(?<=\S)-(?=\S)){3,60}/g;

/** Finds, at the end of a text, words saying that the writer belongs to what follows: "I am writing from", "wir sind die", "我是". */
export function worksForOf(languages: Languages): RegExp {
  const phrases = [...languages.values()].flatMap((language) => language.worksFor);
  return new RegExp(`${anyOf(phrases) ?? "(?!)"}\\s{0,2}$`, "iu");
}

const form =
  "GmbH(?: & Co\\. ?(?:KG|OHG))?|gGmbH|AG|SE|KGaA|KG|OHG|UG(?: \\(haftungsbeschränkt\\))?|e\\. ?K\\.|e\\. ?V\\.|Ltd\\.?|Limited|LLC|L\\.L\\.C\\.|LLP|PLC|plc|Inc\\.?|Incorporated|Corp\\.?|Corporation|Co\\., ?Ltd\\.?|Pty Ltd|S\\. ?A\\. ?S\\.?|SAS|SARL|S\\.A\\.R\\.L\\.|SA|S\\.A\\.|SCI|S\\.L\\.U?\\.?|S\\.A\\. de C\\.V\\.|Ltda\\.?|Lda\\.?|EIRELI|S\\.p\\.A\\.|SpA|S\\.r\\.l\\.|Srl|B\\.V\\.|BV|N\\.V\\.|AB|A/S|ApS|AS|Oy|Sp\\. z o\\.o\\.|s\\.r\\.o\\.|FZE|FZCO|Group|Gruppe|Groupe|Grupo|Holding|S\\. ?Coop\\.?|Coop";
const patterns = [
  // Müller & Söhne Maschinenbau GmbH & Co. KG   ACME Inc.   Shanghai Pump Co., Ltd.
  new RegExp(
    `(?<![\\p{L}\\d])(?<name>(?:\\p{Lu}[\\p{L}\\d&.'’+-]{0,25}|\\d{1,3}[A-Z]\\w{0,10})(?: \\(\\p{Lu}\\p{L}{2,20}\\)| (?:(?:&|and|und|et|y|e|of|für|de|des|del|da|do|der|von|la|the) ){0,2}(?:\\p{Lu}[\\p{L}\\d&.'’+-]{0,25})){0,5},? (?:${form}))(?![\\p{L}\\d])`,
    "gu",
  ),
  // 上海某某科技有限公司   某某集团
  /(?<name>[\u4e00-\u9fffA-Za-z0-9（）()·]{2,28}?(?:股份有限公司|有限责任公司|有限公司|集团公司|集團|集团|分公司|事务所|公司))(?![\u4e00-\u9fff]{0,2}公司)/g,
  // 株式会社山田製作所   山田商事株式会社   （株）山田   山田合同会社
  /(?<name>(?:株式会社|有限会社|合同会社|（株）|\(株\))[\u3041-\u30ff\u4e00-\u9fffA-Za-z0-9ー・]{2,20}?(?=[\s\n、。の（(]|$)|[\u30a1-\u30ff\u4e00-\u9fffA-Za-z0-9ー・]{2,20}(?:株式会社|有限会社|合同会社))/g,
  // شركة النور للتجارة
  /(?:^|\n)(?<name>(?:شركة|مؤسسة|مجموعة) [\u0620-\u064a ]{3,40})(?=\n|$)/g,
  /(?<![\u0620-\u064a])(?<name>(?:شركة|مؤسسة|مجموعة) ال[\u0620-\u064a]{2,15}(?: (?:و?ال|لل)[\u0620-\u064a]{2,15}){0,3})/g,
  // 주식회사 한빛   한빛전자(주)
  /(?<name>주식회사 ?[\uac00-\ud7afA-Za-z]{2,15}|[\uac00-\ud7afA-Za-z]{2,15}(?:㈜|\(주\)))/g,
];
// 我是上海某某有限公司: words that lead up to the name. And what names nobody: 贵公司, 我公司, The Company, Your Group
const leadIn =
  /^.{0,12}?(?:我们是|我是|这里是|来自|代表|我司是|本人是|隶属于|就职于|感谢|关于|联系|您好|你好|[：:]|是|在|与|和|由|向|给|的)(?=[\u4e00-\u9fff])/;
const nobody =
  /^(?:[贵我本该贵该你您他们的上总分子母这那各某]{1,3}(?:公司|司|集团|集團|分公司)|(?:The|Our|Your|Dear|A|Working|Die|Der|Unsere|Ihre) .*)$/i;

function named(text: string, match: RegExpExecArray): Found[] {
  const raw = match.groups?.name ?? "";
  const name = /^[\u4e00-\u9fff]/.test(raw) ? raw.replace(leadIn, "") : raw.replace(openers, "");
  if (name.length < 4 || nobody.test(name)) return [];
  const start = match.index + match[0].lastIndexOf(name);
  return [foundAt(text, start, start + name.length)];
}

// "Dear Acme GmbH", "From Acme GmbH", "At Acme Ltd"
const openers = /^(?:Dear|From|At|With|Regards|For|The|Die|Von|Bei|Firma|Société|Empresa|Hello|Hi|Hallo) /;
