// Raw message/rfc822 → Mail. postal-mime reads the structure; what it decoded with a lying charset label is decoded again here.

import PostalMime, { type Email, type Address as MimeAddress } from "postal-mime";
import type { Address, Mail } from "../contract.ts";
import { Problem } from "../problem.ts";
import { guessText } from "./charset.ts";

/** The mail in a raw message. Throws Problem("bad-mail") when the bytes are not a message at all. */
export async function parseMessage(bytes: Uint8Array): Promise<Mail> {
  const message = await parse(bytes);
  if (message.headers.length === 0)
    throw new Problem(
      "bad-mail",
      "Cannot read this file as a mail: it does not begin with mail headers. Save the mail as .eml and try again.",
    );
  const [html, text] = await bodies(message, bytes);
  const date = message.date === undefined ? Number.NaN : Date.parse(message.date);
  return {
    subject: wellFormed(mended(message.subject ?? "", "subject", bytes)).slice(0, 2_000),
    from: addresses(message.from ? [message.from] : [])[0] ?? { name: "", address: "" },
    to: addresses(message.to ?? []),
    cc: addresses(message.cc ?? []),
    ...(Number.isNaN(date) ? {} : { date: new Date(date).toISOString() }),
    ...(html === undefined ? {} : { html }),
    ...(text === undefined ? {} : { text }),
    attachments: message.attachments.slice(0, 500).map((file) => ({
      name: wellFormed(file.filename ?? "").slice(0, 1_000),
      size: typeof file.content === "string" ? file.content.length : file.content.byteLength,
      contentType: file.mimeType.slice(0, 200),
    })),
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 262_144 });
  } catch (error) {
    throw new Problem(
      "bad-mail",
      "Cannot read this mail: its parts are nested too deep or its headers are too long. Open it in a mail program and forward it.",
      error,
    );
  }
}

/** HTML and text as written; read a second time as bytes where a wrong label has spoilt them. */
async function bodies(message: Email, bytes: Uint8Array): Promise<(string | undefined)[]> {
  const asLabelled = [message.html, message.text];
  if (!asLabelled.some((body) => body !== undefined && suspicious(body)))
    return asLabelled.map((body) => (body === undefined ? undefined : wellFormed(body)));
  const source = new TextDecoder("latin1").decode(bytes).replace(charsetLabel, "charset=latin1");
  const again = await parse(Uint8Array.from(toBytes(source)));
  return [again.html, again.text].map((body, which) => {
    if (body === undefined) return undefined;
    const labelled = asLabelled[which] ?? "";
    return wellFormed(suspicious(labelled) ? guessText(toBytes(body)) : labelled);
  });
}

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

/** The bytes of a text that was decoded as latin1 (which the Encoding Standard reads as windows-1252). */
function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 0x100 ? code : (windows1252.get(code) ?? 0x3f);
  }
  return bytes;
}

const windows1252 = new Map(
  Array.from({ length: 32 }, (_, i) => {
    const byte = 0x80 + i;
    return [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)).charCodeAt(0), byte] as const;
  }),
);

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
