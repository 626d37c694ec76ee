/** "ａaｂb" → ａ to a, ｂ to b: a table in which each character is followed by the one it stands for. */
export function pairsOf(list: string): [string, string][] {
  return [...list.matchAll(/(.)(.)/gsu)].map(([, one = "", as = ""]) => [one, as]);
}
