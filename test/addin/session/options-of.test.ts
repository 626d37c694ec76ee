// What the pane asks the server for.

import { expect, test } from "vitest";
import { optionsOf } from "../../../addin/session/options-of.ts";
import { openAfter, read, type Taken } from "./session-steps.ts";

const wished = (wish: Extract<Taken, { step: "wished" }>["wish"]) =>
  openAfter(...read, { step: "wished", wish });

test("nothing where the person wishes for nothing: the mail and the server decide", () => {
  expect(optionsOf(openAfter(...read))).toEqual({});
  expect(optionsOf(wished({ instruction: "  " }))).toEqual({});
});

test("an instruction goes to the model, whom ready-made sentences would not ask", () => {
  expect(optionsOf(wished({ instruction: "Accept.", profile: "support" }))).toEqual({
    instruction: "Accept.",
    profile: "support",
    draft: "free",
  });
});

test("answers stand under their questions, after the instruction; an empty one is none", () => {
  const answers = { "Can it be repaired?": "Yes.", "When?": " " };
  expect(optionsOf(wished({ instruction: "Be brief.", answers })).instruction).toBe(
    "Be brief.\nQ: Can it be repaired?\nA: Yes.",
  );
});

test("an instruction is never longer than the server takes", () => {
  const answers = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`${at}${"?".repeat(300)}`, "x".repeat(300)]),
  );
  expect(optionsOf(wished({ answers })).instruction).toHaveLength(2_000);
});

test("a mail that needs no answer is answered by the model", () => {
  expect(optionsOf(openAfter(...read, { step: "unanswered", why: "automatic" }))).toEqual({ draft: "free" });
});
