// Days in languages that separate words by spaces: "30 November", "next Friday", "the day after tomorrow", "within 14 days".

import type { Day } from "./calendar.ts";
import { countedDays } from "./counted-days.ts";
import { arabic } from "./date-words/arabic.ts";
import { english } from "./date-words/english.ts";
import { french } from "./date-words/french.ts";
import { german } from "./date-words/german.ts";
import { portuguese } from "./date-words/portuguese.ts";
import { spanish } from "./date-words/spanish.ts";
import type { DateWords } from "./date-words.ts";
import { applyRules, type DayAt, type DayRule, letters } from "./day-rules.ts";
import { monthDays } from "./month-days.ts";
import { weekdayDays } from "./weekday-days.ts";

const languages: Record<string, DateWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ar: arabic,
};

/** Days named in words of `language` (a key of `languages`). Without `today`, only those that name their year. */
export function findWesternDays(text: string, language: string, today: Day | null): DayAt[] {
  return applyRules(text, rules.get(language) ?? [], today);
}

/** Matches words that make the day behind them a deadline, in `language`. */
export function deadlineCue(language: string): RegExp | undefined {
  return cues.get(language);
}

/** Matches words that put the weekday behind them into the past, in `language`. */
export function pastCue(language: string): RegExp | undefined {
  return past.get(language);
}

const past = new Map<string, RegExp>();
const rules = new Map<string, DayRule[]>();
const cues = new Map<string, RegExp>();
const article = "(?:the |den |dem |le |la |el |o |a |يوم )?";
for (const [language, words] of Object.entries(languages)) {
  rules.set(language, [...monthDays(words), weekdayDays(words), ...countedDays(words)]);
  past.set(language, new RegExp(`(?<![${letters}])(?:${words.past})(?![${letters}])`, "i"));
  cues.set(language, new RegExp(`(?<![${letters}])(?:${words.deadline})[ :]{0,3}${article}$`, "i"));
}
