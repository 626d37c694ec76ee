import { useEffect, useState } from "react";
import { useStrings } from "../strings/strings.ts";

export type Waiting = "cleaning" | "sorting" | "finding" | "drafting" | "again";

/** A moving bar that says what is being done and, from the third second, what it is waiting for. */
export function Progress(props: { for: Waiting }) {
  const { waiting } = useStrings();
  const seconds = useSecondsOf(props.for);
  const what = waiting[props.for];
  // Cleaning is the server's own work; everything after it waits for the model.
  const slow = props.for === "cleaning" ? waiting.slow : waiting.slowModel;
  return (
    <div className="progress">
      <div role="progressbar" aria-label={what} />
      <p>{seconds < slowAfterSeconds ? what : slow(what, seconds)}</p>
    </div>
  );
}

const slowAfterSeconds = 3;

/** How many seconds `what` has stayed the same. */
function useSecondsOf(what: string): number {
  const [since, setSince] = useState({ what, seconds: 0 });
  useEffect(() => {
    const begun = Date.now();
    const tick = () => setSince({ what, seconds: Math.floor((Date.now() - begun) / 1_000) });
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [what]);
  return since.what === what ? since.seconds : 0;
}
