// What changed between two drafts.

import { expect, test } from "vitest";
import { differences } from "../../../addin/session/differences.ts";

const shown = (before: string, after: string) =>
  differences(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

test.each([
  ["Dear Ana, thank you.", "Dear Ana, thank you.", "Dear Ana, thank you."],
  ["Dear Ana, thank you.", "Dear Ana, many thanks.", "Dear Ana, [-thank-]{+many+} [-you.-]{+thanks.+}"],
  ["", "Hello", "{+Hello+}"],
  ["Hello", "", "[-Hello-]"],
  ["感谢您的来信。", "感谢您的邮件。", "感谢您的[-来信-]{+邮件+}。"],
  ["One two three", "One three", "One [-two -]three"],
])("from %s to %s", (before, after, says) => {
  expect(shown(before, after)).toBe(says);
});

test("put together, the pieces are the two texts", () => {
  const [before, after] = [
    "Dear Ana,\n\nWe look into it.\n\nRegards",
    "Hi Ana,\n\nWe will look.\n\nBest regards",
  ];
  const of = (kind: string) =>
    differences(before, after)
      .filter((piece) => piece.kind === "same" || piece.kind === kind)
      .map(({ text }) => text)
      .join("");
  expect(of("removed")).toBe(before);
  expect(of("added")).toBe(after);
});

test("texts too long to compare are told whole, at once", () => {
  const [before, after] = ["a ".repeat(5_000), "b ".repeat(5_000)];
  expect(differences(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
