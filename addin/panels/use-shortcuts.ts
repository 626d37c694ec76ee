import { useEffect } from "react";
import type { Desk } from "../session/actions.ts";
import { isUnderWay } from "../session/draft.ts";

/**
 * Ctrl+Enter writes and Escape stops, wherever the focus is. Both end here: office.js tells the host of every such key, and Outlook would
 * send the open mail at Ctrl+Enter and leave the pane at Escape.
 */
export function useShortcuts(desk: Desk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actionOf(event, desk);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [desk]);
}

function actionOf({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent, desk: Desk): (() => void) | null {
  const session = desk.session();
  // While a word is composed (Chinese, Japanese, Korean), Enter and Escape belong to the input method.
  if (session.state !== "open" || isComposing) return null;
  const busy = isUnderWay(session.draft);
  if (key === "Escape" && busy) return desk.stop;
  if (key !== "Enter" || !(ctrlKey || metaKey)) return null;
  return busy ? () => {} : () => desk.write();
}
