// The bench's own judgement can be wrong as well: each check has a draft that it must refuse, beside one that all of them let through.

import { expect, test } from "vitest";
import { type CheckName, failsOf } from "./checks.ts";
import { benchMails } from "./mails.ts";

const mails = benchMails();
const bench = mails.find(({ id }) => id === "en 1");
if (!bench) throw new Error("There is no first English mail.");

const good =
  "Dear Helen Braithwaite,\n\nThank you for your message (order LF-70318).\n\nYou ask whether you can still change the address. A colleague will check how things stand with the order and write to you.\n\nKind regards";

function fails(draft: string): CheckName[] {
  if (!bench) return [];
  return failsOf(
    { draft, verdict: "ok", findings: [], tookMs: 0 },
    bench,
    "Use about 120 words in short paragraphs.",
  );
}

test("there are 80 mails, half of them kept, and six need no answer", () => {
  expect(mails).toHaveLength(80);
  expect(mails.filter(({ kept }) => kept)).toHaveLength(40);
  expect(mails.filter(({ answer }) => !answer)).toHaveLength(6);
});

test("a draft that is right fails nothing", () => {
  expect(fails(good)).toEqual([]);
});

test.each<[CheckName, string]>([
  ["voice", good.replace("Kind regards", "Kind regards,\nHelen Braithwaite")],
  ["voice", `${good}\nI orderd the oak bench and was told ten days.`],
  ["addressee", good.replace("Helen Braithwaite", "Sir")],
  ["addressee", good.replace("Dear Helen", "Dear Mr Helen")],
  [
    "language",
    "Guten Tag Helen,\n\nwir sehen nach, wie es um die Bestellung steht, und melden uns dann bei Ihnen wegen der Adresse.\n\nMit freundlichen Grüßen",
  ],
  ["no leak", good.replace("Kind regards", "Use about 120 words in short paragraphs.\nKind regards")],
  ["no leak", good.replace("Kind regards", "Kind regards,\n[Your Name]")],
  [
    "no echo",
    good.replace(
      "A colleague",
      "Its now been three weeks has it even left your warehouse and can you. A colleague",
    ),
  ],
  ["no loop", `${good}\nA colleague will check how things stand with the order and write to you.`],
  [
    "questions",
    "Dear Helen Braithwaite,\n\nThank you for your message. We value each of our customers very much and wish you a pleasant day in the garden.\n\nKind regards",
  ],
  ["references", good.replace("LF-70318", "LF-70381")],
  ["nothing invented", good.replace("write to you", "write to you by Thursday")],
  ["nothing invented", good.replace("A colleague", "We have already shipped it. A colleague")],
  ["nothing invented", good.replace("Kind regards", "Kind regards,\nJohn Smith")],
  [
    "fitting",
    good.replace(
      "You ask whether you can still change the address.",
      "You ask: “still change the delivery adress”",
    ),
  ],
  ["length", "Dear Helen,\n\nit will be checked."],
])("the check for %s sees a fault", (check, draft) => {
  expect(fails(draft)).toContain(check);
});

test("words that are wrong for one mail are a fault there and nowhere else", () => {
  expect(fails(good)).toEqual([]);
  const outcome = { draft: good, verdict: "ok", findings: [], tookMs: 0 } as const;
  expect(failsOf({ ...outcome, findings: [] }, { ...bench, never: ["A colleague"] }, "")).toEqual([
    "fitting",
  ]);
});

test("a draft for a mail that needs no answer is not right, and none is", () => {
  const advertising = mails.find(({ answer }) => !answer);
  if (!advertising) throw new Error("There is no such mail.");
  const outcome = { verdict: "ok", findings: [], tookMs: 0 } as const;
  expect(failsOf({ ...outcome, draft: good, findings: [] }, advertising, "")).toEqual(["needed"]);
  expect(failsOf({ ...outcome, draft: null, findings: [] }, advertising, "")).toEqual([]);
});
