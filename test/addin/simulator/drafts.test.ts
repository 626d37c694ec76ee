import { describe, expect, test } from "vitest";
import {
  type Beginning,
  bareSubject,
  beginDraft,
  subjectOf,
} from "../../../addin/simulator/compose/drafts.ts";
import { owner } from "../../../addin/simulator/mailbox/owner.ts";
import { peopleIn } from "../../../addin/simulator/views/RecipientField.tsx";
import { mail } from "./mailboxes.ts";

const tom = { name: "Tom", address: "tom@fjordmetall.example" };
const begin = (part: Partial<Beginning>) =>
  beginDraft({ way: "reply", bodyType: "html", item: mail({}), ...part }, (html) => html);

test.each([
  ["AW: Fwd: 回复：Angebot", "Angebot"],
  ["RE: RE: RE: order", "order"],
  ["Report: done", "Report: done"],
])("%s is about %s", (subject, bare) => expect(bareSubject(subject)).toBe(bare));

test("a reply begins with Re, a forward with Fw, each once", () => {
  const item = mail({ subject: "Re: Order" });
  expect(subjectOf("reply", item)).toBe("Re: Order");
  expect(subjectOf("forward", item)).toBe("Fw: Order");
});

describe("recipients", () => {
  test("of a reply: the sender alone", () => {
    const draft = begin({ item: mail({ to: [owner, tom], cc: [tom] }) });
    expect([draft.to, draft.cc]).toEqual([[mail({}).from], []]);
  });

  test("of a reply to all: everybody but the owner and the sender twice", () => {
    const draft = begin({
      way: "replyAll",
      item: mail({ to: [{ ...owner, address: "Support@Northwind.example" }, tom] }),
    });
    expect([draft.to, draft.cc]).toEqual([[mail({}).from], [tom]]);
  });

  test("of a reply to one's own mail: those it went to", () => {
    expect(begin({ item: mail({ from: owner, to: [tom] }) }).to).toEqual([tom]);
  });

  test("of a forward: nobody", () => expect(begin({ way: "forward" }).to).toEqual([]));
});

test("the add-in's words stand above the signature, the signature above the quoted mail", () => {
  const { body } = begin({ html: "<p>Today.</p>" });
  const places = ["Today.", "Alex Morgan", "divRplyFwdMsg", "One pallet is missing."].map((words) =>
    body.indexOf(words),
  );
  expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
});

test("a sender's name cannot put HTML into the quoted header", () => {
  const { body } = begin({ item: mail({ from: { name: "<img src=x>", address: "a@x.example" } }) });
  expect(body).not.toContain("<img");
});

test("a plain-text reply quotes the text", () => {
  const { body } = begin({ bodyType: "text" });
  expect(body).toContain("From: Ingrid Solberg <ingrid@fjordmetall.example>");
  expect(body.endsWith("One pallet is missing.")).toBe(true);
});

test("typed recipients are read with and without a name, and nonsense is left out", () => {
  expect(peopleIn('"Ingrid" <ingrid@x.example>; bob@y.example, nobody')).toEqual([
    { name: "Ingrid", address: "ingrid@x.example" },
    { name: "", address: "bob@y.example" },
  ]);
});
