// Draws the icons Outlook asks for into addin/assets/ (npm run icons). The mark: an envelope and the pen that answers it.
// It computes distances instead of rendering an SVG: that needs no renderer, and every size is drawn, not scaled.

import { mkdirSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
/** One shape of the mark, painted over the ones before it. Distances are in parts of the icon's width; below 0 is inside. */
interface Shape {
  colour: Colour;
  distance(point: Point): number;
}

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const samplesPerSide = 8;
const teal: Colour = [14, 94, 98];
const white: Colour = [255, 255, 255];
const amber: Colour = [255, 179, 36];

const folder = new URL("../assets/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of sizes) writeFileSync(new URL(`icon-${size}.png`, folder), PNG.sync.write(draw(size)));

function draw(size: number): PNG {
  const png = new PNG({ width: size, height: size });
  const shapes = mark(size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [red, green, blue, alpha] = pixel(shapes, [x, y], size);
      png.data.set([red, green, blue, alpha], (y * size + x) * 4);
    }
  return png;
}

/** Thin strokes vanish in small icons, so they are wider there; the envelope's edges lie on whole pixels. */
function mark(size: number): Shape[] {
  const whole = (part: number) => Math.round(part * size) / size;
  const [left, right, top, bottom] = [whole(0.15), whole(0.85), whole(0.24), whole(0.74)];
  const fold = size < 32 ? 0.055 : 0.036;
  const gap = size < 32 ? 0.06 : 0.045;
  const middle: Point = [(left + right) / 2, 0.53];
  const [nib, end]: [Point, Point] = [
    [0.54, 0.88],
    [0.86, 0.56],
  ];
  return [
    { colour: teal, distance: box([0.5, 0.5], [0.5, 0.5], 0.2) },
    {
      colour: white,
      distance: box([middle[0], (top + bottom) / 2], [(right - left) / 2, (bottom - top) / 2], 0.05),
    },
    { colour: teal, distance: stroke([left + 0.02, top + 0.03], middle, fold) },
    { colour: teal, distance: stroke(middle, [right - 0.02, top + 0.03], fold) },
    { colour: teal, distance: pen(nib, end, 0.085 + gap) },
    { colour: amber, distance: pen(nib, end, 0.085) },
  ];
}

function pixel(shapes: Shape[], [x, y]: Point, size: number): readonly [number, number, number, number] {
  let [red, green, blue, covered] = [0, 0, 0, 0];
  for (let sample = 0; sample < samplesPerSide ** 2; sample++) {
    const at: Point = [
      (x + ((sample % samplesPerSide) + 0.5) / samplesPerSide) / size,
      (y + (Math.floor(sample / samplesPerSide) + 0.5) / samplesPerSide) / size,
    ];
    const inside = shapes[0] && shapes[0].distance(at) <= 0;
    const colour = inside && shapes.findLast((shape) => shape.distance(at) <= 0)?.colour;
    if (!colour) continue;
    covered++;
    red += colour[0];
    green += colour[1];
    blue += colour[2];
  }
  if (covered === 0) return [0, 0, 0, 0];
  const alpha = Math.round((255 * covered) / samplesPerSide ** 2);
  return [Math.round(red / covered), Math.round(green / covered), Math.round(blue / covered), alpha];
}

function box([cx, cy]: Point, half: Point, radius: number): Shape["distance"] {
  return ([x, y]) => {
    const dx = Math.abs(x - cx) - half[0] + radius;
    const dy = Math.abs(y - cy) - half[1] + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

function stroke(from: Point, to: Point, halfWidth: number): Shape["distance"] {
  return (point) => alongAndAside(point, from, to).toSegment - halfWidth;
}

/** A stroke that tapers to a point over its first third. */
function pen(nib: Point, end: Point, halfWidth: number): Shape["distance"] {
  return (point) => {
    const { along, toSegment } = alongAndAside(point, nib, end);
    return toSegment - halfWidth * Math.min(1, 0.25 + along * 2.25);
  };
}

function alongAndAside([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return { along, toSegment: Math.hypot(x - ax - along * dx, y - ay - along * dy) };
}
