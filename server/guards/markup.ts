// Look: HTML tags and Markdown signs. The draft is inserted as plain text, so the reader would see them.

import { type Found, found, type Guard } from "./guard.ts";

const mostFindings = 10;

// <p>   </div>   <img src="…">   **bold**   ## Heading   ```
const marks =
  /<\/?(?:p|br|div|span|img|a|b|i|u|em|strong|script|style|html|head|body|title|table|t[rdh]|tbody|ul|ol|li|pre|code|h[1-6]|meta|link)\b[^<>\n]{0,200}>|\*\*[^*\n]{1,80}\*\*|^#{1,4} \S|^```\w{0,20}$/gim;

export const markup: Guard = {
  name: "markup",
  run({ draft, clean }) {
    const findings: Found[] = [];
    for (const match of draft.matchAll(marks)) {
      if (findings.length >= mostFindings) break;
      if (clean.text.includes(match[0])) continue;
      findings.push(
        found(draft, [match.index, match.index + match[0].length], {
          severity: "look",
          reason: "The reader would see this as it stands here: the reply is plain text.",
          fix: "Take the signs out.",
        }),
      );
    }
    return findings;
  },
};
