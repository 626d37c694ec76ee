// The draft's way into Outlook.

import { call } from "./call.ts";
import { supports } from "./client.ts";
import { type ItemInCompose, type ItemInRead, itemOf } from "./item.ts";

export type ReplyWay = "reply" | "reply-all" | "insert";

/** A reply in both forms, because a mail that is written as plain text takes no HTML. */
export interface ReplyText {
  html: string;
  text: string;
}

/** Puts the reply where `way` says, for the mail that `key` names and no other. Throws OutlookError; `itemChanged` when another is open. */
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
  // HTML in a text body is InvalidFormatError. setAsync would replace the whole thread, so it is never used.
  const asHtml = type === Office.CoercionType.Html;
  const options = { coercionType: asHtml ? Office.CoercionType.Html : Office.CoercionType.Text };
  // Looked up again: the host writes into the mail that is open, whichever mail the body was taken from.
  const body = bodyOf(key);
  return call((done) => body.setSelectedDataAsync(asHtml ? html : text, options, done));
}

function bodyOf(key: string): Office.Body {
  return (itemOf(key) as ItemInCompose).body;
}
