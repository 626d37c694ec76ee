import type { DateWords } from "../date-words.ts";

export const english: DateWords = {
  months:
    "jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december",
  weekdays:
    "mon|monday tue|tues|tuesday wed|wednesday thu|thur|thurs|thursday fri|friday sat|saturday sun|sunday",
  coming: "this|this coming|coming|upcoming",
  nextWeek: "next|next week's|next week on|of next week|next week",
  last: "last|past|previous|since last|since",
  every: "every|each",
  to: "to|through|thru|and|[-–]",
  days: [
    ["the day after tomorrow", 2],
    ["tomorrow", 1],
    [
      "today|tonight|(?:end of (?:the )?(?:business )?day|EOD|COB|close of business)(?! (?:on|tomorrow|next|this|mon|tue|wed|thu|fri))",
      0,
    ],
    ["yesterday", -1],
  ],
  endOf: {
    week: "end of (?:the|this) week|EOW",
    nextWeek: "end of next week",
    month: "end of (?:the|this) month|month[- ]end|EOM",
    nextMonth: "end of next month",
    year: "end of (?:the|this) year|year[- ]end",
    ofMonth: "end of",
  },
  within:
    // Not "the third time in fourteen months", "failed again within a week", "nights a month".
    "(?<!times? |once |twice |only |even |(?<!be )[a-z]{2,15}ed (?:again )?)(?:within(?: the next| a period of| a maximum of)?|in the next|in no more than|in(?! a ))",
  working: "working|business|work",
  workingBehind: "",
  units: { hour: "hours?", day: "days?", week: "weeks?", month: "months?" },
  numbers: {
    a: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    ten: 10,
    fourteen: 14,
    thirty: 30,
  },
  past: "since|was|were|had|has|have|did|ago|[a-z]{2,15}ed|broke|came|went",
  deadline:
    "by(?: noon| midnight| close of business| EOD| the end of| \\d{1,2}(?::\\d\\d)? ?(?:am|pm)?)?(?: on)?|before|until|till|no later than|not later than|at the latest|latest by|latest|due(?: date)?(?: is| was)?(?: on| by)?|deadline(?: is)?|prior to|expires?(?: on)?|ends?(?: on)?",
};
