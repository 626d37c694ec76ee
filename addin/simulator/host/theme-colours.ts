import type { Settings } from "../mailbox/settings.ts";

const colours: Record<Settings["theme"], { background: number; text: number; control: number }> = {
  light: { background: 0xffffff, text: 0x1f2328, control: 0xf3f5f7 },
  dark: { background: 0x1f1f1f, text: 0xe8eaed, control: 0x2b2c2e },
  contrast: { background: 0x000000, text: 0xffffff, control: 0x000000 },
};

/** The event officeThemeChanged: colours are numbers, 0xRRGGBB, inside JSON text. */
export function themeEvent(theme: Settings["theme"]): { name: string; data: string[] } {
  const { background, text, control } = colours[theme];
  const officeTheme = {
    bodyBackgroundColor: background,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: text,
  };
  return { name: "officeThemeChanged", data: [JSON.stringify(officeTheme)] };
}
