// A thread that never ends by itself: no mail we know of takes one so long any more.

import { answered } from "../../../server/parse/answered.ts";
import { Problem } from "../../../server/problem.ts";

export const echo = answered((word: string) => word);
export const spin = answered((_: null): string => {
  for (;;) Math.sqrt(Math.random());
});
export const refuse = answered((why: string): string => {
  throw new Problem("bad-mail", why);
});
