// Links, addresses, phone numbers, sums and reference numbers that are in neither the mail nor the profile.

import { expect, test } from "vitest";
import { saidBy, sourceFor } from "./specimens.ts";

const mail = `Hello,

we paid €1,234.50 for order ORD-2024-118, and 300 for the rest. With 10% off it was right.
Call +49 (0)30 1234567 or 138 0013 8000. See https://www.Shop.example/orders/118?x=1 and write to billing@shop.example.

Anna`;

const known: [guard: string, draft: string][] = [
  ["links", "See shop.example/orders/118?x=1."],
  ["links", "See HTTPS://shop.example/orders/118?x=1"],
  ["links", "Our page is shop.example."],
  ["links", "We write to Billing@Shop.example and anna@fischer-optics.example."],
  ["links", "Reply to service@ours.example."],
  ["phones", "We call 030/1234567."],
  ["phones", "We call +49 30 123 45 67."],
  ["phones", "请拨打 13800138000。"],
  ["amounts", "You paid 1.234,50 €."],
  ["amounts", "You paid EUR 1234.50."],
  ["amounts", "The 10 % were right."],
  ["references", "Order ORD-2024-118 is here."],
  ["references", "Order no. ORD 2024 118 is here."],
];

const invented: [guard: string, severity: string, draft: string, words: string][] = [
  ["links", "blocked", "See https://shop.example/reset.", "https://shop.example/reset"],
  ["links", "blocked", "See www.other.example for more.", "www.other.example"],
  ["links", "blocked", "请访问 https://evil.cn/a，谢谢。", "https://evil.cn/a"],
  ["links", "blocked", "Write to help@shop.example.", "help@shop.example"],
  ["links", "blocked", "See shop.example.evil.com now.", "shop.example.evil.com"],
  ["phones", "blocked", "Call +49 30 7654321.", "+49 30 7654321"],
  ["phones", "blocked", "Call (555) 010-9999.", "(555) 010-9999"],
  ["phones", "blocked", "请拨打 +86 139 0013 8000。", "+86 139 0013 8000"],
  ["amounts", "blocked", "You get €50.", "€50"],
  ["amounts", "blocked", "You paid 1.234,60 €.", "1.234,60 €"],
  ["amounts", "blocked", "共计人民币500元。", "人民币500元"],
  ["amounts", "look", "The 300 € are noted.", "300 €"],
  ["amounts", "look", "With 15% it is more.", "15%"],
  ["references", "look", "Order ORD-2024-999 is here.", "ORD-2024-999"],
];

test.each(known)("%s: known: %s", (guard, draft) => {
  expect(saidBy(guard, sourceFor(draft, { mail, language: "en" }))).toEqual([]);
});

test.each(invented)("%s: %s: %s", (guard, severity, draft, words) => {
  expect(saidBy(guard, sourceFor(draft, { mail, language: "en" }))).toEqual([
    expect.objectContaining({ severity, words }),
  ]);
});

const allow = {
  links: ["https://ours.example/help", "docs.ours.example"],
  addresses: ["help@ours.example", "@team.example"],
  phones: ["+49 30 5550100"],
  amounts: ["9.90 EUR"],
  accounts: [],
  promises: [],
};

test.each([
  ["links", "See ours.example/help."],
  ["links", "See https://ours.example/help/returns."],
  ["links", "See https://docs.ours.example/a/b."],
  ["links", "Write to HELP@ours.example or bob@team.example."],
  ["phones", "Call 030 5550100."],
  ["amounts", "It costs 9,90 €."],
])("%s: the profile allows it: %s", (guard, draft) => {
  const source = sourceFor(draft, { language: "de" });
  expect(saidBy(guard, { ...source, profile: { ...source.profile, allow } })).toEqual([]);
});

test.each([
  ["links", "See https://ours.example/helpless."],
  ["links", "See https://ours.example/other."],
  ["links", "Write to bob@other-team.example."],
])("%s: what is allowed does not reach further: %s", (guard, draft) => {
  const source = sourceFor(draft);
  expect(saidBy(guard, { ...source, profile: { ...source.profile, allow } })).toHaveLength(1);
});

test("what the person at the pane names, the draft may name", () => {
  const instruction = "Offer 80 EUR and send them to https://new.example/x, phone +49 30 7654321";
  const draft = "It is 80 €: https://new.example/x or +49 30 7654321.";
  const source = sourceFor(draft, { language: "de", change: { instruction } });
  for (const guard of ["links", "phones", "amounts"]) expect(saidBy(guard, source)).toEqual([]);
});
