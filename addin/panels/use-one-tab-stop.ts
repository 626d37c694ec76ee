import { type FocusEvent, type KeyboardEvent, useState } from "react";

/**
 * A group of buttons that is one stop of the Tab key, as ARIA has it for toolbars: arrows, Home and End go from one to the next. `group`
 * belongs on the element around them, `stop(name)` on the button with that name. The names are in the order of the buttons.
 */
export function useOneTabStop(names: string[]) {
  const [last, setLast] = useState("");
  const current = names.includes(last) ? last : names[0];
  return {
    group: {
      onFocus: (event: FocusEvent<HTMLElement>) => setLast(event.target.dataset.stop ?? last),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-stop]")];
        const to = target(event.key, buttons.indexOf(event.target as HTMLElement), buttons.length);
        if (to === null) return;
        event.preventDefault();
        buttons[to]?.focus();
      },
    },
    stop: (name: string) => ({ tabIndex: name === current ? 0 : -1, "data-stop": name }),
  };
}

/** The place to go to from `at`, or null when the key is none of ours. */
function target(key: string, at: number, count: number): number | null {
  if (at < 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowDown" || key === "ArrowRight") return (at + 1) % count;
  return key === "ArrowUp" || key === "ArrowLeft" ? (at - 1 + count) % count : null;
}
