// Legal notices, and the warnings that mail filters put above a mail from outside.

import { isDelimiter, isRuler, isSignOff } from "./closing.ts";
import type { Line } from "./line.ts";
import type { Parts } from "./parts.ts";
import type { Phrases } from "./phrases.ts";

/** Takes legal notices out of the text: all to the end when a signature stands before the notice, else only its paragraph. */
export function takeDisclaimer(parts: Parts, phrases: Phrases): void {
  for (let taken = 0; taken < mostNotices; taken++) {
    const at = parts.text.findIndex(
      (_, i) => nearAnEnd(i, parts.text.length) && beginsNotice(parts.text, i, phrases),
    );
    if (at === -1) return;
    const rest = parts.text.slice(at);
    const empty = rest.findIndex((line) => line.text.trim() === "");
    const toEnd = at > 0 && rest.length <= 60 && ended(parts.text.slice(0, at), phrases);
    const length = toEnd || empty === -1 ? rest.length : empty + 1;
    parts.disclaimer.push(...parts.text.splice(at, length), gap);
  }
}

const mostNotices = 8;

function nearAnEnd(index: number, length: number): boolean {
  return index < 30 || index > length - 100;
}

function beginsNotice(lines: Line[], index: number, phrases: Phrases): boolean {
  const above = lines[index - 1]?.text.trim() ?? "";
  return (above === "" || isRuler(above)) && phrases.disclaimers(lines[index]?.text ?? "");
}

/** True when something in these lines closes a mail. */
function ended(lines: Line[], phrases: Phrases): boolean {
  return lines.some(
    (line) => line.mark === "signature" || isDelimiter(line.text) || isSignOff(line.text, phrases),
  );
}

const gap: Line = { text: "", depth: 0, mark: "" };
