import type { DateWords } from "../date-words.ts";

export const french: DateWords = {
  months:
    "janv|janvier févr|février|fevrier mars avr|avril mai juin juil|juillet août|aout sept|septembre oct|octobre nov|novembre déc|décembre|decembre",
  weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
  coming: "ce|prochain",
  nextWeek: "de la semaine prochaine|la semaine prochaine",
  last: "dernier|depuis",
  every: "chaque|tous les",
  to: "au|à|et|[-–]",
  days: [
    ["après-demain", 2],
    ["demain", 1],
    ["aujourd['’]hui|ce soir", 0],
    ["hier", -1],
  ],
  endOf: {
    week: "(?:la )?fin de (?:la|cette) semaine",
    nextWeek: "(?:la )?fin de la semaine prochaine",
    month: "(?:la )?fin (?:du|de ce) mois",
    nextMonth: "(?:la )?fin du mois prochain",
    year: "(?:la )?fin (?:de l['’]|d['’]|de cette )année",
    ofMonth: "fin",
  },
  within: "sous|dans(?: un délai de| les)?|d['’]ici",
  working: "",
  workingBehind: "ouvrés|ouvrables|ouvré",
  units: { hour: "heures?", day: "jours?", week: "semaines?", month: "mois" },
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    huit: 8,
    dix: 10,
    quinze: 15,
    trente: 30,
  },
  past: "depuis|était|étaient|a|ai|avons|ont|avez",
  deadline:
    "avant(?: le| la)?|d['’]ici(?: le| à| au| la)?|jusqu['’](?:au|à)|au plus tard(?: le)?|échéance(?: le| est le)?|date limite(?: est le| le)?|pour le",
};
