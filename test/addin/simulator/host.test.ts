import { describe, expect, test } from "vitest";
import { beginDraft } from "../../../addin/simulator/compose/drafts.ts";
import { appContext, offers } from "../../../addin/simulator/host/app-context.ts";
import { dispatch } from "../../../addin/simulator/host/dispatch.ts";
import { frameName } from "../../../addin/simulator/host/frame-name.ts";
import { initialData } from "../../../addin/simulator/host/initial-data.ts";
import { settingsFrom } from "../../../addin/simulator/mailbox/settings.ts";
import { mail, mailboxOf } from "./mailboxes.ts";

const ok = { error: false, errorCode: 0 };
const no = (errorCode: number) => ({ error: true, errorCode });

describe("a call by its number", () => {
  test.each([
    ["nobody has", 9_999, {}, "", no(5000)],
    ["is newer than the client", 157, {}, "set=1.7", no(5000)],
    ["is for a mail that is being written", 18, {}, "", no(5000)],
    ["has parameters of another form", 37, { coercionType: "html" }, "", no(9002)],
    ["wants the HTML body", 37, { coercionType: 3 }, "", { ...ok, data: "<p>One pallet is missing.</p>" }],
    ["wants the text body", 37, { coercionType: 0 }, "", { ...ok, data: "One pallet is missing." }],
    ["sets a category the mailbox has", 158, { categories: ["Complaint"] }, "", ok],
    ["sets a category the mailbox has not", 158, { categories: ["Nope"] }, "", no(9044)],
    ["takes away a notification that is not there", 36, { key: "x" }, "", no(9024)],
    ["wants an attachment that is not there", 150, { id: "x" }, "", no(9003)],
    ["opens an item that is not there", 8, { itemId: "x" }, "", no(9020)],
    ["reports telemetry", 163, {}, "", ok],
  ])("that %s", (_, id, params, query, answer) =>
    expect(dispatch(mailboxOf([mail({})], query), "read", { id, params })).toEqual(answer),
  );

  test("for the body of an encrypted mail is refused", () =>
    expect(
      dispatch(mailboxOf([mail({ encrypted: true })]), "read", { id: 37, params: { coercionType: 3 } }),
    ).toEqual(no(9020)));

  test("without an open item is refused", () =>
    expect(dispatch(mailboxOf([]), "read", { id: 157, params: {} })).toEqual(no(5000)));
});

test("a notification has its key once, and there are five at most", () => {
  const mailbox = mailboxOf([mail({})]);
  const add = (key: string) =>
    dispatch(mailbox, "read", { id: 33, params: { key, type: 0, message: "Sorted." } });
  expect(add("0")).toEqual(ok);
  expect(add("0")).toEqual(no(9023));
  for (const key of ["1", "2", "3", "4"]) expect(add(key)).toEqual(ok);
  expect(add("5")).toEqual(no(9025));
  expect(mailbox.openItem()?.notifications[0]).toMatchObject({
    type: "informationalMessage",
    message: "Sorted.",
  });
});

test("custom properties answer in their own form and stay with the item", () => {
  const mailbox = mailboxOf([mail({})]);
  dispatch(mailbox, "read", { id: 4, params: { customProperties: { draft: "x" } } });
  expect(dispatch(mailbox, "read", { id: 3, params: {} })).toEqual({
    wasSuccessful: true,
    customProperties: '{"draft":"x"}',
  });
});

describe("initial data", () => {
  const meeting = { start: "2026-11-26T13:00:00.000Z", end: "2026-11-26T14:00:00.000Z", location: "Room 3" };

  test.each([
    ["a message", "message", 1],
    ["an invitation, which Outlook gives as a message", "invitation", 3],
    ["an appointment", "appointment", 2],
  ] as const)("of %s", (_, kind, itemType) =>
    expect(initialData(mailboxOf([mail({ kind, meeting })]), "read")).toMatchObject({ itemType }),
  );

  test("of nothing", () => expect(initialData(mailboxOf([]), "read")).toMatchObject({ itemType: 6 }));

  test("of a mail that is being written says nothing of its text: that is asked for", () => {
    const mailbox = mailboxOf([mail({})]);
    const draft = beginDraft({ way: "reply", bodyType: "html", item: mail({}) }, (html) => html);
    mailbox.change({ drafts: [draft], writingId: draft.id });
    const data = initialData(mailbox, "compose");
    expect(data).toMatchObject({ itemType: 4 });
    expect(data).not.toHaveProperty("subject");
  });

  test.each([
    ["ReadItem", 1],
    ["ReadWriteItem", 3],
    ["ReadWriteMailbox", 2],
  ])("carries %s as %d, the host's own number", (permission, level) =>
    expect(initialData(mailboxOf([mail({})], `permission=${permission}`), "read")).toMatchObject({
      permissionLevel: level,
    }),
  );
});

test.each([
  ["1.9", "1.10", false],
  ["1.10", "1.9", true],
  ["1.5", "1.5", true],
])("a client with %s offers what came with %s: %s", (has, since, offered) =>
  expect(offers(has, since)).toBe(offered),
);

test("the requirement set is a string, so that 1.10 is not 1.1", () => {
  const context = appContext(settingsFrom(new URLSearchParams("set=1.10")), {}) as Record<string, string>;
  expect(JSON.parse(context._requirementMatrix ?? "")).toMatchObject({ Mailbox: "1.10" });
});

test("the frame's name says who hosts it", () => {
  const name = JSON.parse(frameName("conversation", "de-DE", "http://localhost:3000"));
  expect(name.hostInfo).toBe("Outlook|Web|16.01|de-DE|conversation||disableLogging|0");
  expect(name.xdmInfo).toMatch(/^conversation\|.+\|http:\/\/localhost:3000$/);
});
