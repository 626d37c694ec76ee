// What a language file in date-words/ holds: days and deadlines in words. Values are alternatives of a regular expression, matched without regard to case.

export interface DateWords {
  /** Twelve, January first, parted by spaces; each may hold alternatives. */
  months: string;
  /** Seven, Monday first. */
  weekdays: string;
  /** Before or behind a weekday: the next one to come, the one in next week, the one before. */
  coming: string;
  nextWeek: string;
  last: string;
  /** Before a weekday, these make it no date: "every Monday". Also what parts two weekdays: "Monday to Friday". */
  every: string;
  to: string;
  /** Words for a day and how far it is from the mail's. */
  days: [words: string, offset: number][];
  /** The last day of something; `ofMonth` stands before a month's name. */
  endOf: { week: string; nextWeek: string; month: string; nextMonth: string; year: string; ofMonth: string };
  /** What stands before a count of days to make it a deadline, and before the unit when only working days count; `workingBehind` follows it. */
  within: string;
  working: string;
  workingBehind: string;
  units: { hour: string; day: string; week: string; month: string };
  numbers: Record<string, number>;
  /** Signs of the past: a bare "Friday" behind one of them is not the coming one. */
  past: string;
  /** What stands before a day to make it a deadline. */
  deadline: string;
}
