// HTML → DOM of bounded depth. Browsers stop nesting at 512 levels and put what is deeper side by side. So do we: a hostile mail may have
// 100,000 open tags, and the cost of every walk over the tree grows with its depth.

import { type Document, DomHandler } from "domhandler";
import { Parser } from "htmlparser2";

const deepest = 256;
/** The parser searches its own stack of open tags on every closing tag, so that stack is kept short too. */
const parserDepth = 1_000;
const hopelessDepth = 20_000;
const mostElements = 200_000;
const pieceLength = 8_192;

/** The document, and whether its end was left out because it is nested too deep or has too many elements. */
export function parseTree(html: string): { root: Document; cut: boolean } {
  const handler = new ShallowHandler();
  let parser = new Parser(handler);
  let parserStart = 0;
  for (let at = 0; at < html.length; ) {
    const tagEnd = html.indexOf(">", at + pieceLength);
    const end = tagEnd === -1 ? html.length : tagEnd + 1;
    parser.write(html.slice(at, end));
    at = end;
    if (handler.depth > hopelessDepth || handler.elements > mostElements)
      return { root: handler.root, cut: true };
    const betweenTags = parser.endIndex === at - 1 - parserStart && handler.justOpened;
    if (handler.depth > parserDepth && betweenTags) {
      parser = new Parser(handler);
      parserStart = at;
      handler.depth = 0;
    }
  }
  parser.end();
  return { root: handler.root, cut: false };
}

/** Puts elements that are nested too deep side by side. */
class ShallowHandler extends DomHandler {
  /** Open tags as the parser counts them. */
  depth = 0;
  elements = 0;
  /** True right after an opening tag whose content is markup. */
  justOpened = false;
  /** For each open tag, whether its element is still the one we fill; a deeper sibling may have ended it. */
  private readonly open: boolean[] = [];

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > deepest) {
      super.onclosetag();
      this.open[this.open.length - 1] = false;
    }
    super.onopentag(name, attributes);
    this.open.push(true);
    this.depth++;
    this.elements++;
    this.justOpened = !rawText.has(name);
  }

  override onclosetag(): void {
    this.depth--;
    this.justOpened = false;
    if (this.open.pop()) super.onclosetag();
  }

  override ontext(data: string): void {
    this.justOpened = false;
    super.ontext(data);
  }
}

const rawText = new Set(["style", "script", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);
