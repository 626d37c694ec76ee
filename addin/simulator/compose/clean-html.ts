// HTML of a stranger, or of an add-in, is made harmless before it stands inside this page's own document.

const dropped =
  "script,style,link,meta,base,title,iframe,frame,object,embed,form,input,button,select,textarea,svg,math,template,noscript";

/** The inner HTML of the body, without anything that runs, loads from elsewhere or leaves its place. */
export function cleanHtml(html: string): string {
  // A document made by DOMParser is inert: nothing in it runs or loads.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll("*")) cleanAttributes(element);
  return body.innerHTML;
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith("on") || forbidden.has(name) || !allowedAddress(name, value))
      element.removeAttribute(name);
  }
  // position:fixed would lay a mail's box over the page; url() would fetch.
  const style = element.getAttribute("style");
  if (style && /position\s*:|url\s*\(/i.test(style))
    element.setAttribute("style", style.replace(/position\s*:[^;]*;?|[\w-]+\s*:[^;]*url\s*\([^;]*;?/gi, ""));
}

const forbidden = new Set([
  "id",
  "name",
  "srcset",
  "background",
  "class",
  "contenteditable",
  "tabindex",
  "autofocus",
  "popover",
]);

function allowedAddress(name: string, value: string): boolean {
  if (name === "src") return /^(?:data:image\/|cid:)/i.test(value.trim());
  if (name === "href") return /^(?:https?:|mailto:|tel:|#)/i.test(value.trim());
  return name !== "action" && name !== "formaction";
}
