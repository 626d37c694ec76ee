/** True for "de" and "zh-Hant": a language as BCP 47 writes it. ("english" has a valid form too, but there is no such language.) */
export function isLanguageTag(name: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/.test(name)) return false;
  try {
    return Intl.getCanonicalLocales(name)[0] === name;
  } catch {
    return false;
  }
}

/** What is wrong with a file whose name is no language. */
export const notALanguageTag = {
  why: "its name is no language code, as in de.yaml or zh-Hant.yaml",
  remedy: "Rename it",
};
