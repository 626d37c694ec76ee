// CSS colours, as far as hiding text needs them.

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour value, or undefined when it is not one we can read (a gradient, a picture, `inherit`). */
export function readColour(value: string): Colour | undefined {
  const text = value.trim().toLowerCase();
  if (text.startsWith("#")) return fromHex(text.slice(1));
  const parts = /^rgba?\(([^)]{1,60})\)/.exec(text)?.[1];
  if (parts) return fromNumbers(parts.split(/[\s,/]+/).filter(Boolean));
  const named = names[text];
  return named === undefined ? undefined : fromHex(named);
}

/** True when a reader cannot tell the two apart. */
export function indistinct(text: Colour, background: Colour): boolean {
  if (text[3] < 0.05) return true;
  const near = 16;
  return [0, 1, 2].every((i) => Math.abs((text[i] ?? 0) - (background[i] ?? 0)) <= near);
}

function fromHex(hex: string): Colour | undefined {
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join("") : hex;
  if (!/^[0-9a-f]{6}(?:[0-9a-f]{2})?$/.test(long)) return undefined;
  const at = (i: number) => Number.parseInt(long.slice(i, i + 2), 16);
  return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
}

function fromNumbers(parts: string[]): Colour | undefined {
  const value = (part: string | undefined, whole: number) =>
    part?.endsWith("%") ? (Number.parseFloat(part) / 100) * whole : Number.parseFloat(part ?? "");
  const [red, green, blue] = [value(parts[0], 255), value(parts[1], 255), value(parts[2], 255)];
  const alpha = parts[3] === undefined ? 1 : value(parts[3], 1);
  return [red, green, blue, alpha].some(Number.isNaN) ? undefined : [red, green, blue, alpha];
}

const names: Record<string, string> = {
  white: "ffffff",
  black: "000000",
  red: "ff0000",
  green: "008000",
  blue: "0000ff",
  yellow: "ffff00",
  gray: "808080",
  grey: "808080",
  silver: "c0c0c0",
  navy: "000080",
  maroon: "800000",
  purple: "800080",
  teal: "008080",
  olive: "808000",
  orange: "ffa500",
  lime: "00ff00",
  aqua: "00ffff",
  fuchsia: "ff00ff",
  ivory: "fffff0",
  snow: "fffafa",
  ghostwhite: "f8f8ff",
  floralwhite: "fffaf0",
  whitesmoke: "f5f5f5",
  windowtext: "000000",
  window: "ffffff",
  transparent: "00000000",
};
