import type { DateWords } from "../date-words.ts";

export const portuguese: DateWords = {
  months:
    "jan|janeiro fev|fevereiro mar|março abr|abril mai|maio jun|junho jul|julho ago|agosto set|setembro out|outubro nov|novembro dez|dezembro",
  weekdays:
    "segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado domingo",
  coming: "esta|este|próxima|próximo|que vem",
  nextWeek: "da próxima semana|da semana que vem",
  last: "desde a|desde|passada|passado|última",
  every: "cada|todas as|todos os|às",
  to: "a|à|e|[-–]",
  days: [
    ["depois de amanhã", 2],
    ["amanhã", 1],
    ["hoje", 0],
    ["anteontem", -2],
    ["ontem", -1],
  ],
  endOf: {
    week: "(?:o )?(?:fim|final) (?:da|desta) semana",
    nextWeek: "(?:o )?(?:fim|final) da próxima semana",
    month: "(?:o )?(?:fim|final) (?:do|deste) mês",
    nextMonth: "(?:o )?(?:fim|final) do próximo mês",
    year: "(?:o )?(?:fim|final) (?:do|deste) ano",
    ofMonth: "(?:fim|final) de",
  },
  within: "no prazo de|num prazo de|dentro de|em até|nos próximos|em",
  working: "",
  workingBehind: "úteis|uteis",
  units: { hour: "horas?", day: "dias?", week: "semanas?", month: "mês|meses" },
  numbers: {
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    três: 3,
    quatro: 4,
    cinco: 5,
    sete: 7,
    dez: 10,
    quinze: 15,
    trinta: 30,
  },
  past: "desde|[a-zç]{2,12}(?:ou|aram|eram|iram)|era|foi|há",
  deadline:
    "até(?: o dia| dia| o| a| ao)?|antes (?:de|do|da)(?: dia)?|no máximo até|o mais tardar(?: em| até)?|vence(?: em| no dia)?|vencimento(?: em)?|prazo(?: é)?(?: até)?",
};
