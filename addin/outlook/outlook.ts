// The only file besides main.tsx that touches Office. What Outlook can do is asked here, never guessed from its name.

import type { Mail } from "../../server/contract/mail.ts";
import { type Brightness, brightnessOf } from "../style/brightness.ts";
import { call } from "./call.ts";
import { isCompose, mailOf } from "./mail-of-item.ts";

/** The mail that is open. `key` stays the same as long as it is the same mail. */
export interface OpenMail {
  key: string;
  mode: "read" | "compose";
  mail: Mail;
}

// Office's names are said in this file alone; its types go out under ours.
export type ItemInRead = Office.MessageRead;
export type ItemInCompose = Office.MessageCompose;
export type Item = ItemInRead | ItemInCompose;
export type Person = Pick<Office.EmailAddressDetails, "displayName" | "emailAddress">;

export type NoMail = "outside" | "old-client" | "no-item" | "appointment" | "unreadable";
export type Opened = { mail: OpenMail } | { nothing: NoMail; said: string };
export type ReplyWay = "reply" | "reply-all" | "insert";

/** Outlook's number for a category that is not in the mailbox's list. */
export const invalidCategory = 9044;

/** The open mail as Outlook has it now, or why there is none. */
export async function readMail(): Promise<Opened> {
  if (!insideOutlook()) return { nothing: "outside", said: "" };
  if (!supports("1.5")) return { nothing: "old-client", said: "" };
  const item = Office.context.mailbox.item;
  const key = itemKey();
  if (!item || key === null) return { nothing: "no-item", said: "" };
  if (item.itemType !== Office.MailboxEnums.ItemType.Message) return { nothing: "appointment", said: "" };
  try {
    const mail = await mailOf(item as Item, Office.context.mailbox.userProfile);
    return { mail: { key, mode: isCompose(item as Item) ? "compose" : "read", mail } };
  } catch (error) {
    return { nothing: "unreadable", said: error instanceof Error ? error.message : String(error) };
  }
}

/** Names the item that is open now; null when there is none. */
export function itemKey(): string | null {
  const item = context()?.mailbox?.item;
  if (!item) return null;
  // A mail being written has no id before it is saved, so the changes seen so far stand in for it.
  const id = isCompose(item as Item) ? `compose ${changesSeen}` : (item as Office.MessageRead).itemId;
  return `${id} ${item.conversationId ?? ""}`;
}

/** Puts the reply where `way` says. The caller has made sure that the right mail is open. */
export async function insertReply(html: string, text: string, way: ReplyWay): Promise<void> {
  if (way === "insert") return insertAtCaret(html, text);
  const item = Office.context.mailbox.item as Office.MessageRead;
  const all = way === "reply-all";
  if (supports("1.9"))
    return call((done) =>
      all ? item.displayReplyAllFormAsync(html, done) : item.displayReplyFormAsync(html, done),
    );
  if (all) item.displayReplyAllForm(html);
  else item.displayReplyForm(html);
}

async function insertAtCaret(html: string, text: string): Promise<void> {
  const { body } = Office.context.mailbox.item as Office.MessageCompose;
  const type = await call<Office.CoercionType | string>((done) => body.getTypeAsync(done));
  // HTML in a text body is InvalidFormatError. setAsync would replace the whole thread, so it is never used.
  const asHtml = type === Office.CoercionType.Html;
  const options = { coercionType: asHtml ? Office.CoercionType.Html : Office.CoercionType.Text };
  return call((done) => body.setSelectedDataAsync(asHtml ? html : text, options, done));
}

/** Whether Outlook lets an add-in put a category on the open item; on the web it does not while a mail is being written. */
export function canSetCategory(): boolean {
  const item = Office.context.mailbox.item as Item | null;
  return supports("1.8") && !!item && !isCompose(item);
}

/** Whether `name` is in the mailbox's list of categories; "unknown" where the add-in may not read that list. */
export async function knowsCategory(name: string): Promise<"yes" | "no" | "unknown"> {
  try {
    const list = await call<Office.CategoryDetails[]>((done) =>
      Office.context.mailbox.masterCategories.getAsync(done),
    );
    return list.some((category) => category.displayName === name) ? "yes" : "no";
  } catch {
    // The list wants ReadWriteMailbox; with ReadWriteItem, Outlook itself refuses a name that is not in it.
    return "unknown";
  }
}

/** Puts the category on the open item. Throws OutlookError; `invalidCategory` when the mailbox has no such category. */
export function setCategory(name: string): Promise<void> {
  const { categories } = Office.context.mailbox.item as Office.MessageRead;
  return call((done) => categories.addAsync([name], done));
}

let changesSeen = 0;

/** Calls back whenever another item is opened in a pinned pane. Returns how to stop. */
export function onMailChange(changed: () => void): () => void {
  if (!insideOutlook() || !supports("1.5")) return () => {};
  return listen(Office.EventType.ItemChanged, () => {
    changesSeen += 1;
    changed();
  });
}

/** "dark" or "light" as Outlook shows itself, else as the system does. */
export function theme(): Brightness {
  const outlook = brightnessOf(context()?.officeTheme?.bodyBackgroundColor);
  return outlook ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** Calls back with the theme whenever Outlook or the system changes it. Returns how to stop. */
export function onThemeChange(changed: (now: Brightness) => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const bySystem = () => changed(theme());
  system.addEventListener("change", bySystem);
  const byOutlook = (event: { officeTheme?: Office.OfficeTheme }) =>
    changed(brightnessOf(event.officeTheme?.bodyBackgroundColor) ?? theme());
  const stop = insideOutlook() ? listen(Office.EventType.OfficeThemeChanged, byOutlook) : () => {};
  return () => {
    system.removeEventListener("change", bySystem);
    stop();
  };
}

/** The language Outlook shows itself in, such as "zh-CN". */
export function displayLanguage(): string {
  return context()?.displayLanguage || navigator.language;
}

function insideOutlook(): boolean {
  return !!context()?.mailbox;
}

/** Nothing when office.js did not arrive, or the page is open in a plain browser. */
function context(): Office.Context | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}

function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported("Mailbox", set);
}

function listen(event: Office.EventType, handler: (event: never) => void): () => void {
  const { mailbox } = Office.context;
  // A client without the event answers with an error; the pane then only follows when it is opened anew.
  call((done) => mailbox.addHandlerAsync(event, handler, done)).catch(() => {});
  return () => {
    call((done) => mailbox.removeHandlerAsync(event, done)).catch(() => {});
  };
}
