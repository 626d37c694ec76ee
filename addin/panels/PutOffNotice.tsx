import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PutOff } from "../session/retry.ts";
import { useStrings } from "../strings/strings.ts";
import { ProblemNotice } from "./Notice.tsx";

/** What the pane is waiting for before it asks again. Silent for screen readers, which would hear every second; announcement.ts tells them once. */
export function PutOffNotice({ putOff, askNow }: { putOff: PutOff; askNow: () => void }) {
  const { putOff: words, tryAgain } = useStrings();
  const { problem, again } = putOff;
  const seconds = useSecondsUntil(again);
  if (problem.type !== "/problems/busy") return <ProblemNotice problem={problem} retry={askNow} />;
  return (
    <div className="notice info">
      <p>
        {words.busy(problem.ahead ?? 0)} <span className="countdown">{words.again(seconds)}</span>
      </p>
      <Button size="small" disabledFocusable={seconds === 0} onClick={askNow}>
        {tryAgain}
      </Button>
    </div>
  );
}

/** Whole seconds until `moment`, counting down to 0. */
function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    // More often than every second, so that none is skipped.
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((moment - now) / 1_000));
}
