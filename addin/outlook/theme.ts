// How Outlook looks, so that the pane looks the same.

import { type Brightness, brightnessOf } from "../style/brightness.ts";
import { context, insideOutlook, listen } from "./client.ts";

/** Outlook's theme, or the system's where Outlook does not tell its own. */
export function theme(): Brightness {
  const outlook = brightnessOf(context()?.officeTheme?.bodyBackgroundColor);
  return outlook ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** Calls back with the theme whenever Outlook or the system changes it. Returns how to stop. */
export function onThemeChange(changed: (now: Brightness) => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const bySystem = () => changed(theme());
  system.addEventListener("change", bySystem);
  const byOutlook = (event: { officeTheme?: Office.OfficeTheme }) =>
    changed(brightnessOf(event.officeTheme?.bodyBackgroundColor) ?? theme());
  const stop = insideOutlook() ? listen(Office.EventType.OfficeThemeChanged, byOutlook) : () => {};
  return () => {
    system.removeEventListener("change", bySystem);
    stop();
  };
}
