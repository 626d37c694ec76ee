// The mails of the bench, ordinary and hostile. Each has a text of its own, in whatever thread it is made, so that no memory answers for it.

import { randomUUID } from "node:crypto";
import { freshNumber, mailAbout } from "../gateway/mails.ts";

/** A kind of mail, and the body of the next request with one. */
export interface Kind {
  name: string;
  next(): string;
}

/** 300 words as Outlook hands them over: HTML, a paragraph a line. */
export const ordinary: Kind = {
  name: "300 ordinary words",
  next() {
    const { text, ...mail } = mailAbout(freshNumber());
    const html = `${text}\nOur reference: ${randomUUID()}`.replace(/.+/g, "<p>$&</p>");
    return request({ ...mail, html: `<html><body>${html}</body></html>` });
  },
};

/** The selectors are those of test/server/clean/selector.test.ts, where they once took seconds. */
export const hostile: Kind[] = [
  {
    name: "a selector of nine parts over 60 nested elements",
    next: () => styled(`.x ${".a ".repeat(7)}.z`, "<b class=a>".repeat(60)),
  },
  {
    name: "the same with siblings (`~`, `+`)",
    next: () =>
      styled(
        `.x ~ ${".a ~ ".repeat(20)}.z, .x + .a ${".a ~ .a + .a ".repeat(6)}.z`,
        "<b class=a></b><b class=a>".repeat(60),
      ),
  },
  {
    name: "an innocent newsletter of 22 nested tables",
    next: () => styled(`.wrap ${"table td ".repeat(8)}a`, "<table><tr><td>".repeat(22), "<a>"),
  },
  { name: "2 MB of CRLF", next: emptyLines },
];

/** A mail of one rule that hides what it matches, inside these elements. */
function styled(selector: string, elements: string, last = "<p class=z>"): string {
  const style = `<style>${selector}{display:none}</style>`;
  return request({ subject: "Hi", html: `${style}${elements}${last}${randomUUID()}` });
}

/** As JSON: a raw message of so many lines is refused at once. */
function emptyLines(): string {
  return request({ subject: "Hi", text: `${randomUUID()} ` }).replace(" ", crlf);
}

/** Escaped already, because the sender's own work would else be measured. */
const crlf = "\\r\\n".repeat(520_000);

function request(mail: object): string {
  return JSON.stringify({ ...mail, draft: false });
}
