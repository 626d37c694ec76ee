// Raw message/rfc822 → Mail. postal-mime reads the structure; text that it decoded by a wrong charset label is decoded again here.

import PostalMime, { type Email, type Address as MimeAddress } from "postal-mime";
import type { Address } from "../contract/address.ts";
import type { Mail } from "../contract/mail.ts";
import { Problem } from "../problem.ts";
import { guessText, toBytes } from "./charset.ts";

/** The mail in a raw message. Throws Problem("bad-mail") when the bytes are not a message at all. */
export async function parseMessage(bytes: Uint8Array): Promise<Mail> {
  const message = await parse(bytes);
  if (!message.headers.some((header) => mailHeaders.test(header.key)))
    throw new Problem(
      "bad-mail",
      "Cannot read this file as a mail: it does not begin with mail headers. Save the mail as .eml and try again.",
    );
  const { html, text } = await bodies(message, bytes);
  const date = dateOf(message);
  return {
    subject: wellFormed(mended(message.subject ?? "", "subject", bytes)).slice(0, 2_000),
    from: addresses(message.from ? [message.from] : [])[0] ?? { name: "", address: "" },
    to: addresses(message.to ?? []),
    cc: addresses(message.cc ?? []),
    ...(date === undefined ? {} : { date }),
    ...(html === undefined ? {} : { html: wellFormed(html) }),
    ...(text === undefined ? {} : { text: wellFormed(text) }),
    attachments: message.attachments.slice(0, 500).map((file) => ({
      name: wellFormed(file.filename ?? "").slice(0, 1_000),
      size: typeof file.content === "string" ? file.content.length : file.content.byteLength,
      contentType: file.mimeType.slice(0, 200),
    })),
  };
}

/** The Date header as ISO 8601 in the sender's own offset: "tomorrow" counts from the sender's day, not from that of UTC. */
function dateOf({ headers }: Email): string | undefined {
  const written = headers.find((header) => header.key === "date")?.value ?? "";
  const moment = Date.parse(written);
  if (Number.isNaN(moment)) return undefined;
  // Fri, 20 Nov 2026 00:30:00 +0800 (CST)
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)(?:\s*\([^)]{0,40}\))?\s*$/.exec(written) ?? [];
  const ahead = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  // No place on earth is further from UTC than 14 hours; such an offset is a mistake.
  if (!sign || Math.abs(ahead) > 14 * 60) return new Date(moment).toISOString();
  return `${new Date(moment + ahead * 60_000).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

// A first line with a colon is not enough: a picture or a letter may have one too.
const mailHeaders =
  /^(?:from|to|cc|subject|date|message-id|received|mime-version|content-type|return-path|reply-to)$/;

async function parse(bytes: Uint8Array): Promise<Email> {
  if (isOverlong(bytes))
    throw new Problem(
      "bad-mail",
      "Cannot read this mail: it has more lines or parts than any mail program writes. Send the text alone.",
    );
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: 50,
      maxHeadersSize: 262_144,
      maxRfc822NestingDepth: 1,
    });
  } catch (error) {
    throw new Problem(
      "bad-mail",
      "Cannot read this mail: its parts are nested too deep or its headers are too long. Open it in a mail program and forward it.",
      error,
    );
  }
}

const mostLines = 150_000;
const mostPartEdges = 20_000;

/** True for a message that would take postal-mime too long: every line has a cost, however short, and one that may be a boundary a higher one. */
function isOverlong(bytes: Uint8Array): boolean {
  let lines = 0;
  let edges = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    lines++;
    if (bytes[at + 1] === 0x2d && bytes[at + 2] === 0x2d) edges++;
  }
  return lines > mostLines || edges > mostPartEdges;
}

type Bodies = { html: string | undefined; text: string | undefined };

/** HTML and text. They are decoded again where a wrong label has spoilt them, and read from the raw message where a boundary is missing. */
async function bodies(message: Email, bytes: Uint8Array): Promise<Bodies> {
  const { html, text } = message;
  if (html === undefined && text === undefined)
    return { html, text: message.attachments.length === 0 ? afterHeaders(bytes) : undefined };
  if (![html, text].some((body) => body !== undefined && suspicious(body))) return { html, text };
  const source = new TextDecoder("latin1").decode(bytes).replace(charsetLabel, "charset=latin1");
  const again = await parse(toBytes(source));
  const plain = await parse(toBytes(source.replace(base64Label, "$18bit")));
  const mend = (part: "html" | "text") => {
    const labelled = message[part];
    if (labelled === undefined || !suspicious(labelled)) return labelled;
    const guessed = guessText(toBytes(again[part] ?? ""));
    return legible(guessed) ? guessed : guessText(toBytes(plain[part] ?? ""));
  };
  return { html: mend("html"), text: mend("text") };
}

/** The body of a message whose parts cannot be told apart. */
function afterHeaders(bytes: Uint8Array): string | undefined {
  const source = new TextDecoder("latin1").decode(bytes);
  const end = /\r?\n\r?\n/.exec(source);
  const body = end ? guessText(toBytes(source.slice(end.index + end[0].length))).trim() : "";
  return body === "" ? undefined : body;
}

/** False for what is left when something that is not base64 is decoded as base64. */
function legible(text: string): boolean {
  const rubbish = text.slice(0, 20_000).match(/(?![\t\n\r])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  return rubbish * 50 <= Math.min(text.length, 20_000) && /\s/.test(text.trim());
}

// Content-Transfer-Encoding: base64
const base64Label = /^(content-transfer-encoding:[ \t]{0,9})base64/gim;

function suspicious(body: string): boolean {
  return spoilt.test(body.slice(0, 200_000)) || body.includes("\u001b$"); // ESC $ B: seven-bit Japanese
}

// A replacement character, a C1 control, or UTF-8 and GBK read as windows-1252: Ã¼ â€™ ÄãºÃ
const spoilt = /[\uFFFD\u0080-\u009F]|[À-ÿ][\u00A0-¿À-ÿ€-™]/;

// charset="us-ascii"
const charsetLabel = /charset\s{0,3}=\s{0,3}(?:"[^"\r\n]{1,60}"|[\w.:-]{1,60})/gi;

/** A header that came as raw bytes of some East Asian charset, without the encoding the standard asks for. */
function mended(value: string, name: string, bytes: Uint8Array): string {
  if (!value.includes("\uFFFD")) return value;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 65_536));
  const line = new RegExp(`^${name}:[ \\t]*([^\\r\\n]{0,2000})`, "im").exec(head);
  return line?.[1] ? guessText(toBytes(line[1])) : value;
}

function addresses(list: MimeAddress[]): Address[] {
  return list
    .slice(0, 1_000)
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .slice(0, 1_000)
    .map((entry) => ({
      name: wellFormed(entry.name).slice(0, 1_000),
      address: wellFormed(entry.address ?? "").slice(0, 1_000),
    }));
}

function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}
