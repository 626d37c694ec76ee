/** What stands under a language: `pt-BR` has what `pt` has, and Chinese without a script what simplified Chinese has. */
export function ofLanguage<T>(tag: string, known: ReadonlyMap<string, T>): T | undefined {
  const [base = ""] = tag.split("-", 1);
  if (base === "zh") return known.get(/^zh-(?:Hant|TW|HK|MO)/i.test(tag) ? "zh-Hant" : "zh-Hans");
  return known.get(tag) ?? known.get(base);
}
