// Build time only (addin/vite.config.ts): Fluent's button asks for one of five hundred tokens, and would bring all of their names along, which
// are 4 kB (gzip) of the 110 the pane may have.

import { tokens } from "@fluentui/react-components";

/** Puts the value of each token where Fluent's own modules name it. */
export function inlineTokens() {
  return {
    name: "inline-tokens",
    enforce: "pre" as const,
    transform: (code: string, file: string) => (isFluent(file) && named.test(code) ? inlined(code) : null),
  };
}

const named = /\btokens\.\w+/;

function isFluent(file: string): boolean {
  return file.includes("/node_modules/@fluentui/") && file.endsWith(".js");
}

// `calc(${tokens.strokeWidthThin} + 0.25px)` → `calc(${"var(--strokeWidthThin)"} + 0.25px)`
function inlined(code: string): string {
  const values: Record<string, string> = tokens;
  return code.replace(/\btokens\.(\w+)/g, (whole, name: string) =>
    values[name] === undefined ? whole : JSON.stringify(values[name]),
  );
}
