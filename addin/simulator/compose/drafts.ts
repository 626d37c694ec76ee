// How a reply, a forward and a new mail start out, as in Outlook on the web.

import { displayHtml } from "../mail/eml.ts";
import { escapeHtml, linesAsHtml } from "../mail/plain-text.ts";
import { type Draft, type Item, nothingLeft, type Person } from "../mailbox/items.ts";
import { owner, signatureHtml, signatureText } from "../mailbox/owner.ts";

export type Way = "new" | "reply" | "replyAll" | "forward";

export interface Beginning {
  way: Way;
  bodyType: "html" | "text";
  /** The mail that is answered; null for a new one. */
  item: Item | null;
  /** What an add-in wants above the signature. */
  html?: string;
  to?: Person[];
  cc?: Person[];
  bcc?: Person[];
  subject?: string;
}

let begun = 0;

/** A draft as it is when its window opens. `clean` sanitises HTML for the page. */
export function beginDraft(beginning: Beginning, clean: (html: string) => string): Draft {
  const { way, item, bodyType } = beginning;
  begun += 1;
  return {
    ...nothingLeft,
    id: `AAMkAGE1Draft${begun}=`,
    kind: way === "new" ? "newMail" : way === "forward" ? "forward" : "reply",
    answering: item?.id ?? null,
    subject: beginning.subject ?? subjectOf(way, item),
    ...recipients(beginning),
    bodyType,
    body: bodyType === "html" ? htmlBody(beginning, clean) : textBody(beginning),
    attachments: way === "forward" && item ? item.attachments : [],
    internetHeaders: {},
    sessionData: {},
    signature: true,
    saved: false,
    touched: beginning.html !== undefined,
  };
}

/** The reply to "AW: Re: x" is "Re: x". */
export function subjectOf(way: Way, item: Item | null): string {
  if (!item || way === "new") return "";
  const bare = bareSubject(item.subject);
  return `${way === "forward" ? "Fw" : "Re"}: ${bare}`;
}

/** The subject without the prefixes of replies and forwards. Specimen: "AW: Fwd: 回复：Angebot". */
export function bareSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|aw|fwd?|wg|tr|rv|res|enc|回复|答复|转发|返信)\s*[:：])+\s*/i, "");
}

function recipients({ way, item, to, cc, bcc }: Beginning): Pick<Draft, "to" | "cc" | "bcc"> {
  const answers = way === "reply" || way === "replyAll";
  return {
    to: to ?? (answers ? answeredTo(item) : []),
    cc: cc ?? (way === "replyAll" ? alsoAnswered(item) : []),
    bcc: bcc ?? [],
  };
}

function answeredTo(item: Item | null): Person[] {
  if (!item) return [];
  return item.from.address === owner.address ? item.to : [item.from];
}

function alsoAnswered(item: Item | null): Person[] {
  if (!item) return [];
  const taken = new Set([owner.address, item.from.address].map((address) => address.toLowerCase()));
  return [...item.to, ...item.cc].filter(({ address }) => !taken.has(address.toLowerCase()));
}

function htmlBody({ item, way, html }: Beginning, clean: (html: string) => string): string {
  const start = html === undefined ? "<div><br></div>" : `<div>${clean(html)}</div>`;
  const quoted = item && way !== "new" ? quotedHtml(item, clean) : "";
  return `${start}<div><br></div>${signatureHtml}${quoted}`;
}

function quotedHtml(item: Item, clean: (html: string) => string): string {
  const lines = headerLines(item).map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}<br>`);
  return (
    '<div id="appendonsend"></div><hr style="display:inline-block;width:98%">' +
    `<div id="divRplyFwdMsg" dir="ltr">${lines.join("")}<div>&nbsp;</div></div>` +
    `<div dir="${item.direction}">${item.html === null ? linesAsHtml(item.text) : clean(displayHtml(item))}</div>`
  );
}

function textBody({ item, way, html }: Beginning): string {
  const start = html === undefined ? "" : new DOMParser().parseFromString(html, "text/html").body.innerText;
  if (!item || way === "new") return `${start}\n\n${signatureText}\n`;
  const lines = headerLines(item).map(([label, value]) => `${label}: ${value}`);
  return `${start}\n\n${signatureText}\n\n________________________________\n${lines.join("\n")}\n\n${item.text}`;
}

function headerLines(item: Item): [string, string][] {
  const lines: [string, string][] = [
    ["From", written(item.from)],
    ["Sent", item.date ? new Date(item.date).toUTCString().replace(":00 GMT", "") : ""],
    ["To", item.to.map(written).join("; ")],
    ["Cc", item.cc.map(written).join("; ")],
    ["Subject", item.subject],
  ];
  return lines.filter(([, value]) => value !== "");
}

/** Name <address>, as a header has it. */
export function written({ name, address }: Person): string {
  return name ? `${name} <${address}>` : address;
}
