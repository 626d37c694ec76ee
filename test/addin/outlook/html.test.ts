// The only HTML that goes into Outlook: ours, made from the draft's text.

import { describe, expect, test } from "vitest";
import { bytesOf, directionOf, htmlOf } from "../../../addin/outlook/html.ts";

describe("a draft as HTML", () => {
  const cases: [fact: string, text: string, html: string][] = [
    ["an empty line parts paragraphs", "Hello,\n\nthank you.", "<p>Hello,</p><p>thank you.</p>"],
    ["several empty lines part them once", "Hello\n\n \n\nthere", "<p>Hello</p><p>there</p>"],
    ["a line ends where the draft ends it", "Kind regards\nErika", "<p>Kind regards<br>Erika</p>"],
    ["Windows line ends are line ends", "Hello\r\n\r\nthere\r\nyou", "<p>Hello</p><p>there<br>you</p>"],
    ["two dashes are a list", "- one\n- two", "<ul><li>one</li><li>two</li></ul>"],
    [
      "a list may follow its sentence",
      "We need:\n• one\n• two\nThanks",
      "<p>We need:</p><ul><li>one</li><li>two</li></ul><p>Thanks</p>",
    ],
    ["one dash is a way to sign", "- Max", "<p>- Max</p>"],
    ["numbers that count are a list", "1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"],
    ["a list that starts at three says so", "3) one\n4) two", '<ol start="3"><li>one</li><li>two</li></ol>'],
    ["Chinese numbering is a list", "1、照片\n2、地址", "<ol><li>照片</li><li>地址</li></ol>"],
    [
      "a date at the start of a line is no list",
      "3. Mai passt uns.\nBis dann",
      "<p>3. Mai passt uns.<br>Bis dann</p>",
    ],
    ["two dates under each other are no list", "3. Mai\n12. Juni", "<p>3. Mai<br>12. Juni</p>"],
    ["a decimal is no list", "1.5 kg\n2.5 kg", "<p>1.5 kg<br>2.5 kg</p>"],
    ["nothing written is nothing", "  \n ", ""],
  ];
  test.each(cases)("%s", (_, text, html) => {
    expect(htmlOf(text)).toBe(`<div>${html}</div>`);
  });

  test("tags of a stranger come out as text", () => {
    const html = htmlOf(`<img src=x onerror="alert('1')"> & <b>\n\n- <script>\n- </ul>`);
    expect(html.replace(/<\/?(?:div|p|ul|li)>/g, "")).not.toMatch(/[<>"']/);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; &lt;b&gt;");
  });

  test("Arabic runs from right to left", () => {
    expect(htmlOf("مرحبا")).toBe('<div dir="rtl"><p>مرحبا</p></div>');
  });

  test("a hundred thousand dashes are worked through at once", () => {
    expect(htmlOf("- x\n".repeat(25_000)).length).toBeGreaterThan(100_000);
  });
});

describe("the direction of a text", () => {
  const cases: [text: string, direction: "ltr" | "rtl"][] = [
    ["Hello مرحبا", "ltr"],
    ["مرحبا Hello", "rtl"],
    ["4500012345: שלום", "rtl"],
    ["您好", "ltr"],
    ["…", "ltr"],
  ];
  test.each(cases)("%s is %s", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

test("Outlook's limit is counted in bytes, three a Chinese character", () => {
  expect(bytesOf("<p>您好</p>")).toBe(13);
});
