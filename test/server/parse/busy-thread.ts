// A thread that never ends by itself: no mail we know of takes one so long any more.

import { answered } from "../../../server/parse/answered.ts";
import { Problem } from "../../../server/problem.ts";

export function tasks() {
  return {
    echo: answered((word: string) => word),
    spin: answered((_: null): string => {
      for (;;) Math.sqrt(Math.random());
    }),
    refuse: answered((why: string): string => {
      throw new Problem("bad-mail", why);
    }),
  };
}
