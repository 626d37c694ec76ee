// Plain text to HTML and back, as far as a mailbox needs it.

/** Text as HTML that shows the same words. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML with its line breaks. */
export function linesAsHtml(text: string): string {
  return escapeHtml(text).replace(/\r\n?|\n/g, "<br>");
}

/** A plain-text mail as the HTML that Outlook on the web hands out for it. */
export function plainMailAsHtml(text: string): string {
  const lines = linesAsHtml(text);
  return (
    '<html><head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>\n' +
    `<div class="BodyFragment"><font size="2"><span style="font-size:11pt;"><div class="PlainText">${lines}</div></span></font></div>\n</body></html>`
  );
}

/** HTML as text, roughly, as Outlook on the web does it: tags go, blocks begin a line. */
export function htmlAsText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/table|\/blockquote)\b[^>]*>\s*/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => character(name) ?? whole)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function character(name: string): string | undefined {
  if (!name.startsWith("#")) return named[name.toLowerCase()];
  const hex = name[1] === "x" || name[1] === "X";
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
