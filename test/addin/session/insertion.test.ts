// Pressing Reply, and everything that can happen to the open mail before Outlook has the draft.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { itemKey } from "../../../addin/outlook/item.ts";
import { createInsertion, type Inserting } from "../../../addin/session/insertion.ts";
import type { OpenSession } from "../../../addin/session/session.ts";
import { createStore, type Store } from "../../../addin/session/store.ts";
import { openItem } from "../../../addin/simulator/mail/selection.ts";
import type { Mailbox } from "../../../addin/simulator/mailbox/mailbox.ts";
import type { Checked } from "../../../server/contract/checked.ts";
import { type StandIn, standInFor } from "../outlook/office-stand-in.ts";
import { mail as listed, mailboxOf } from "../simulator/mailboxes.ts";
import { finding, fine, mail } from "./session-steps.ts";

const text = "Anna";
const wantsALook: Checked = { ...fine, findings: [{ ...finding, severity: "look" }], verdict: "look" };

let mailbox: Mailbox;
let host: StandIn;
let store: Store;
let inserting: Inserting;
/** Something that happens while the draft is checked once more. */
let meanwhile: () => void;

beforeEach(() => {
  mailbox = mailboxOf([listed({ id: "1", name: "one" }), listed({ id: "2", name: "two" })]);
  host = standInFor(mailbox, "read");
  store = createStore();
  meanwhile = () => {};
  inserting = createInsertion(store, { now: async () => meanwhile() });
});
afterEach(() => vi.unstubAllGlobals());

test("a draft in which nothing was found goes into its mail's form", async () => {
  openWith(fine);
  inserting.insert("reply");
  await says({ at: "done", way: "reply" });
  expect(host.forms).toEqual(["one"]);
});

test("a yes to what was found counts for this text", async () => {
  openWith(wantsALook);
  await agree();
  inserting.insert("reply");
  await says({ at: "done" });
  expect(host.forms).toEqual(["one", "one"]);
  store.take({ step: "edited", text: "Anna." });
  store.take({ step: "rechecked", text: "Anna.", checked: wantsALook });
  inserting.insert("reply");
  await says({ at: "asking" });
});

test("a yes for one mail is none for another with the same text", async () => {
  openWith(wantsALook);
  await agree();
  openItem(mailbox, "2");
  openWith(wantsALook);
  inserting.insert("reply");
  await says({ at: "asking" });
  expect(host.forms).toEqual(["one"]);
});

test("a draft stays out of a mail that was opened while it was checked, though the pane has not followed", async () => {
  openWith(fine);
  meanwhile = () => openItem(mailbox, "2");
  inserting.insert("reply");
  await says({ at: "refused", why: "other-mail" });
  expect(host.forms).toEqual([]);
});

test("a press for a mail that the pane has left says nothing in the next one", async () => {
  openWith(fine);
  meanwhile = () => {
    openItem(mailbox, "2");
    openWith(fine);
  };
  inserting.insert("reply");
  await new Promise((resolve) => setTimeout(resolve));
  expect(session().insertion).toEqual({ at: "none" });
  expect(host.forms).toEqual([]);
});

/** The pane on the open mail, with a draft and this result of its checks. */
function openWith(checked: Checked): void {
  store.take({ step: "opened", item: { key: itemKey() ?? "", mode: "read", mail } });
  store.take({ step: "asked" });
  store.take({ step: "checked", ...checked, draft: text });
}

async function agree(): Promise<void> {
  inserting.insert("reply");
  await says({ at: "asking" });
  inserting.confirm(true);
  await says({ at: "done" });
}

function says(insertion: object): Promise<void> {
  return expect.poll(() => session().insertion, { interval: 1 }).toMatchObject(insertion);
}

function session(): OpenSession {
  const now = store.session();
  if (now.state !== "open") throw new Error(`The session is ${now.state}.`);
  return now;
}
