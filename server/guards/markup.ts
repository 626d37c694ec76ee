// Look: HTML tags and Markdown marks. The draft is inserted as plain text, so the recipient would see them.

import { type Found, found, type Guard } from "./guard.ts";
import { isSlot } from "./placeholder-words.ts";

const mostFindings = 10;

// <p>   </div>   <img src="…">   <sender>   **bold**   ## Heading   ```   &nbsp;   &#46; — but not <anna@example.com> nor a < b
const marks =
  /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,200})?\/?>|\*\*[^*\n]{1,80}\*\*|^#{1,4} \S|^```\w{0,20}$|&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|amp|lt|gt|quot|apos|[mn]dash|hellip|[lr][sd]quo|euro|copy|bull);/gim;

export const markup: Guard = {
  name: "markup",
  run({ draft, clean }) {
    const findings: Found[] = [];
    for (const match of draft.matchAll(marks)) {
      if (findings.length >= mostFindings) break;
      // What is in the mail may be repeated, and blanks to be filled in belong to another guard.
      if (clean.text.includes(match[0]) || isSlot(match[0].replace(/^<\/?|\/?>$/g, ""))) continue;
      findings.push(
        found(draft, [match.index, match.index + match[0].length], {
          severity: "look",
          rule: "markup",
          reason: "The reply is plain text, so the recipient would see these formatting marks.",
          fix: "Remove the marks.",
        }),
      );
    }
    return findings;
  },
};
