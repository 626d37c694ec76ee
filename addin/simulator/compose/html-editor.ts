// The rich body of a compose window. It remembers the caret, because a click in the add-in's pane takes the focus away.

import { htmlAsText, linesAsHtml } from "../mail/plain-text.ts";
import type { BodyType, Editor } from "../mailbox/editor.ts";
import { cleanHtml } from "./clean-html.ts";

/** An editor over an element that is contenteditable. */
export function htmlEditor(body: HTMLElement, changed: () => void): Editor & { close(): void } {
  let caret: Range | null = null;
  const remember = () => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (range && body.contains(range.commonAncestorContainer)) caret = range.cloneRange();
  };
  document.addEventListener("selectionchange", remember);
  const put = (range: Range, data: string, type: BodyType) => {
    caret = placed(range, fragment(data, type));
    changed();
  };
  return {
    type: "html",
    content: (type) => (type === "html" ? documentOf(body.innerHTML) : body.innerText),
    insert(data, type) {
      const range = caret ?? edge(body, true);
      range.deleteContents();
      put(range, data, type);
      showCaret(body, caret);
    },
    prepend: (data, type) => put(edge(body, true), data, type),
    append: (data, type) => put(edge(body, false), data, type),
    replace(data, type) {
      body.replaceChildren();
      put(edge(body, true), data, type);
    },
    setSignature(data, type) {
      body.querySelector("#Signature")?.replaceChildren(fragment(data, type));
      changed();
    },
    selected(type) {
      if (!caret) return "";
      const holder = document.createElement("div");
      holder.append(caret.cloneContents());
      return type === "html" ? holder.innerHTML : htmlAsText(holder.innerHTML);
    },
    close: () => document.removeEventListener("selectionchange", remember),
  };
}

function fragment(data: string, type: BodyType): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = type === "html" ? cleanHtml(data) : linesAsHtml(data);
  return template.content;
}

function placed(range: Range, content: DocumentFragment): Range {
  const last = content.lastChild;
  range.insertNode(content);
  const after = range.cloneRange();
  if (last) after.setStartAfter(last);
  after.collapse(true);
  return after;
}

function edge(body: HTMLElement, start: boolean): Range {
  const range = document.createRange();
  range.selectNodeContents(body);
  range.collapse(start);
  return range;
}

function showCaret(body: HTMLElement, caret: Range | null): void {
  if (!caret || document.activeElement !== body) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(caret);
}

function documentOf(inner: string): string {
  return `<html><head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="ltr">\n${inner}\n</body></html>`;
}
