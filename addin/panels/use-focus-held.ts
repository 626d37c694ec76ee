import { useEffect, useRef } from "react";

/**
 * Moves the focus to the first control when the focused one disappears: with no focus, office.js treats the next Tab as
 * leaving the pane.
 */
export function useFocusHeld(changed: unknown): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = () => {
      last.current = document.activeElement;
    };
    addEventListener("focusin", remember);
    return () => removeEventListener("focusin", remember);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change may take the focus away
  useEffect(() => {
    const lost = last.current && !last.current.isConnected && document.activeElement === document.body;
    if (!lost || !document.hasFocus()) return;
    document
      .querySelector<HTMLElement>("main :is(summary, button, textarea)")
      ?.focus({ preventScroll: true });
  }, [changed]);
}
