import type { Line } from "./line.ts";

export interface Parts {
  text: Line[];
  signature: Line[];
  disclaimer: Line[];
}
