export type Brightness = "light" | "dark" | "contrast";

/** Whether a background such as #1f1f1f is light or dark; null if it is not a colour. Pure black means a high-contrast theme. */
export function brightnessOf(background: string | undefined): Brightness | null {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!hex) return null;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((pair) => Number.parseInt(pair, 16));
  if (red + green + blue === 0) return "contrast";
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128 ? "dark" : "light";
}
