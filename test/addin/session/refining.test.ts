// Changing a draft: what is asked for, and which of its sentences are the person's.

import { expect, test } from "vitest";
import { refinementOf } from "../../../addin/session/options-of.ts";
import { typedIn } from "../../../addin/session/typed.ts";
import { fine, openAfter, piece, read, type Taken } from "./session-steps.ts";

const draft = "Dear Ana,\n\nThank you. We look into it.\n\nKind regards";
const mine = "I was in Lisbon myself.";
const mended = draft.replace("Thank you.", `Thank you. ${mine}`);
const checked = (text: string): Taken => ({ step: "checked", ...fine, draft: text });
const edited = (text: string): Taken => ({ step: "edited", text });
const asked: Taken = { step: "asked", options: { profile: "support", draft: "free" } };
const keepOf = (...steps: Taken[]) =>
  refinementOf(openAfter(...read, asked, ...steps), "shorter").refinement.keep;

test("what was written is nobody's to keep, and what was typed is the person's", () => {
  expect(keepOf(checked(draft))).toEqual([]);
  expect(keepOf(checked(draft), edited(mended))).toEqual([mine]);
});

test("a sentence that was changed is the person's", () => {
  expect(typedIn("Thank you. We look into it today.", draft)).toEqual(["We look into it today."]);
  expect(typedIn("感谢来信。我们今天核实。", "感谢来信。我们会核实。")).toEqual(["我们今天核实。"]);
});

test("what was kept once is kept again, and stays the person's after going back", () => {
  const shorter = `Dear Ana,\n\nThanks. ${mine}\n\nRegards`;
  const again: Taken = { step: "asked", options: {}, keep: [mine] };
  const steps = [checked(draft), edited(mended), again, checked(shorter)];
  expect(keepOf(...steps)).toEqual([mine]);
  expect(keepOf(...steps, { step: "brought-back" })).toEqual([mine]);
});

test("a change that was stopped leaves the model's words the model's", () => {
  const again: Taken = { step: "asked", options: {} };
  expect(keepOf(checked(draft), again, piece("Thanks for your kind message."), { step: "stopped" })).toEqual(
    [],
  );
});

test("the end of a stream, which is told as a failure, takes no sentence from the person", () => {
  const cut: Taken = { step: "failed", problem: { type: "", title: "", status: 0, detail: "" } };
  expect(keepOf(checked(draft), edited(mended), cut)).toEqual([mine]);
});

test("it is asked for as the draft was, in the language that was chosen", () => {
  const session = openAfter(
    ...read,
    { step: "wished", wish: { instruction: "Mention Lisbon. " } },
    asked,
    checked(draft),
  );
  expect(refinementOf(session, "language", "de")).toEqual({
    options: { profile: "support", language: "de" },
    refinement: { draft, change: "language", keep: [] },
  });
  expect(refinementOf(session, "own-words").refinement).toMatchObject({ wish: "Mention Lisbon." });
});
