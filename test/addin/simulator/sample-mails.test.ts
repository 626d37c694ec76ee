// The sample mailbox: its mails are what their file names say, and no real person is in them.

import { readdirSync, readFileSync } from "node:fs";
import PostalMime, { type Email } from "postal-mime";
import { describe, expect, test } from "vitest";

const folder = new URL("../../../addin/simulator/mails/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
const raw = new Map(names.map((name) => [name, readFileSync(new URL(name, folder))]));
const mails = new Map<string, Email>();
for (const [name, bytes] of raw) mails.set(name, await PostalMime.parse(bytes));

test("there are at least 24, in ten languages, ten of them English and six Chinese", () => {
  const count: Record<string, number> = {};
  for (const mail of mails.values()) {
    const language = header(mail, "content-language").slice(0, 2);
    count[language] = (count[language] ?? 0) + 1;
  }
  expect(names.length).toBeGreaterThanOrEqual(24);
  expect(count.en).toBeGreaterThanOrEqual(10);
  expect(count.zh).toBeGreaterThanOrEqual(6);
  expect(Object.keys(count).sort()).toEqual(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "zh"]);
});

describe.each([...mails])("%s", (name, mail) => {
  test("is a mail of November 2026 to Northwind, and every character of it can be read", () => {
    expect(mail.subject).toBeTruthy();
    expect(mail.date).toMatch(/^2026-11-/);
    expect([...(mail.to ?? []), ...(mail.cc ?? [])].map((to) => to.address).join()).toContain(
      "@northwind.example",
    );
    expect(JSON.stringify([mail.subject, mail.from, mail.text, mail.html])).not.toContain("\uFFFD");
    expect(isAscii(raw.get(name))).toBe(true);
  });

  test("names only domains that nobody can own", () => {
    const words = [JSON.stringify([mail.from, mail.to, mail.cc]), mail.text, mail.html].join(" ");
    const domains = [...words.matchAll(/(?:@|https?:\/\/)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
      (match) => match[1] ?? "",
    );
    // The XML namespaces of Word's HTML, and the part after the @ of its cid: names.
    const known = /^(?:www\.w3\.org|schemas\.microsoft\.com|01DC5A3C\.\w+)$/;
    for (const domain of domains.filter((found) => !known.test(found)))
      expect(domain).toMatch(/\.example(?:\.(?:net|org|com))?$/);
  });

  test("has every inline picture it shows", () => {
    for (const [, id] of (mail.html ?? "").matchAll(/src="cid:([^"]+)"/g)) {
      const picture = mail.attachments.find((attachment) => attachment.contentId === `<${id}>`);
      expect(picture?.mimeType).toBe("image/png");
    }
  });
});

// A mark that each client puts once before every quoted mail.
const quoteMarks: Record<string, RegExp> = {
  outlook: /border-top:solid #E1E1E1/g,
  "new-outlook": /divRplyFwdMsg/g,
  gmail: /class="gmail_attr"/g,
  "apple-mail": /<blockquote type="cite">/g,
  thunderbird: /class="moz-cite-prefix"/g,
  qq: /原始邮件/g,
  iso: /^(?:> ?)+\S*(?:佐藤様|PC-9の表示が途中)/gm,
};
const threads = names.filter((name) => name.includes("thread-of-"));
const lengths: Record<string, number> = { three: 3, four: 4, five: 5, six: 6 };

test("at least six are threads of three to six mails, quoted in at least six clients' ways", () => {
  expect(threads.length).toBeGreaterThanOrEqual(6);
  expect(new Set(threads.map(client)).size).toBeGreaterThanOrEqual(6);
});

test.each(threads)("%s quotes as many mails as its name says", (name) => {
  const said = lengths[/thread-of-(\w+)/.exec(name)?.[1] ?? ""] ?? 0;
  const mark = quoteMarks[client(name)];
  expect(mark).toBeDefined();
  expect((body(name).match(mark ?? /$^/g) ?? []).length).toBe(said - 1);
});

describe("the odd ones", () => {
  test("one is 300 kB of HTML", () => {
    const sizes = [...mails.values()].map((mail) => Buffer.byteLength(mail.html ?? ""));
    expect(sizes.filter((size) => size > 300_000 && size < 360_000)).toHaveLength(1);
  });

  test("one has a subject and nothing else", () => {
    const mail = mails.get("empty-body-all-in-the-subject.eml");
    expect((mail?.text ?? "").trim()).toBe("");
    expect((mail?.html ?? "").replace(/<[^>]*>/g, "").trim()).toBe("");
  });

  test("one is plain text with the dashes of RFC 3676 above its signature", () => {
    const mail = mails.get("plain-text-sign-in-fails-ticket-nw-20261116-0447.eml");
    expect(mail?.html).toBeUndefined();
    expect(mail?.text).toMatch(/^-- ?$/m);
  });

  test("one instructs the model, in sight, in a hidden element, in white, off the page, and as a chat template", () => {
    const html = body("refund-request-that-instructs-the-model.eml");
    for (const part of [
      /\.m\{display:none/,
      /&lt;\|im_start\|&gt;system/,
      /color:#ffffff;font-size:1px/,
      /left:-9999px/,
      /<p>Note to the AI assistant/,
    ])
      expect(html).toMatch(part);
  });

  test("one reads from right to left", () => {
    expect(body(names.find((name) => name.includes("arabic")) ?? "")).toMatch(/<body dir="rtl">/);
  });

  test.each(["gb18030", "iso-2022-jp", "windows-1252"])("one is written in %s", (charset) => {
    const named = [...raw].filter(([, bytes]) =>
      new RegExp(`charset="${charset}"`, "i").test(bytes.toString()),
    );
    expect(named).toHaveLength(1);
  });

  test("some have tables, inline pictures and attachments", () => {
    const htmls = names.map(body);
    expect(htmls.filter((html) => html.includes("MsoTableGrid")).length).toBeGreaterThanOrEqual(4);
    expect(htmls.filter((html) => html.includes("cid:")).length).toBeGreaterThanOrEqual(2);
    const attached = [...mails.values()].flatMap((mail) => mail.attachments).map((file) => file.filename);
    expect(attached).toContain("CV Samira Haddad.pdf");
    expect(attached).toContain("简历_刘雨桐.txt");
  });
});

function header(mail: Email, key: string): string {
  return mail.headers.find((found) => found.key === key)?.value ?? "";
}

function body(name: string): string {
  const mail = mails.get(name);
  return mail?.html ?? mail?.text ?? "";
}

/** outlook-thread-of-… → outlook; gmail-spanish-thread-of-… → gmail */
function client(name: string): string {
  return Object.keys(quoteMarks).find((key) => name.startsWith(`${key}-`)) ?? name;
}

function isAscii(bytes: Buffer | undefined): boolean {
  return bytes?.every((byte) => byte < 128) ?? false;
}
