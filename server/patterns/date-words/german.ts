import type { DateWords } from "../date-words.ts";

export const german: DateWords = {
  months:
    "jan|januar|jänner feb|februar märz|mär|mrz apr|april mai jun|juni jul|juli aug|august sep|sept|september okt|oktober nov|november dez|dezember",
  weekdays: "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
  coming: "kommende[nrms]?|nächste[nrms]?|diese[nrms]?",
  nextWeek: "nächste woche|kommende woche|nächster woche",
  last: "seit letzte[nrms]?|seit|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?",
  every: "jede[nrms]?",
  to: "bis|und|[-–]",
  days: [
    ["übermorgen", 2],
    ["(?<!(?:heute|gestern|am|guten|jeden|diesen) )morgen", 1],
    ["heute|geschäftsschluss", 0],
    ["vorgestern", -2],
    ["gestern", -1],
  ],
  endOf: {
    week: "ende (?:der|dieser) woche",
    nextWeek: "ende (?:der )?(?:nächste[rn]?|kommende[rn]?) woche",
    month: "ende (?:des|dieses) monats|monatsende",
    nextMonth: "ende (?:des )?nächsten monats",
    year: "ende (?:des|dieses) jahres|jahresende",
    ofMonth: "ende",
  },
  within: "innerhalb(?: von| der nächsten)?|binnen|in den nächsten|in spätestens|in",
  working: "(?:arbeits|werk|geschäfts|bank)",
  workingBehind: "",
  units: { hour: "stunden?", day: "tag(?:en?)?", week: "wochen?", month: "monat(?:en?|s)?" },
  numbers: {
    eine: 1,
    einem: 1,
    einer: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    zehn: 10,
    vierzehn: 14,
  },
  past: "seit|war|waren|wurden?|hatten?|haben|hat|habe|ge[a-zäöü]{2,12}(?:t|en)",
  deadline:
    "bis(?: spätestens| einschließlich)?(?: zum| am)?|spätestens(?: am| bis(?: zum)?)?|vor(?: dem)?|fällig(?: ist)?(?: am| zum| bis)?|frist(?: ist)?(?: der)?|fälligkeit|stichtag|endet am|läuft am",
};
