// The draft's way into Outlook.

import { call } from "./call.ts";
import { supports } from "./client.ts";
import { type ItemInCompose, type ItemInRead, itemOf } from "./item.ts";

export type ReplyWay = "reply" | "reply-all" | "insert";

/** A reply in both forms: a plain-text mail takes no HTML. */
export interface ReplyText {
  html: string;
  text: string;
}

/** Puts the reply where `way` says, but only for the mail `key` names. Throws OutlookError; `itemChanged` when another mail is open. */
export async function insertReply(key: string, reply: ReplyText, way: ReplyWay): Promise<void> {
  if (way === "insert") return insertAtCaret(key, reply);
  const item = itemOf(key) as ItemInRead;
  const all = way === "reply-all";
  const { html } = reply;
  if (supports("1.9"))
    return call((done) =>
      all ? item.displayReplyAllFormAsync(html, done) : item.displayReplyFormAsync(html, done),
    );
  if (all) item.displayReplyAllForm(html);
  else item.displayReplyForm(html);
}

async function insertAtCaret(key: string, { html, text }: ReplyText): Promise<void> {
  const asked = bodyOf(key);
  const type = await call<Office.CoercionType | string>((done) => asked.getTypeAsync(done));
  // HTML in a text body is an InvalidFormatError. setAsync would replace the whole thread, so it is never used.
  const asHtml = type === Office.CoercionType.Html;
  const options = { coercionType: asHtml ? Office.CoercionType.Html : Office.CoercionType.Text };
  // Looked up again, because the host writes into whichever mail is open now, not into the one the body came from.
  const body = bodyOf(key);
  return call((done) => body.setSelectedDataAsync(asHtml ? html : text, options, done));
}

function bodyOf(key: string): Office.Body {
  return (itemOf(key) as ItemInCompose).body;
}
