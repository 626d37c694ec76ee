import { linesAsHtml, plainMailAsHtml } from "../mail/plain-text.ts";
import type { BodyType, Editor } from "../mailbox/editor.ts";

/** Plain text cannot hold HTML: Outlook answers such a call with an error. */
export class NotInPlainText extends Error {}

/** An editor over a text area, for mails written as plain text. */
export function textEditor(area: HTMLTextAreaElement, changed: () => void): Editor & { close(): void } {
  let caret: [number, number] = [0, 0];
  const remember = () => {
    caret = [area.selectionStart, area.selectionEnd];
  };
  area.setSelectionRange(0, 0);
  // Older browsers do not fire selectionchange on a text area.
  const signs = ["selectionchange", "keyup", "mouseup", "input"];
  for (const sign of signs) area.addEventListener(sign, remember);
  const put = (data: string, type: BodyType, [start, end]: [number, number]) => {
    if (type === "html") throw new NotInPlainText();
    area.setRangeText(data, start, end, "end");
    remember();
    changed();
  };
  const length = () => area.value.length;
  return {
    type: "text",
    content: (type) => (type === "text" ? area.value : plainMailAsHtml(area.value)),
    insert: (data, type) => put(data, type, caret),
    prepend: (data, type) => put(data, type, [0, 0]),
    append: (data, type) => put(data, type, [length(), length()]),
    replace: (data, type) => put(data, type, [0, length()]),
    setSignature(data, type) {
      const start = area.value.indexOf("-- \n");
      put(data, type, start < 0 ? [length(), length()] : [start, length()]);
    },
    selected(type) {
      const words = area.value.slice(...caret);
      return type === "text" ? words : linesAsHtml(words);
    },
    close() {
      for (const sign of signs) area.removeEventListener(sign, remember);
    },
  };
}
