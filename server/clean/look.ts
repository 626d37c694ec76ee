// Works out how an element looks to the person who reads the mail, from its parent's look, its style rules, its inline style and old
// attributes. Only properties that can hide text are followed.

import type { Element } from "domhandler";
import type { HiddenText } from "../contract/clean-mail.ts";
import { type Colour, indistinct, readColour } from "./colour.ts";
import type { Declarations } from "./css.ts";

export interface Look {
  /** Why nothing inside can be seen. */
  gone: HiddenText["how"] | undefined;
  invisible: boolean;
  fontPixels: number;
  colour: Colour | undefined;
  /** Undefined when it cannot be known: a picture, a gradient. */
  background: Colour | undefined;
  pre: boolean;
}

/** Black on white, which is how mail programs show text without any style. */
export const plainLook: Look = {
  gone: undefined,
  invisible: false,
  fontPixels: 16,
  colour: [0, 0, 0, 1],
  background: [255, 255, 255, 1],
  pre: false,
};

/** The look of `element` inside something that looks like `parent`. */
export function lookOf(element: Element, parent: Look, style: Declarations): Look {
  if (parent.gone || (style.size === 0 && looksAsItsParent(element))) return parent;
  const get = (name: string) => style.get(name)?.value ?? "";
  const visibility = get("visibility");
  return {
    gone: attributeHides(element) ?? boxHides(get),
    invisible: visibility === "" ? parent.invisible : /^(?:hidden|collapse)/.test(visibility),
    fontPixels: fontOf(get, parent.fontPixels),
    colour: colourOf(element, get, parent.colour),
    background: backgroundOf(element, get, parent.background),
    pre:
      element.name === "pre" ||
      (get("white-space") === "" ? parent.pre : get("white-space").startsWith("pre")),
  };
}

/** A fast way for the many elements that change nothing about their look. */
function looksAsItsParent({ name, attribs }: Element): boolean {
  if (name === "a" || name === "pre" || name === "template" || name === "input") return false;
  return !Object.keys(attribs).some((attribute) => lookAttributes.has(attribute));
}

const lookAttributes = new Set(["hidden", "aria-hidden", "color", "bgcolor", "background", "text"]);

/** Why text with this look cannot be seen, or undefined when it can. */
export function unseen(look: Look): HiddenText["how"] | undefined {
  if (look.gone) return look.gone;
  if (look.invisible) return "visibility";
  if (look.fontPixels < 2) return "zero-size";
  if (look.colour && look.background && indistinct(look.colour, look.background)) return "same-colour";
  return undefined;
}

type Get = (name: string) => string;

function attributeHides(element: Element): HiddenText["how"] | undefined {
  const { attribs, name } = element;
  if (attribs.hidden !== undefined || attribs["aria-hidden"]?.trim().toLowerCase() === "true")
    return "attribute";
  if (name === "template" || (name === "input" && attribs.type?.toLowerCase() === "hidden"))
    return "attribute";
  return undefined;
}

function boxHides(get: Get): HiddenText["how"] | undefined {
  if (get("display").startsWith("none") || get("mso-hide").startsWith("all")) return "display-none";
  if (get("opacity") !== "" && Number.parseFloat(get("opacity")) < (get("opacity").includes("%") ? 5 : 0.05))
    return "opacity";
  if (noRoom(get)) return "zero-size";
  if (farAway(get)) return "off-screen";
  return undefined;
}

/** True for an element without width or height that cuts off what does not fit. */
function noRoom(get: Get): boolean {
  const cut = ["overflow", "overflow-x", "overflow-y"].some((name) => /^(?:hidden|clip)/.test(get(name)));
  const none = ["width", "height", "max-width", "max-height"].some((name) => (pixels(get(name)) ?? 100) <= 1);
  return (cut && none) || /scale[xy]?\(\s?0(?:\.0\d{0,9})?\s?[,)]/.test(get("transform"));
}

function farAway(get: Get): boolean {
  const placed = /^(?:absolute|fixed)/.test(get("position"));
  const far = (name: string, limit: number) => (pixels(get(name)) ?? 0) <= -limit;
  if (placed && (far("left", 200) || far("top", 200) || (pixels(get("right")) ?? 0) > 5_000)) return true;
  if (placed && /rect\(\s?0|rect\(\s?1px/.test(get("clip"))) return true;
  if (/inset\(\s?(?:50|100)%|circle\(\s?0/.test(get("clip-path"))) return true;
  if (far("text-indent", 200) || far("margin-left", 500) || far("margin-top", 500)) return true;
  return /translate[xy]?\([^)]{0,30}-\d{4,}px/.test(get("transform"));
}

function fontOf(get: Get, parent: number): number {
  // font: 0/0 a   font:italic 12px/1.5 Arial
  const short = /(?:^|\s)(\d{0,4}(?:\.\d{1,6})?(?:px|pt|em|rem|%)?)(?:\s?\/|\s)/.exec(get("font"))?.[1] || "";
  const size = get("font-size") || short;
  if (/(?:em|%)$/.test(size) && !size.endsWith("rem")) {
    const part = Number.parseFloat(size);
    return Number.isNaN(part) ? parent : parent * (size.endsWith("%") ? part / 100 : part);
  }
  return pixels(size) ?? (size === "" || /^(?:inherit|smaller|larger)/.test(size) ? parent : 16);
}

function colourOf(element: Element, get: Get, parent: Colour | undefined): Colour | undefined {
  const value = get("-webkit-text-fill-color") || get("color");
  if (value === "inherit") return parent;
  if (value !== "") return readColour(value);
  const old = element.attribs[element.name === "body" ? "text" : "color"];
  if (element.name === "a" && !old) return [0, 0, 238, 1];
  return old === undefined
    ? parent
    : readColour(old.startsWith("#") ? old : /^[0-9a-f]{6}$/i.test(old) ? `#${old}` : old);
}

function backgroundOf(element: Element, get: Get, parent: Colour | undefined): Colour | undefined {
  const value = `${get("background")} ${get("background-color")} ${get("background-image")}`;
  if (/url\(|gradient\(|var\(/.test(value) || element.attribs.background) return undefined;
  const words = value.match(/rgba?\([^)]{1,60}\)|[#\w-]{1,40}/g) ?? [];
  const found = words.map(readColour).findLast((colour) => colour !== undefined);
  const old = element.attribs.bgcolor;
  const own = found ?? (old === undefined ? undefined : readColour(old));
  if (own === undefined) return old === undefined ? parent : undefined;
  return own[3] < 0.05 ? parent : own[3] < 0.9 ? undefined : own;
}

/** A length in pixels; undefined for what is relative or not a length. */
function pixels(value: string): number | undefined {
  const match = /^(-?\d{0,7}(?:\.\d{1,6})?)(px|pt|in|cm|mm|em|rem|%|vw|vh)?(?:\s|!|;|$)/.exec(value);
  const number = Number.parseFloat(match?.[1] ?? "");
  if (Number.isNaN(number)) return undefined;
  const unit = match?.[2] ?? "px";
  if ((unit === "%" || unit === "vw" || unit === "vh") && number !== 0)
    return number < -50 ? number * 10 : undefined;
  return number * (perUnit[unit] ?? 1);
}

const perUnit: Record<string, number> = { pt: 1.333, in: 96, cm: 37.8, mm: 3.78, em: 16, rem: 16 };
