// Build time only (addin/vite.config.ts): Fluent's themes as custom properties in the style sheet. As script they would
// take 8 kB (gzip) of the 110 the pane may have.

import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** Appends the themes to the pane's own styles; `data-theme` on the page's root selects "dark" or "contrast". */
export function themeStyles() {
  return {
    name: "theme-styles",
    enforce: "pre" as const,
    transform: (styles: string, file: string) => (file.endsWith("/pane.css") ? styles + themes : null),
  };
}

/** The tokens as custom properties, except those with the same value in `known`. */
function properties(theme: Theme, known: Partial<Theme> = {}): string {
  return Object.entries(theme)
    .filter(([token, value]) => known[token as keyof Theme] !== value)
    .map(([token, value]) => `--${token}:${value};`)
    .join("");
}

const themes = `:root {${properties(webLightTheme)}}
:root[data-theme="dark"] {${properties(webDarkTheme, webLightTheme)}}
:root[data-theme="contrast"] {${properties(teamsHighContrastTheme, webLightTheme)}}
`;
