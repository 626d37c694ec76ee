// HTML of a stranger, or of an add-in, is made harmless before it stands inside this page's own document.

const runs = "link,script,noscript,meta,base,iframe,frame,object,embed,form";

/** A mail as its own document: styles stay, what runs or loads from elsewhere goes. Says how many pictures that were. */
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

/** The inner HTML of the body, without anything that runs, loads from elsewhere or leaves its place. */
export function cleanHtml(html: string): string {
  // A document made by DOMParser is inert: nothing in it runs or loads.
  // Begun inside the body, where the parser keeps leading spaces.
  const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll("*")) cleanAttributes(element);
  return body.innerHTML;
}

function cleanAttributes(element: Element): void {
  // Outlook sets the space between its paragraphs in a style sheet, which stays behind.
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
