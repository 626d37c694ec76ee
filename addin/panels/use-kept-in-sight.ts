import { type RefObject, useEffect, useRef } from "react";

/** Keeps the returned ref's element in sight while the content below it grows, until the person scrolls. */
export function useKeptInSight(grown: unknown, working: boolean): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  const following = useRef(false);
  const before = useRef(working);
  useEffect(() => {
    const letGo = () => {
      following.current = false;
    };
    const gestures = ["wheel", "touchmove", "pointerdown", "keydown"];
    for (const gesture of gestures) addEventListener(gesture, letGo, { passive: true });
    return () => {
      for (const gesture of gestures) removeEventListener(gesture, letGo);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every growth scrolls again
  useEffect(() => {
    if (working && !before.current) following.current = true;
    if (following.current) top.current?.scrollIntoView({ block: "nearest" });
    // One last scroll when the work ends; after that the person is in control.
    if (!working) following.current = false;
    before.current = working;
  }, [grown, working]);
  return top;
}
