// The time of day that follows a day: "at 3 pm", "um 15 Uhr", "à 15h30", "下午3点半", "午後3時".

/** The time of day right behind `end`, and the length of its words; null when there is none. */
export function timeBehind(text: string, end: number): { length: number; clock: string } | null {
  const tail = text.slice(end, end + 40);
  for (const pattern of patterns) {
    const match = pattern.exec(tail);
    const clock = match && clockOf(match.groups ?? {});
    if (match && clock) return { length: match[0].length, clock };
  }
  return null;
}

const patterns = [
  // at 3 pm   , 15:00   by 5:30 p.m.   um 15 Uhr   um 15.30 Uhr   à 15h30   a las 15:00   às 15h   الساعة 15:00
  /^,?\s?(?:(?:at|by|um|gegen|bis|à|a las|às|as|الساعة|om|alle|[-–@|])\s)?(?<h>\d{1,2})(?:(?:[:.]|\s?[hH]\s?)(?<m>\d{2}))?\s?(?<mark>[ap]\.?m\b\.?|Uhr|hrs?\b|horas?\b|h\b|o['’]clock)/i,
  /^,?\s?(?:(?:at|by|um|gegen|bis|à|a las|às|as|الساعة|om|alle|[-–@|])\s)?(?<h>\d{1,2})(?::|\s?h\s?)(?<m>\d{2})(?!\d|:\d\d:)/i,
  /^(?:[（(][^（）()]{1,6}[）)])?\s?(?<half>上午|早上|中午|下午|晚上|午前|午後|오전|오후)?\s?(?<h>\d{1,2})\s?(?:[:：](?<m>\d{2})|[点點時时시](?:(?<m2>\d{1,2})[分분]?|(?<thirty>半))?)/,
];

function clockOf(groups: Record<string, string | undefined>): string | null {
  const { h, m, m2, mark = "", half = "", thirty } = groups;
  const minute = thirty ? 30 : Number(m ?? m2 ?? 0);
  const late = /^p/i.test(mark) || /下午|晚上|午後|오후/.test(half);
  const midnight = /^a/i.test(mark) || /上午|午前|오전/.test(half);
  let hour = Number(h);
  if (late && hour < 12) hour += 12;
  if (midnight && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
