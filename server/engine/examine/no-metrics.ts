// What a check says that needs the metrics page where there is none.

import { type Found, look } from "./finding.ts";

/** `why`: what cannot be seen without it. */
export function noMetrics(why: string): Found {
  return look({ found: "there is no metrics page", why, fix: "give its address with --metrics" });
}
