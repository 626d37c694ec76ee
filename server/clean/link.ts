// Writes the target of a link beside its text, so that the guards know every address the mail has.

const longestTarget = 300;

/** ` <https://…>` when a link leads elsewhere than its text says, else nothing. */
export function linkTarget(href: string, label: string): string {
  const target = unwrapped(href.trim()).replace(/[\s<>]/g, "");
  if (target === "" || label.trim() === "" || bare(label).includes(bare(target))) return "";
  const short =
    target.length <= longestTarget ? target : (target.split(/[?#]/, 1)[0] ?? "").slice(0, longestTarget);
  return ` <${short}>`;
}

/** The plain address: without `mailto:`, and unwrapped where a mail filter has rewritten it. */
function unwrapped(href: string): string {
  if (/^mailto:/i.test(href)) {
    const address = href.slice(7).split("?", 1)[0] ?? "";
    return /^[^\s@]{1,100}@[^\s@]{1,200}$/.test(address) ? address : "";
  }
  if (!/^https?:\/\//i.test(href)) return "";
  // https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com&data=…
  const inside = /^https:\/\/[\w.]{1,60}safelinks\.protection\.outlook\.com\/\?url=(http[^&]{1,1500})/i.exec(
    href,
  )?.[1];
  return inside && URL.canParse(decoded(inside)) ? decoded(inside) : href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// https://www.example.com/   example.com
function bare(text: string): string {
  return text
    .slice(0, 2_000)
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .replace(/\/$/, "");
}
