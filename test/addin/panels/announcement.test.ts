// What a screen reader hears while the work goes on.

import { expect, test } from "vitest";
import { announcementOf } from "../../../addin/panels/announcement.ts";
import { en } from "../../../addin/strings/en.ts";
import { zh } from "../../../addin/strings/zh.ts";
import { openAfter, putOff, read } from "../session/session-steps.ts";

test("a busy server is told once a number, without the seconds", () => {
  expect(announcementOf(openAfter(putOff), en)).toBe("Busy: 64 emails ahead of yours.");
  expect(announcementOf(openAfter(...read, { step: "asked" }, putOff), zh)).toContain("64 封邮件");
});

test("it is said that a draft is written again", () => {
  const again = openAfter(...read, { step: "asked" }, { step: "restarted", because: "repeated" });
  expect(announcementOf(again, en)).toBe(en.waiting.again);
  expect(announcementOf(again, zh)).toContain("重新撰写");
});
