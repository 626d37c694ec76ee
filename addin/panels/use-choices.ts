import { useEffect, useState } from "react";
import type { Choices } from "../../server/contract/choices.ts";
import { choices } from "../session/api.ts";

let known: Choices | null = null;

/** What the server lets a person choose from; null while it does not answer, and the mail then decides. */
export function useChoices(): Choices | null {
  const [now, setNow] = useState(known);
  useEffect(() => {
    if (known) return;
    const leave = new AbortController();
    choices(leave.signal).then(
      (found) => {
        known = found;
        setNow(found);
      },
      // Choosing by hand is an extra; the reading of the mail says what is wrong with the server.
      () => {},
    );
    return () => leave.abort();
  }, []);
  return now;
}
