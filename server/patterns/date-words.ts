// What a file in date-words/ holds: how one language names days and deadlines. Values are alternatives of a regular expression, matched
// without regard to case.

export interface DateWords {
  /** Twelve, January first, separated by spaces; each may hold alternatives. */
  months: string;
  /** Seven, Monday first. */
  weekdays: string;
  /** Before or behind a weekday: the coming one, the one next week, the last one. */
  coming: string;
  nextWeek: string;
  last: string;
  /** Before a weekday it is then no date: "every Monday". And what joins two weekdays: "Monday to Friday". */
  every: string;
  to: string;
  /** Words for a day, and how many days it is from the mail's own date. */
  days: [words: string, offset: number][];
  /** The last day of something; `ofMonth` stands before a month's name. */
  endOf: { week: string; nextWeek: string; month: string; nextMonth: string; year: string; ofMonth: string };
  /** Words before a number of days that make it a deadline, and words for working days, before or behind the unit. */
  within: string;
  working: string;
  workingBehind: string;
  units: { hour: string; day: string; week: string; month: string };
  numbers: Record<string, number>;
  /** Words about the past: a bare "Friday" behind one of them is not the coming Friday. */
  past: string;
  /** Words before a day that make it a deadline. */
  deadline: string;
}
