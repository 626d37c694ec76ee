import { describe, expect, test } from "vitest";
import { addressOf, openingFrom, settingsFrom } from "../../../addin/simulator/mailbox/settings.ts";

const query = (text: string) => new URLSearchParams(text);

describe("the address of the page", () => {
  test("without anything is a light English Outlook of today, 320 wide, that writes HTML", () => {
    expect(settingsFrom(query(""))).toEqual({
      set: "1.15",
      theme: "light",
      lang: "en-US",
      width: 320,
      plain: false,
      permission: "ReadWriteItem",
    });
  });

  test.each([
    ["a set that never was", "set=1.4", "set", "1.15"],
    ["a theme nobody has", "theme=pink", "theme", "light"],
    ["a pane wider than Outlook's", "width=900", "width", 320],
    ["a width that is no number", "width=wide", "width", 320],
  ] as const)("%s falls back to the default", (_, text, name, value) =>
    expect(settingsFrom(query(text))[name]).toBe(value),
  );

  test("names what stands open at the start", () => {
    expect(openingFrom(query("mail=a&pinned=1&compose=replyAll"))).toEqual({
      mail: "a",
      pinned: true,
      pane: false,
      compose: "replyAll",
    });
    expect(openingFrom(query(""))).toEqual({ mail: null, pinned: false, pane: false, compose: null });
  });

  test("written from a state leads back to it, and says only what differs", () => {
    const settings = settingsFrom(query("set=1.5&theme=dark&plain=1&lang=zh-CN&width=400"));
    const address = addressOf(settings, { mail: "订单 4711", pinned: true });
    expect(settingsFrom(query(address))).toEqual(settings);
    expect(openingFrom(query(address))).toMatchObject({ mail: "订单 4711", pinned: true });
    expect(addressOf(settingsFrom(query("")), { mail: null, pinned: false })).toBe("");
  });
});
