// What the guards look at: one writing for what looks the same, with a way back to the draft.

import { describe, expect, test } from "vitest";
import { onTopOf, replaced, rewrite } from "../../../server/guards/view/rewrite.ts";
import { viewOf } from "../../../server/guards/view/view.ts";
import { saidBy, sourceFor } from "./specimens.ts";

describe("a rewritten text", () => {
  test("leads back to the words its own stand for", () => {
    const view = rewrite("one two three", [
      { span: [0, 3], to: "1" },
      { span: [4, 7], to: "2222" },
    ]);
    expect(view.text).toBe("1 2222 three");
    expect(view.spanOf([0, 1])).toEqual([0, 3]);
    expect(view.spanOf([2, 6])).toEqual([4, 7]);
    expect(view.spanOf([3, 4])).toEqual([4, 7]);
    expect(view.spanOf([7, 12])).toEqual([8, 13]);
  });

  test("leaves out what was dropped before and behind the words, and takes in what was dropped within", () => {
    const view = replaced("-a-b-", /-/g, () => "");
    expect(view.text).toBe("ab");
    expect(view.spanOf([0, 1])).toEqual([1, 2]);
    expect(view.spanOf([1, 2])).toEqual([3, 4]);
    expect(view.spanOf([0, 2])).toEqual([1, 4]);
  });

  test("leads back through two rewritings", () => {
    const view = onTopOf(
      replaced("a--b c", /--/g, () => "-"),
      (text) => replaced(text, /a-b/g, () => "x"),
    );
    expect(view.text).toBe("x c");
    expect(view.spanOf([0, 1])).toEqual([0, 4]);
    expect(view.spanOf([2, 3])).toEqual([5, 6]);
  });
});

test.each([
  ["ｅｖｉｌ．ｃｏｍ／ａ", "evil.com/a"],
  ["𝐞𝐯𝐢𝐥 ⓔⓥⓘⓛ 🅴🆅🅸🅻 ᴇᴠɪʟ ᵉᵛⁱˡ", "evil evil EVIL evil evil"],
  ["ev\u200bil\u2060 \u202eevil\u202c", "evil evil"],
  ["раypal, Τhank", "paypal, Thank"],
  ["аррӏе.com", "apple.com"],
  ["٠٣٠ ०३० ０３０ 𝟎𝟑𝟎 ①③⑧⓪", "030 030 030 030 1380"],
  ["1️⃣3️⃣8️⃣", "138"],
  ["١٬٢٣٤٫٥٠ ٪", "1,234.50 %"],
  ["ﬁle Cafe\u0301 c\u0332l\u0332aims", "file Café claims"],
  ["ｶﾞｽ ⽉", "ガス 月"],
  ["https：／／a.example", "https://a.example"],
])("the view of %s is %s", (written, seen) => expect(viewOf(written).text).toBe(seen));

test.each([
  "感谢您的来信，我们会核实（尽快）！您好：【重要】「注」…",
  "お世話になっております。ご確認ください！",
  "5 m², ½, 20 ℃, № 12, nº 3, ™, 5 μs, 10 kΩ, ΔT, NF-κB, ηmax, ①",
  "Straße, œuvre, łódź, ığdır, naïve, Việt Nam",
  "USB-порт: сосна, дом 5а",
  "Το νησί του Αιγαίου",
  "مرحباً بكم، شكراً",
  "क्या यह ठीक है",
])("as it is: %s", (text) => expect(viewOf(text).text).toBe(text.normalize("NFC")));

test("a finding points at the draft's own characters, whatever was in the way", () => {
  const draft = "谢谢。Visit cla\u200bims．com, call ０３０ ９９８８７７６, pay ３００ € 🙏 now.";
  const words = (guard: string) => saidBy(guard, sourceFor(draft)).map((finding) => finding.words);
  expect(words("links")).toEqual(["cla\u200bims．com"]);
  expect(words("amounts")).toEqual(["３００ €"]);
  expect(words("phones")).toEqual(["０３０ ９９８８７７６"]);
  for (const guard of ["links", "phones", "amounts", "disguise"])
    for (const finding of saidBy(guard, sourceFor(draft)))
      expect(draft.slice(...finding.span)).toBe(finding.words);
});

describe("disguise", () => {
  test.each([
    ["می‌خواهم", "a joiner of Persian"],
    ["क्‍या", "a joiner of Hindi"],
    ["👩‍💻 ❤️ 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", "emoji"],
    ["葛\u{e0100}城様", "a variant of a character"],
    ["اتصل على \u200e+49 30 1234567 من فضلك", "a left-to-right mark in Arabic"],
    ["USB-порт, 5 μs, ρCp and Ελλάδα", "other alphabets"],
  ])("none: %s (%s)", (draft) => expect(saidBy("disguise", sourceFor(draft))).toEqual([]));

  test.each([
    ["Thank\u200b you", "look", "\u200b"],
    ["Th\u200bank you", "blocked", "\u200b"],
    ["Thank \u202eyou", "blocked", "\u202e"],
    ["Thank you\u{e0041}", "blocked", "\u{e0041}"],
    ["Thank\u200e you", "look", "\u200e"],
    ["شكراً https://a\u200e.example", "blocked", "\u200e"],
    ["Thаnk you", "blocked", "Thаnk"],
  ])("%j is %s", (draft, severity, words) => {
    const [finding] = saidBy("disguise", sourceFor(draft));
    expect(finding).toMatchObject({ severity, words });
  });

  test("a word that the mail writes so too is to be looked at", () => {
    const source = sourceFor("See раypal.com.", { mail: "I paid at раypal.com." });
    expect(saidBy("disguise", source)).toEqual([
      expect.objectContaining({ severity: "look", rule: "look-alike-letters" }),
    ]);
  });
});
