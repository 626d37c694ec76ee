import type { Person } from "../mailbox/items.ts";

const hues = [12, 32, 92, 152, 178, 208, 238, 268, 302, 338];

/** A circle with the person's initials, always in the same colour for the same address. */
export function Avatar({ person, large }: { person: Person; large?: boolean }) {
  let sum = 0;
  for (const character of person.address) sum = (sum * 31 + character.charCodeAt(0)) % 9_973;
  const hue = hues[sum % hues.length];
  return (
    <span className={large ? "avatar large" : "avatar"} style={{ "--hue": hue }} aria-hidden="true">
      {initials(person)}
    </span>
  );
}

/** "Ingrid Solberg" gives IS, "王芳" gives 王, an address without a name its first letter. */
export function initials({ name, address }: Person): string {
  const words = (name || address.replace(/@.*/, ""))
    .replace(/["'(),.]/g, " ")
    .trim()
    .split(/\s+/);
  const letters = words.map((word) => [...word][0] ?? "");
  const [first = "", last = ""] = [letters[0], letters.length > 1 ? letters.at(-1) : ""];
  // One Chinese, Japanese or Korean character says as much as two letters.
  return /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first)
    ? first
    : (first + last).toLocaleUpperCase();
}
