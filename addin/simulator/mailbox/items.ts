// What the mailbox holds: received mails, invitations and appointments, and drafts in progress.

export interface Person {
  name: string;
  address: string;
}

export interface Attachment {
  id: string;
  name: string;
  contentType: string;
  size: number;
  inline: boolean;
  contentId: string;
  base64: string;
}

export interface Notification {
  key: string;
  type: "informationalMessage" | "progressIndicator" | "errorMessage" | "insightMessage";
  message: string;
  icon?: string | undefined;
  persistent?: boolean | undefined;
}

export const folders = ["inbox", "drafts", "sent", "archive", "deleted", "calendar"] as const;
export type Folder = (typeof folders)[number];

/** What an add-in may leave on an item, received or being written. */
export interface LeftByAddin {
  categories: string[];
  notifications: Notification[];
  /** JSON text, as the host protocol carries it. */
  customProperties: string;
}

export interface Item extends LeftByAddin {
  id: string;
  /** The .eml file's name without its ending; what `?mail=` takes. */
  name: string;
  kind: "message" | "invitation" | "appointment";
  folder: Folder;
  subject: string;
  from: Person;
  to: Person[];
  cc: Person[];
  /** ISO 8601; empty when the mail has no date. */
  date: string;
  html: string | null;
  text: string;
  preview: string;
  direction: "ltr" | "rtl";
  attachments: Attachment[];
  headers: string;
  internetMessageId: string;
  read: boolean;
  encrypted: boolean;
  meeting: { start: string; end: string; location: string } | null;
}

export interface Draft extends LeftByAddin {
  id: string;
  kind: "newMail" | "reply" | "forward";
  answering: string | null;
  subject: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  bodyType: "html" | "text";
  /** HTML or plain text, as `bodyType` says; kept up to date while somebody types. */
  body: string;
  attachments: Attachment[];
  internetHeaders: Record<string, string>;
  sessionData: Record<string, string>;
  signature: boolean;
  saved: boolean;
  touched: boolean;
}

export interface Category {
  displayName: string;
  /** Outlook's name for a colour: Preset0 (red) … Preset24. */
  color: string;
}

export const nothingLeft: LeftByAddin = { categories: [], notifications: [], customProperties: "{}" };
