// A stranger's HTML in a document of its own: no scripts, nothing fetched from elsewhere, as tall as its contents.

import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { quietDocument } from "../compose/clean-html.ts";
import { displayHtml } from "../mail/eml.ts";
import type { Item } from "../mailbox/items.ts";
import type { Settings } from "../mailbox/settings.ts";
import { Icon } from "./Icon.tsx";

const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

const basics = `
  html { color-scheme: light; background: #fff; }
  body { margin: 0; padding: 4px 2px 24px; color: #1f2328; font: 15px/1.5 "Segoe UI", system-ui, "Noto Sans", sans-serif; overflow-wrap: break-word; }
  img { max-width: 100%; }
  table { max-width: 100%; }
  pre.plain { font: inherit; white-space: pre-wrap; margin: 0; }
  :root[data-theme="dark"] img, :root[data-theme="contrast"] img { filter: invert(1) hue-rotate(180deg); }
`;

export function MailFrame({ item, theme }: { item: Item; theme: Settings["theme"] }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(200);
  const { html, blocked } = useMemo(() => quietDocument(displayHtml(item)), [item]);
  // The theme is set on the loaded document instead of written into it, so that switching does not reload the mail.
  const dress = () => {
    const mail = frame.current?.contentDocument;
    if (!mail?.documentElement) return;
    mail.documentElement.dataset.theme = theme;
    setHeight(Math.max(120, Math.ceil(mail.documentElement.getBoundingClientRect().height)));
  };
  useLayoutEffect(dress);
  useLayoutEffect(() => {
    if (!frame.current) return;
    const watcher = new ResizeObserver(dress);
    watcher.observe(frame.current);
    return () => watcher.disconnect();
  });
  return (
    <>
      {item.encrypted && (
        <p className="protected">
          <Icon name="lock" /> Encrypted. The sender doesn't let add-ins read this message.
        </p>
      )}
      {blocked > 0 && (
        <p className="protected">
          <Icon name="lock" /> Pictures from other servers are not shown.
        </p>
      )}
      <iframe
        ref={frame}
        className="mail-frame"
        title="Message"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={documentFor(item, html)}
        style={{ height }}
        onLoad={dress}
      />
    </>
  );
}

function documentFor({ direction }: Item, html: string): string {
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><style>${basics}</style>`;
  // The parser merges the mail's own <head> and <body> into ours.
  return `<!doctype html><html dir="${direction}"><head><meta charset="utf-8">${head}</head><body>${html}</body></html>`;
}
