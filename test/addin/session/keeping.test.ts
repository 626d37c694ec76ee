// What a person has done for a mail is there again: after another mail, a closed pane and a reload.

import { expect, test } from "vitest";
import { createKeeping } from "../../../addin/session/keeping.ts";
import type { OpenSession } from "../../../addin/session/session.ts";
import { next } from "../../../addin/session/session.ts";
import { mail, opened, piece, read, type Taken, taking } from "./session-steps.ts";

const accept: Taken = { step: "wished", wish: { instruction: "Accept." } };

test("nothing is kept of a mail for which nothing was done", () => {
  const keeping = createKeeping(storage());
  keeping.keep(taking(opened, ...read));
  keeping.keep(taking());
  expect(keeping.of("one")).toBeUndefined();
});

test("draft, wish, category and the time it was handed over come back with the mail", () => {
  const picked: Taken = { step: "picked", category: "complaint" };
  const keeping = createKeeping(storage());
  const steps: Taken[] = [accept, picked, { step: "asked" }, piece("Dear"), { step: "handed", at: 7 }];
  keeping.keep(taking(opened, ...read, ...steps));
  const back = next({ state: "opening" }, { ...opened, work: keeping.of("one") }) as OpenSession;
  expect(back).toMatchObject({
    draft: { state: "written", text: "Dear", end: { at: "stopped" } },
    wish: { instruction: "Accept." },
    picked: "complaint",
    handedAt: 7,
    clean: null,
  });
});

test("a pane that is loaded again finds it, for mails that are read", () => {
  const tab = storage();
  createKeeping(tab).keep(taking(opened, accept));
  const written: Taken = { step: "opened", item: { key: "two", mode: "compose", mail } };
  createKeeping(tab).keep(taking(written, accept));
  expect(createKeeping(tab).of("one")).toMatchObject({ wish: { instruction: "Accept." } });
  // A mail being written has no lasting name: its text would turn up in another one.
  expect(createKeeping(tab).of("two")).toBeUndefined();
});

test("a chosen category is there for the next mail of the conversation, after a reload too", () => {
  const tab = storage();
  const mailIn = (conversationId: string) => ({ ...opened.item, mail: { ...mail, conversationId } });
  const first: Taken = { step: "opened", item: mailIn("A") };
  createKeeping(tab).keep(taking(first, { step: "picked", category: "complaint" }));
  const keeping = createKeeping(tab);
  expect(keeping.chosenIn("A")).toBe("complaint");
  expect(keeping.chosenIn("B")).toBeNull();
  expect(keeping.chosenIn(undefined)).toBeNull();
});

test("what is taken back is gone, and the twenty-first mail pushes out the first", () => {
  const keeping = createKeeping(storage());
  keeping.keep(taking(opened, accept));
  keeping.keep(taking(opened, accept, { step: "wished", wish: { instruction: "" } }));
  expect(keeping.of("one")).toBeUndefined();
  for (let number = 0; number < 21; number++)
    keeping.keep(taking({ step: "opened", item: { key: `${number}`, mode: "read", mail } }, accept));
  expect(keeping.of("0")).toBeUndefined();
  expect(keeping.of("1")).toBeDefined();
});

test.each([
  ["missing", null],
  ["full", { ...storage(), setItem: refuse }],
  ["unreadable", { ...storage(), getItem: () => "{" }],
])("a %s storage keeps as long as the pane is open", (_, tab) => {
  const keeping = createKeeping(tab);
  keeping.keep(taking(opened, accept));
  expect(keeping.of("one")).toBeDefined();
});

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  };
}

function refuse(): never {
  throw new Error("QuotaExceededError");
}
