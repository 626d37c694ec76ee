// Turns a raw mail into an item of the mailbox.

import PostalMime, { type Address, type Attachment as MimePart } from "postal-mime";
import { type Attachment, type Item, nothingLeft, type Person } from "../mailbox/items.ts";
import { escapeHtml, htmlAsText } from "./plain-text.ts";

/** Reads an .eml file. `name` is the file's name without its ending. */
export async function itemFromEml(name: string, raw: ArrayBuffer): Promise<Item> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "base64" });
  const text = mail.text ?? "";
  const readable = mail.html ? htmlAsText(mail.html) : text;
  return {
    ...nothingLeft,
    id: idOf(name),
    name,
    kind: "message",
    folder: "inbox",
    subject: mail.subject ?? "",
    from: people(mail.from ? [mail.from] : [])[0] ?? { name: "", address: "" },
    to: people(mail.to),
    cc: people(mail.cc),
    date: isoDate(mail.date),
    html: mail.html ?? null,
    text: mail.text ?? readable,
    preview: readable.replace(/\s+/g, " ").trim().slice(0, 160),
    direction: directionOf(readable),
    attachments: mail.attachments.map(attachment),
    headers: mail.headerLines.map(({ line }) => line).join("\r\n"),
    internetMessageId: mail.messageId ?? "",
    read: false,
    encrypted: false,
    meeting: null,
  };
}

/** An id in Exchange's style (they all begin with AAMk), always the same for the same file. */
export function idOf(name: string): string {
  const bytes = new TextEncoder().encode(name);
  return `AAMkAGE1${btoa(String.fromCharCode(...bytes)).replaceAll("=", "A")}AAA=`;
}

/** The direction that most of the text's letters run in. */
export function directionOf(text: string): "ltr" | "rtl" {
  const sample = text.slice(0, 4_000);
  const rtl = sample.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return rtl * 2 > letters ? "rtl" : "ltr";
}

/** The mail as a whole document, with the pictures it carries (cid:) filled in. */
export function displayHtml(item: Pick<Item, "html" | "text" | "attachments">): string {
  if (item.html === null) return `<pre class="plain">${escapeHtml(item.text)}</pre>`;
  return item.html.replace(/cid:([^"'\s)>]+)/gi, (whole, id: string) => {
    const picture = item.attachments.find(({ contentId }) => contentId === decoded(id));
    return picture ? `data:${picture.contentType};base64,${picture.base64}` : whole;
  });
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function people(addresses: Address[] | undefined): Person[] {
  return (addresses ?? []).flatMap((entry) =>
    entry.group ? people(entry.group) : [{ name: entry.name, address: entry.address }],
  );
}

function attachment(part: MimePart, index: number): Attachment {
  const base64 = typeof part.content === "string" ? part.content : "";
  const contentId = (part.contentId ?? "").replace(/^<|>$/g, "");
  return {
    id: `AAMkAttachment${index}=`,
    name: part.filename ?? `attachment-${index + 1}`,
    contentType: part.mimeType,
    size: Math.floor((base64.replace(/=+$/, "").length * 3) / 4),
    inline: part.disposition === "inline" || part.related === true,
    contentId,
    base64,
  };
}

function isoDate(date: string | undefined): string {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? "" : new Date(time).toISOString();
}
