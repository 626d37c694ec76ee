// What the pane knows while a busy server makes it wait: what was read stays, and the next step that comes goes on from there.

import { describe, expect, test } from "vitest";
import { cleaned, failed, fine, openAfter, piece, problem, putOff, read, written } from "./session-steps.ts";

describe("a server that is busy", () => {
  test("puts the reading off, which goes on with the first step that comes", () => {
    expect(openAfter(putOff).reading).toMatchObject({ at: "put-off", putOff: { problem: { ahead: 64 } } });
    expect(openAfter(putOff, cleaned).reading).toEqual({ at: "going" });
  });
  test("puts the draft off and leaves what was read", () => {
    const session = openAfter(...read, { step: "asked" }, putOff);
    expect(session.draft).toMatchObject({ state: "put-off", putOff: { problem: { ahead: 64 } } });
    expect(session).toMatchObject({ reading: { at: "done" }, triage: { category: "question" } });
    expect(openAfter(...read, { step: "asked" }, putOff, piece("Dear")).draft).toMatchObject({
      state: "writing",
      text: "Dear",
    });
  });
  test("takes nothing from the text that was there before", () => {
    const session = openAfter(...written, { step: "asked" }, putOff, { step: "checked", ...fine });
    expect(session.draft).toMatchObject({ text: "Anna", earlier: "[name]" });
    expect(openAfter(...written, { step: "asked" }, putOff, { step: "stopped" }).draft).toMatchObject({
      state: "written",
      text: "[name]",
    });
  });
  test("leaves a draft alone that nobody asked for", () => {
    expect(openAfter(putOff).draft).toEqual({ state: "none" });
    expect(openAfter(...written, putOff).draft).toEqual(openAfter(...written).draft);
  });
  test("is not waited for once a person has stopped it", () => {
    expect(openAfter(...read, { step: "asked" }, putOff, { step: "stopped" }).draft).toEqual({
      state: "none",
    });
    expect(openAfter({ step: "asked" }, putOff, { step: "stopped" }).reading).toEqual({ at: "done" });
  });
  test("for too long is a failure like any other", () => {
    expect(openAfter(putOff, failed).reading).toEqual({ at: "failed", problem });
    expect(openAfter(...read, { step: "asked" }, putOff, failed).draft).toMatchObject({ state: "failed" });
  });
});
