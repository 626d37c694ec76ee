// The page's settings. All of them are in its address, so that any state can be linked to and tested.

import { z } from "zod";

export const requirementSets = [
  "1.5",
  "1.6",
  "1.7",
  "1.8",
  "1.9",
  "1.10",
  "1.11",
  "1.12",
  "1.13",
  "1.14",
  "1.15",
] as const;
export const themes = ["light", "dark", "contrast"] as const;
export const languages = {
  "en-US": "English",
  "zh-CN": "中文（简体）",
  "zh-TW": "中文（繁體）",
  "de-DE": "Deutsch",
  "fr-FR": "Français",
  "ja-JP": "日本語",
  "es-ES": "Español",
  "pt-BR": "Português",
  "ar-SA": "العربية",
} as const;

type Language = keyof typeof languages;
const flag = z
  .enum(["0", "1"])
  .transform((text) => text === "1")
  .catch(false);

const Settings = z.object({
  set: z.enum(requirementSets).catch("1.15"),
  theme: z.enum(themes).catch("light"),
  lang: z.enum(Object.keys(languages) as [Language, ...Language[]]).catch("en-US"),
  width: z.coerce.number().int().min(280).max(600).catch(320),
  /** New mails and replies are written as plain text. */
  plain: flag,
  /** The manifest asks for ReadWriteItem; ReadWriteMailbox also opens the mailbox's category list. */
  permission: z.enum(["ReadItem", "ReadWriteItem", "ReadWriteMailbox"]).catch("ReadWriteItem"),
});
export type Settings = z.infer<typeof Settings>;

/** What is open when the page loads. */
const Opening = z.object({
  mail: z.string().nullable().catch(null),
  pinned: flag,
  pane: flag,
  compose: z.enum(["new", "reply", "replyAll", "forward"]).nullable().catch(null),
});
export type Opening = z.infer<typeof Opening>;

/** Settings from the address; whatever is missing or invalid gets its default. */
export function settingsFrom(query: URLSearchParams): Settings {
  return Settings.parse(Object.fromEntries(query));
}

/** Which mail, window and pane are open at the start. */
export function openingFrom(query: URLSearchParams): Opening {
  return Opening.parse({ mail: null, compose: null, ...Object.fromEntries(query) });
}

/** The address that leads back to this state. It holds only what differs from the defaults. */
export function addressOf(settings: Settings, open: { mail: string | null; pinned: boolean }): string {
  const defaults = settingsFrom(new URLSearchParams());
  const query = new URLSearchParams();
  if (open.mail) query.set("mail", open.mail);
  if (open.pinned) query.set("pinned", "1");
  for (const [name, value] of Object.entries(settings)) {
    if (value === defaults[name as keyof Settings]) continue;
    query.set(name, typeof value === "boolean" ? "1" : String(value));
  }
  return query.size > 0 ? `?${query}` : "";
}
