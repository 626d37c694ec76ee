// Sanitises HTML from a stranger or an add-in before it becomes part of this page.

const runs = "link,script,noscript,meta,base,iframe,frame,object,embed,form";

/** A mail as a document of its own: styles stay; scripts and remote content go. `blocked` counts the pictures among them. */
export function quietDocument(html: string): { html: string; blocked: number } {
  const mail = new DOMParser().parseFromString(html, "text/html");
  for (const element of mail.querySelectorAll(runs)) element.remove();
  let blocked = 0;
  for (const element of mail.querySelectorAll("*")) blocked += quietAttributes(element);
  return { html: mail.documentElement.innerHTML, blocked };
}

function quietAttributes(element: Element): number {
  let blocked = 0;
  for (const { name, value } of [...element.attributes]) {
    const remote = fetches.has(name) && !/^(?:data:image\/|cid:|#)/i.test(value.trim());
    if (remote) blocked += 1;
    if (remote || name.startsWith("on")) element.removeAttribute(name);
  }
  return blocked;
}

const fetches = new Set(["src", "srcset", "background", "poster"]);

const dropped =
  "script,style,link,meta,base,title,iframe,frame,object,embed,form,input,button,select,textarea,svg,math,template,noscript";

/** The body's inner HTML without anything that runs, loads from elsewhere or moves out of its place. */
export function cleanHtml(html: string): string {
  // A document made by DOMParser is inert: nothing in it runs or loads.
  // Parsing starts inside the body, where leading spaces are kept.
  const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll("*")) cleanAttributes(element);
  return body.innerHTML;
}

function cleanAttributes(element: Element): void {
  // Outlook sets the space between paragraphs in a style sheet, which is dropped here.
  if (element.matches(".MsoNormal, .x_MsoNormal"))
    element.setAttribute("style", `margin:0;${element.getAttribute("style") ?? ""}`);
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
