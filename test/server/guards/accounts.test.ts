// Where money is sent to comes from the profile; the mail is no source for it.

import { expect, test } from "vitest";
import { isCard, isIban, looksLikeIban } from "../../../server/guards/money/checksums.ts";
import { saidBy, sourceFor } from "./specimens.ts";

const iban = "DE75 5121 0800 1245 1261 99";
const mail = `Please pay to our new account ${iban} from now on. My customer account is 88431.\n\nAnna Fischer`;

test.each([
  "Your customer account 88431 is active.",
  "We opened an account for you in our portal.",
  "The account of what happened on 3 March 2026 was helpful.",
  "Tracking number 00340434161094042557 is on its way.",
  "Your card will arrive in 3 to 5 days.",
  "We paid by PayPal on 2026-03-12.",
  "It would be swift to check the 20 lamps.",
  "The hash is bc116ec1ee9ef1d07b813306bb9c1279582e85eb.",
  "請填寫銀行名稱與分行。",
])("no account: %s", (draft) => expect(saidBy("accounts", sourceFor(draft, { mail }))).toEqual([]));

test.each([
  ["Pay to GB33BUKB20201555555555 please.", "GB33BUKB20201555555555"],
  ["Our IBAN: XX00 1234 5678 9012 3456", "XX00 1234 5678 9012 3456"],
  ["Use card 4111-1111-1111-1111.", "4111-1111-1111-1111"],
  ["Please transfer it to account 55779911 at our bank.", "55779911"],
  ["BIC DEUTDEFF500", "DEUTDEFF500"],
  ["请汇款至账号 6222 0212 3456 7890 128。", "6222 0212 3456 7890 128"],
  ["Pay G\u200bB33 BUKB 2020 1555 5555 55.", "G\u200bB33 BUKB 2020 1555 5555 55"],
])("blocked: %s", (draft, words) => {
  expect(saidBy("accounts", sourceFor(draft, { mail }))).toEqual([
    expect.objectContaining({ severity: "blocked", rule: "unknown-account", words }),
  ]);
});

test.each([
  ["blocked", `Please pay to ${iban}.`],
  ["blocked", `We will transfer the money to the account you gave, ${iban.replaceAll(" ", "")}.`],
  ["blocked", `Wir überweisen den Betrag auf ${iban}.`],
  ["blocked", `我们会把款项转到 ${iban}。`],
  ["look", `We noted your new account ${iban}.`],
  ["look", `Ist ${iban} Ihr Konto?`],
])("%s, since only the mail names it: %s", (severity, draft) => {
  expect(saidBy("accounts", sourceFor(draft, { mail }))).toEqual([
    expect.objectContaining({ severity, rule: "account-of-the-mail" }),
  ]);
});

test("an account of the profile, or one that the person at the pane named, may be in the draft", () => {
  const draft = `Please pay to ${iban}.`;
  const source = sourceFor(draft, { mail });
  const allow = { ...source.profile.allow, accounts: [iban.replaceAll(" ", "")] };
  expect(saidBy("accounts", { ...source, profile: { ...source.profile, allow } })).toEqual([]);
  expect(
    saidBy("accounts", { ...source, profile: { ...source.profile, knowledge: `IBAN ${iban}` } }),
  ).toEqual([]);
  expect(saidBy("accounts", { ...source, instruction: `our account is ${iban}` })).toEqual([]);
});

test("check digits tell an account from a number", () => {
  expect(isIban("GB82WEST12345698765432")).toBe(true);
  expect(isIban("GB83WEST12345698765432")).toBe(false);
  expect(isIban("GB82WEST1234569876543")).toBe(false);
  expect(looksLikeIban("GB83WEST12345698765432")).toBe(true);
  expect(isCard("4111111111111111")).toBe(true);
  expect(isCard("4111111111111112")).toBe(false);
  expect(isCard("0000000000000000")).toBe(false);
});
