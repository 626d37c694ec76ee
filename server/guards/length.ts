// Look: a draft longer than Outlook accepts in a reply (32 KB of HTML). It can still be copied.

import { found, type Guard } from "./guard.ts";

/** What Outlook's reply window accepts, in bytes of HTML. */
export const htmlLimitBytes = 32_768;

export const length: Guard = {
  name: "length",
  asWritten: true,
  run({ draft }) {
    const bytes = htmlBytes(draft);
    if (bytes <= htmlLimitBytes) return [];
    const kilobytes = Math.ceil(bytes / 1024);
    return [
      found(draft, [0, draft.length], {
        severity: "look",
        rule: "too-long",
        parameters: { kilobytes },
        reason: `The draft is ${kilobytes} KB long, but Outlook accepts at most 32 KB.`,
        fix: "Shorten it, or use Copy and paste it yourself.",
      }),
    ];
  },
};

/** The size of the draft as escaped paragraphs, the form in which the pane inserts it. */
function htmlBytes(draft: string): number {
  const escaped = draft
    .replace(/[&<>"]/g, "&lt;__")
    .replace(/\n\s*\n/g, "</p>\n<p>")
    .replaceAll("\n", "<br>");
  return Buffer.byteLength(`<p>${escaped}</p>`);
}
