// Blocked: something that was meant to be filled in is still there.

import { type Found, found, type Guard } from "./guard.ts";

/** Each with specimens above it. Bounded, so that a hostile draft costs no more than its length. */
const patterns: RegExp[] = [
  // {{name}}   {{ order.number }}   ${name}   {name}   %NAME%   <%= name %>
  /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,60}\}|\{[\p{L}][\p{L}\p{N} _.'-]{0,40}\}|%[A-Z][A-Z_]{2,30}%|<%[^%\n]{0,60}%>/gu,
  // 【姓名】   〔公司名称〕   「お名前」 is a quotation and stays
  /[【〔][^【】〔〕\n]{1,40}[】〕]/gu,
  // ____   .........(four or more)   XXX   XX月XX日   ×××
  /_{3,}|\.{6,}|…{3,}|\b[Xx]{3,}\b|XX(?=[年月日号元])|[×✕]{2,}|[某][某]+/gu,
];

export const placeholders: Guard = {
  name: "placeholders",
  run({ draft }) {
    const findings: Found[] = [];
    for (const pattern of patterns)
      for (const match of draft.matchAll(pattern))
        findings.push(
          found(draft, [match.index, match.index + match[0].length], {
            severity: "blocked",
            reason: "This was left to be filled in.",
            fix: "Put in what belongs here, or take it out.",
          }),
        );
    return findings;
  },
};
