// Every sentence of a guard has a rule and gives the values it names, so that a client can word it in another language.

import { expect, test } from "vitest";
import type { FindingParameters, FindingRule } from "../../../server/contract/finding-rule.ts";
import type { GuardSource } from "../../../server/guards/guard.ts";
import { check } from "../../support/shipped.ts";
import { sourceFor } from "./specimens.ts";

type Said = [source: GuardSource, parameters?: FindingParameters, reason?: string];

const mail =
  "Hello,\n\nI paid 300 for the kettle, and it broke after only two days. When will you send me a new one that works?\n\nAnna Fischer";
const german =
  "Vielen Dank für Ihre Nachricht. Wir haben sie gelesen und melden uns, sobald wir mehr wissen.";
const refund = "We will refund you.";

const said: Record<Exclude<FindingRule, "could-not-run">, Said> = {
  "no-text": [sourceFor("…")],
  "not-filled-in": [sourceFor("Dear [Name],")],
  "invisible-marks": [sourceFor("Thank\u200b you.")],
  "look-alike-letters": [sourceFor("Th\u0430nk you.")],
  promise: [
    sourceFor(refund),
    { promise: "refund", profile: "default" },
    "This makes a promise (refund) that the profile “default” doesn't allow.",
  ],
  "promise-asked-for": [
    sourceFor(refund, { change: { instruction: "offer a refund" } }),
    { promise: "refund", profile: "default" },
    "You asked for this promise (refund), which the profile “default” normally doesn't allow.",
  ],
  "unknown-web-address": [sourceFor("See https://evil.example/x.")],
  "unknown-email-address": [sourceFor("Write to help@evil.example.")],
  "unknown-phone": [sourceFor("Call +49 30 7654321.")],
  "unknown-account": [sourceFor("Our IBAN is GB33BUKB20201555555555.")],
  "account-of-the-mail": [
    sourceFor("We noted DE75 5121 0800 1245 1261 99.", { mail: "Our IBAN: DE75512108001245126199" }),
  ],
  "unknown-amount": [sourceFor("You paid 299 €.", { mail })],
  "other-currency": [
    sourceFor("You paid 300 €.", { mail }),
    { currency: "EUR" },
    "The email has this number, but not as an amount in EUR.",
  ],
  "unknown-percentage": [sourceFor("That is 15% more.")],
  "unknown-reference": [sourceFor("Order ORD-2024-999 is here.", { language: "en" })],
  "about-the-model": [sourceFor("As an AI language model, I cannot do that.")],
  "about-the-text": [sourceFor("Sentiment Analysis of Text: Positive")],
  insult: [sourceFor("You are an idiot.")],
  "wrong-addressee": [sourceFor("Dear Mr Patel,\n\nThank you.")],
  "wrong-title": [sourceFor("Dear Mr Fischer,\n\nThank you.", { from: "Ms Anna Fischer" })],
  "greets-us": [sourceFor("Dear Customer Service Team,\n\nThank you.")],
  "greets-company": [sourceFor("Dear Acme GmbH,\n\nThank you.")],
  "no-greeting": [
    sourceFor(
      "Thank you for your message. We have read it, and a colleague is checking when the meeting can be. You will hear from us again as soon as we know more about it.",
      { language: "en" },
    ),
  ],
  "senders-voice": [sourceFor("My order has not come.", { mail: "My order has not come." })],
  "from-an-example": [sourceFor("A colleague will look at the metronome.")],
  "wrong-language": [
    sourceFor(german, { language: "zh-Hans" }),
    { found: "de", expected: "zh-Hans" },
    "This is in German, but the reply should be in Simplified Chinese.",
  ],
  repeated: [sourceFor("Use 120 words. Use 120 words. Use 120 words.")],
  echo: [sourceFor(mail, { mail })],
  "introduced-as-sender": [sourceFor("Hi there! I'm Anna Fischer here at the office.")],
  "signed-as-sender": [sourceFor("Dear Anna,\n\nThank you.\n\nBest regards,\nAnna Fischer")],
  markup: [sourceFor("**Bold** words")],
  "too-long": [
    sourceFor("字".repeat(11_000)),
    { kilobytes: 33 },
    "The draft is 33 KB long, but Outlook accepts at most 32 KB.",
  ],
  "breaks-off": [sourceFor("Hello,\n\nwe will get back to you when we know more and")],
  "answers-nothing": [
    sourceFor("Have a nice day.", { change: { questions: ["When will the lamps be delivered?"] } }),
  ],
  "unknown-detail": [sourceFor("Your parcel left our warehouse in Hamburg yesterday.")],
  "cut-off": [sourceFor("Hello,\n\nwe will get back to", { change: { cutOff: true } })],
};

test.each(Object.entries(said))("%s", (rule, [source, parameters = {}, reason]) => {
  const finding = check(source).findings.find((one) => one.rule === rule);
  expect(finding?.parameters).toEqual(parameters);
  expect(finding?.reason).toEqual(reason ?? expect.stringMatching(/^[A-Z].+\.$/));
  expect(finding?.fix).toMatch(/^[A-Z].+\.$/);
});

test("two kinds of promise in one clause are two findings, whatever the profile is called", () => {
  const source = sourceFor("We will give you a discount and a refund.");
  const promised = (name: string) =>
    check({ ...source, profile: { ...source.profile, name } }).findings.map(
      ({ parameters }) => parameters.promise,
    );
  expect(promised("default").sort()).toEqual(["discount", "refund"]);
  expect(promised("refund desk").sort()).toEqual(["discount", "refund"]);
  expect(promised("discount desk").sort()).toEqual(["discount", "refund"]);
});
