// Small things about Outlook: times, colours, and callbacks that never come.

import { afterEach, describe, expect, test, vi } from "vitest";
import { call, OutlookError } from "../../../addin/outlook/call.ts";
import { localIso } from "../../../addin/outlook/local-iso.ts";
import { placeOf } from "../../../addin/panels/Marked.tsx";
import { brightnessOf } from "../../../addin/style/brightness.ts";

afterEach(() => vi.useRealTimers());

test("a time keeps its moment in the reader's own offset", () => {
  const moment = new Date("2026-11-30T22:30:00Z");
  expect(localIso(moment)).toMatch(/^2026-1[12]-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
  expect(new Date(localIso(moment))).toEqual(moment);
});

test.each([
  ["#1f1f1f", "dark"],
  ["#FFFFFF", "light"],
  ["292929", "dark"],
  ["#000000", "contrast"],
  ["#f3f2f1", "light"],
  ["red", null],
  [undefined, null],
])("a background of %s is %s", (background, brightness) => {
  expect(brightnessOf(background)).toBe(brightness);
});

describe("a callback of Outlook", () => {
  const error = { message: "", code: 0 };
  test("that succeeds gives its value", async () => {
    await expect(call((done) => done({ status: "succeeded", value: "html", error }))).resolves.toBe("html");
  });
  test("that fails gives Outlook's words and number", async () => {
    const failing = call((done) =>
      done({ status: "failed", value: undefined, error: { message: "InvalidCategory", code: 9044 } }),
    );
    await expect(failing).rejects.toMatchObject({ message: "InvalidCategory", code: 9044 });
  });
  test("that throws at once is an OutlookError too", async () => {
    const throwing = call(() => {
      throw new Error("The text is too long.");
    });
    await expect(throwing).rejects.toBeInstanceOf(OutlookError);
  });
  test("that never comes ends after 15 s", async () => {
    vi.useFakeTimers();
    const silent = expect(call(() => {})).rejects.toMatchObject({ code: 0 });
    await vi.advanceTimersByTimeAsync(15_000);
    await silent;
  });
});

describe("the place of words in a text", () => {
  const found = { span: [6, 12] as [number, number], words: "[name]" };
  test.each([
    ["is where it was told", "Dear  [name]", [6, 12]],
    ["moves with the text before it", "My dear Ms [name]", [11, 17]],
    ["is gone once the words are", "Dear Anna", null],
  ])("%s", (_, text, place) => {
    expect(placeOf(found, text)).toEqual(place);
  });
  test("of no words is nowhere", () => {
    expect(placeOf({ span: [0, 0], words: "" }, "Dear Anna")).toBeNull();
  });
});
