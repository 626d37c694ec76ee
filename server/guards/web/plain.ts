/** One writing for an address: "HTTPS://www.Example.com/a/../b/" -> "example.com/b". One with a user in front of its host stays as it is. */
export function plain(words: string): string {
  const address = words.toLowerCase().replace(/^mailto:/, "");
  const bare = address.replace(/^https?:\/\//, "");
  const full = `https://${bare}`;
  if (/^[a-z][a-z0-9+.-]*:/.test(bare) || bare.includes("@") || !URL.canParse(full)) return trimmed(bare);
  // An international host in its ASCII form, and a path without "..".
  const { host, pathname, search, hash } = new URL(full);
  return trimmed(`${host}${pathname}${search}${hash}`);
}

function trimmed(address: string): string {
  return address.replace(/^www\./, "").replace(/\/$/, "");
}
