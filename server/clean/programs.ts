// What mail programs leave in their HTML: where a quote stands, where an older mail's header begins, where a signature is.

import type { Element } from "domhandler";

/** True for a blockquote that a mail program made. Any other counts as the author's own unless a line above it announces a quote. */
export function isMarkedQuote({ attribs }: Element): boolean {
  return (
    attribs.type?.toLowerCase() === "cite" || quoteNames.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`)
  );
}

// class="gmail_quote"   class="protonmail_quote"   id="isReplyContent"
const quoteNames = /(?:gmail|protonmail|yahoo|tutanota|zmail)[\w-]{0,20}quote|isReplyContent|\bcite\b/i;

/** Where Outlook, Foxmail and similar programs begin the header of the mail they answer. */
export function beginsHeader({ name, attribs }: Element): boolean {
  if (name !== "div") return false;
  return (
    headerIds.test(attribs.id ?? "") ||
    /OutlookMessageHeader/.test(attribs.class ?? "") ||
    /border-top:\s?solid #(?:B5C4DF|E1E1E1)/i.test(attribs.style ?? "")
  );
}

// id="divRplyFwdMsg"   id="x_divRplyFwdMsg"
const headerIds = /(?:^|_)divRplyFwdMsg$|OLK_SRC_BODY|isForwardContent/;

/** The block a program keeps the signature in. */
export function isSignature({ attribs }: Element): boolean {
  return signatureNames.test(` ${attribs.class ?? ""} ${attribs.id ?? ""}`);
}

// class="gmail_signature"   id="Signature"   id="ms-outlook-mobile-signature"   class="moz-signature"
const signatureNames =
  /(?:^|[\s_-])(?:gmail_signature|moz-signature|Signature|AppleMailSignature|ms-outlook-mobile-signature|protonmail_signature_block|yahoo-signature|foxmail_signature|xm_signature)\b/;

/** Foxmail draws this rule above the signature: `<hr style="width: 210px; height: 1px;" …>`. */
export function isSignatureRule({ attribs }: Element): boolean {
  return /^width:\s?210px/i.test(attribs.style ?? "");
}
