import type { DateWords } from "../date-words.ts";

export const spanish: DateWords = {
  months:
    "ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sep|sept|septiembre|setiembre oct|octubre nov|noviembre dic|diciembre",
  weekdays: "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
  coming: "este|próximo|proximo|que viene",
  nextWeek: "de la próxima semana|de la semana que viene",
  last: "desde el|desde|pasado|último",
  every: "cada|todos los|los",
  to: "a|al|y|[-–]",
  days: [
    ["pasado mañana", 2],
    ["(?<!la )mañana", 1],
    ["hoy", 0],
    ["anteayer", -2],
    ["ayer", -1],
  ],
  endOf: {
    week: "(?:el )?final? de (?:la|esta) semana",
    nextWeek: "(?:el )?final(?:es)? de la próxima semana",
    month: "(?:el )?fin(?:al|ales|es)? (?:de|del|de este) mes",
    nextMonth: "(?:el )?fin(?:al|ales|es)? del próximo mes",
    year: "(?:el )?fin(?:al|ales|es)? (?:de|del|de este) año",
    ofMonth: "fin(?:al|ales|es)? de",
  },
  within: "en un plazo de|en el plazo de|dentro de(?: los próximos)?|en los próximos|en",
  working: "",
  workingBehind: "hábiles|laborables|habiles",
  units: { hour: "horas?", day: "días?|dias?", week: "semanas?", month: "mes(?:es)?" },
  numbers: {
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    siete: 7,
    diez: 10,
    quince: 15,
    treinta: 30,
  },
  past: "desde|[a-zñ]{2,12}(?:ó|aron|ieron)|era|fue|ha|han|hemos",
  deadline:
    "antes del?(?: día)?|hasta(?: el)?(?: día)?|a más tardar(?: el)?|para el|vence(?: el)?|fecha límite(?: es)?(?: el)?|vencimiento(?: el)?",
};
