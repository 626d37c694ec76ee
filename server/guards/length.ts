// Look: longer than Outlook takes into a reply (32 KB of HTML). Copy remains.

import type { Guard } from "./guard.ts";

/** What Outlook's reply window takes, in bytes of HTML. */
export const htmlLimitBytes = 32_768;

export const length: Guard = {
  name: "length",
  run({ draft }) {
    const bytes = htmlBytes(draft);
    if (bytes <= htmlLimitBytes) return [];
    return [
      {
        severity: "look",
        span: [0, draft.length],
        words: draft,
        reason: `Outlook takes 32 KB into a reply; this draft is ${Math.ceil(bytes / 1024)} KB.`,
        fix: "Shorten it, or use Copy and paste it yourself.",
      },
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
