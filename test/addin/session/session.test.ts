// What the pane knows after each step: first when all goes well, then when something cuts it short.

import { describe, expect, test } from "vitest";
import { keepable, next } from "../../../addin/session/session.ts";
import {
  cleaned,
  facts,
  failed,
  finding,
  fine,
  mail,
  noFacts,
  openAfter,
  opened,
  piece,
  problem,
  read,
  type Taken,
  taking,
  triaged,
  written,
} from "./session-steps.ts";

describe("reading", () => {
  test("what has arrived is there, what has not is null", () => {
    expect(openAfter(cleaned, triaged)).toMatchObject({
      clean: { text: "Where is it?" },
      triage: { category: "question" },
      facts: null,
      reading: { at: "going" },
    });
  });
  test("is done with the facts", () => {
    expect(openAfter(cleaned, triaged, facts).reading).toEqual({ at: "done" });
  });
  test("goes on after the facts that patterns find, and those do not replace complete ones", () => {
    const early: Taken = { step: "facts", complete: false, ...noFacts };
    expect(openAfter(cleaned, early)).toMatchObject({ facts: { complete: false }, reading: { at: "going" } });
    const again = openAfter(cleaned, early, triaged, facts, { step: "asked" }, early);
    expect(again).toMatchObject({ facts: { complete: true }, reading: { at: "done" } });
    expect(openAfter(cleaned, early, { step: "asked" }).reading).toEqual({ at: "going" });
  });
  test("that breaks off keeps what it had", () => {
    const session = openAfter(cleaned, failed);
    expect(session.clean?.text).toBe("Where is it?");
    expect(session.reading).toEqual({ at: "failed", problem });
  });
  test("a stream that ends after the facts changes nothing", () => {
    expect(openAfter(cleaned, triaged, facts, failed)).toEqual(openAfter(cleaned, triaged, facts));
  });
  test("steps that come when no mail is open change nothing", () => {
    const nothing = taking({ step: "nothing", why: "no-item", said: "" });
    expect(next(nothing, cleaned)).toBe(nothing);
  });
  test("another mail starts from nothing", () => {
    expect(
      taking(opened, cleaned, triaged, { ...opened, item: { key: "two", mode: "read", mail } }),
    ).toMatchObject({
      item: { key: "two" },
      clean: null,
      triage: null,
      draft: { state: "none" },
    });
  });
});

describe("writing", () => {
  test("waits, then grows, then is checked", () => {
    expect(openAfter(...read, { step: "asked" }).draft.state).toBe("waiting");
    expect(openAfter(...written.slice(0, -1)).draft).toMatchObject({ state: "writing", text: "[name]" });
    expect(openAfter(...written).draft).toMatchObject({
      state: "written",
      end: { at: "whole" },
      check: { at: "done", verdict: "blocked" },
    });
  });
  test("that reached its length limit says so", () => {
    const session = openAfter(...read, { step: "asked" }, { step: "checked", ...fine, cutOff: true });
    expect(session.draft).toMatchObject({ end: { at: "cut-off" } });
  });
  test("stopped before the first word leaves nothing behind", () => {
    expect(openAfter(...read, { step: "asked" }, { step: "stopped" }).draft).toEqual({ state: "none" });
  });
  test("stopped later keeps what was written, and has it checked", () => {
    expect(openAfter(...read, { step: "asked" }, piece("Dear"), { step: "stopped" }).draft).toMatchObject({
      state: "written",
      text: "Dear",
      end: { at: "stopped" },
      check: { at: "due" },
    });
  });
  test("stopped while the mail was still read waits for nothing any more", () => {
    expect(openAfter(cleaned, { step: "asked" }, { step: "stopped" }).reading).toEqual({ at: "done" });
  });
  test("that fails before the first word is a failure, not an empty draft", () => {
    expect(openAfter(...read, { step: "asked" }, failed).draft).toMatchObject({ state: "failed", problem });
  });
  test("that turns out to be the model's thoughts keeps none of them", () => {
    const thought: Taken = { step: "failed", problem: { ...problem, type: "/problems/engine-thinks" } };
    const asked = { step: "asked" } as const;
    expect(openAfter(...read, asked, piece("The user wants"), thought).draft).toMatchObject({
      state: "failed",
    });
    expect(openAfter(...written, asked, piece("The user wants"), thought).draft).toMatchObject({
      state: "written",
      text: "[name]",
      end: { at: "failed" },
    });
  });
  test("that breaks off keeps its words and the reason", () => {
    expect(openAfter(...read, { step: "asked" }, piece("Dear"), failed).draft).toMatchObject({
      state: "written",
      text: "Dear",
      end: { at: "failed", problem },
    });
  });
  test("that begins anew drops what was there, and keeps the earlier text", () => {
    const restarted: Taken = { step: "restarted", because: "about-the-model" };
    const begun = [...written, { step: "asked" }, piece("Answer these questions:"), restarted] as const;
    expect(openAfter(...begun).draft).toEqual({ state: "waiting", earlier: "[name]", again: true });
    expect(openAfter(...begun, piece("Dear")).draft).toMatchObject({ state: "writing", text: "Dear" });
  });
  test("again keeps the earlier text, and brings it back and forth", () => {
    const again = [...written, { step: "asked" }, { step: "checked", ...fine }] as const;
    expect(openAfter(...again).draft).toMatchObject({ text: "Anna", earlier: "[name]" });
    expect(openAfter(...again, { step: "brought-back" }).draft).toMatchObject({
      text: "[name]",
      earlier: "Anna",
      check: { at: "due" },
    });
  });
  test("again that fails brings the earlier text back", () => {
    expect(openAfter(...written, { step: "asked" }, failed).draft).toMatchObject({
      text: "[name]",
      end: { at: "failed" },
    });
  });
});

describe("a draft nobody asked for", () => {
  test("is not written where nobody waits for an answer, and says why", () => {
    const none: Taken = { step: "unanswered", why: "advertising" };
    expect(openAfter(...read, { step: "asked" }, none, failed).draft).toMatchObject({
      state: "unanswered",
      why: "advertising",
    });
  });
  test("may come with the reading, without being asked for, and is the person's own once changed", () => {
    const assisted: Taken = { step: "checked", ...fine, by: "assisted" };
    const session = openAfter(cleaned, triaged, piece("Anna"), assisted, facts);
    expect(session.draft).toMatchObject({ state: "written", by: "assisted", earlier: "" });
    expect(openAfter(cleaned, assisted, { step: "edited", text: "Anna!" }).draft).toMatchObject({
      by: "person",
    });
  });
});

describe("what the person wants of a draft", () => {
  test("is put together piece by piece, and stays when a draft is asked for", () => {
    const wishes: Taken[] = [
      { step: "wished", wish: { instruction: "Accept." } },
      { step: "wished", wish: { profile: "support" } },
    ];
    const wish = { instruction: "Accept.", profile: "support", answers: {} };
    expect(openAfter(...read, ...wishes, { step: "asked", options: { profile: "support" } })).toMatchObject({
      wish,
      asked: { profile: "support" },
    });
  });
  test("is not taken along to another mail", () => {
    expect(taking(opened, { step: "wished", wish: { instruction: "Accept." } }, opened)).toMatchObject({
      wish: { instruction: "", profile: "", answers: {} },
      asked: {},
    });
  });
});

describe("a draft in a person's hands", () => {
  test("an edit asks for a check and keeps the findings until it is there", () => {
    expect(openAfter(...written, { step: "edited", text: "Anna" }).draft).toMatchObject({
      text: "Anna",
      check: { at: "due", before: [finding] },
    });
  });
  test("a finding is gone once the mended text is checked", () => {
    const session = openAfter(
      ...written,
      { step: "edited", text: "Anna" },
      { step: "rechecked", text: "Anna", checked: fine },
    );
    expect(session.draft).toMatchObject({ check: { at: "done", verdict: "ok", findings: [] } });
  });
  test("an answer about an older text says nothing about this one", () => {
    const session = openAfter(
      ...written,
      { step: "edited", text: "Anna" },
      { step: "edited", text: "Anna [name]" },
      { step: "rechecked", text: "Anna", checked: fine },
    );
    expect(session.draft).toMatchObject({ check: { at: "due" } });
  });
  test("an edit takes back what was said about the last press", () => {
    const refused: Taken = { step: "insertion", insertion: { at: "refused", why: "too-long", said: "" } };
    expect(openAfter(...written, refused, { step: "edited", text: "Anna" }).insertion).toEqual({
      at: "none",
    });
  });
  test("it stays known what the model wrote, also when its earlier text comes back", () => {
    const edited = openAfter(...written, { step: "edited", text: "We will refund you." });
    expect(edited.draft).toMatchObject({ model: "[name]" });
    const again = [
      ...written,
      { step: "asked" },
      { step: "checked", ...fine },
      { step: "brought-back" },
    ] as const;
    const { draft } = openAfter(...again);
    expect(draft.state === "written" && draft.model).toMatch(/\[name\][\s\S]*Anna/);
  });
  test("nothing edits a draft that is being written", () => {
    const session = openAfter(...read, { step: "asked" }, piece("Dear"), { step: "edited", text: "x" });
    expect(session.draft).toMatchObject({ state: "writing", text: "Dear" });
  });

  test("a draft that was begun is kept for the way back to its mail", () => {
    expect(keepable(openAfter(...read, { step: "asked" }, piece("Dear")))).toMatchObject({
      state: "written",
      text: "Dear",
      end: { at: "stopped" },
    });
  });
  test("without a draft nothing is kept", () => {
    expect(keepable(openAfter(...read))).toBeNull();
    expect(keepable(taking())).toBeNull();
  });
});
