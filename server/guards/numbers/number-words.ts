// Numbers in words, in the languages whose words for them stand apart or are glued together ("fünfundzwanzig").

interface Words {
  values: Record<string, number>;
  /** "and", between the parts of one number. */
  and: string[];
  /** Articles and other words that are a number only beside one: "un", "once". */
  doubtful?: string[];
}

const row = (from: number, words: string, step = 1): [string, number][] =>
  words.split(" ").map((word, at) => [word, from + at * step]);
const table = (...rows: [string, number][][]) => Object.fromEntries(rows.flat());
const one = (word: string, value: number): [string, number][] => word.split(" ").map((each) => [each, value]);

/** By language; a hyphen within a number is read as a space. */
export const numberWords: Record<string, Words> = {
  en: {
    values: table(
      row(
        0,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      ),
      one("nought oh", 0),
      row(20, "twenty thirty forty fifty sixty seventy eighty ninety", 10),
      one("fourty", 40),
      one("hundred", 100),
      one("thousand", 1000),
      one("million", 1e6),
      one("dozen", 12),
    ),
    and: ["and"],
    doubtful: ["one", "oh", "dozen", "million"],
  },
  de: {
    values: table(
      row(
        0,
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
      ),
      one("ein eine", 1),
      one("zwo", 2),
      one("fuenf", 5),
      row(20, "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 10),
      one("dreissig", 30),
      one("hundert", 100),
      one("tausend", 1000),
      one("million millionen", 1e6),
    ),
    and: ["und"],
    doubtful: ["ein", "eine", "million", "millionen"],
  },
  nl: {
    values: table(
      row(
        0,
        "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
      ),
      one("een", 1),
      row(20, "twintig dertig veertig vijftig zestig zeventig tachtig negentig", 10),
      one("honderd", 100),
      one("duizend", 1000),
      one("miljoen", 1e6),
    ),
    and: ["en", "ën"],
    doubtful: ["een", "acht", "miljoen"],
  },
  fr: {
    values: table(
      row(0, "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
      one("une", 1),
      row(20, "vingt trente quarante cinquante soixante", 10),
      one("vingts", 20),
      one("septante", 70),
      one("huitante octante", 80),
      one("nonante", 90),
      one("cent cents", 100),
      one("mille", 1000),
      one("million millions", 1e6),
    ),
    and: ["et"],
    doubtful: ["un", "une", "neuf", "cent", "cents", "mille", "million", "millions"],
  },
  es: {
    values: table(
      row(
        0,
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
      ),
      one("un una", 1),
      row(
        21,
        "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
      ),
      row(30, "treinta cuarenta cincuenta sesenta setenta ochenta noventa", 10),
      one("cien ciento", 100),
      row(
        200,
        "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
        100,
      ),
      row(
        200,
        "doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas",
        100,
      ),
      one("mil", 1000),
      one("millón millones", 1e6),
    ),
    and: ["y"],
    doubtful: ["un", "una", "uno", "once", "mil", "ciento"],
  },
  it: {
    values: table(
      row(
        0,
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
      ),
      one("un una", 1),
      row(20, "venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 10),
      row(20, "vent trent quarant cinquant sessant settant ottant novant", 10),
      one("tré", 3),
      one("cento", 100),
      one("mille mila", 1000),
      one("milione milioni", 1e6),
    ),
    and: ["e"],
    doubtful: ["un", "una", "uno", "due", "sei", "cento", "mille"],
  },
  pt: {
    values: table(
      row(
        0,
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove",
      ),
      one("uma", 1),
      one("duas", 2),
      one("meia", 6),
      one("quatorze", 14),
      one("dezasseis", 16),
      one("dezassete", 17),
      one("dezanove", 19),
      row(20, "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 10),
      one("cem cento", 100),
      row(200, "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos", 100),
      row(200, "duzentas trezentas quatrocentas quinhentas seiscentas setecentas oitocentas novecentas", 100),
      one("mil", 1000),
      one("milhão milhões", 1e6),
    ),
    and: ["e"],
    doubtful: ["um", "uma", "meia", "mil", "cento"],
  },
  ar: {
    values: table(
      row(0, "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"),
      row(3, "ثلاث أربع خمس ست سبع ثماني تسع عشر"),
      one("اثنين", 2),
      row(20, "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون", 10),
      row(20, "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين", 10),
      one("مئة مائة", 100),
      one("مئتان مائتان مئتا مائتا مئتين مائتين مئتي مائتي", 200),
      row(300, "ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة", 100),
      row(300, "ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة", 100),
      one("ألف آلاف", 1000),
      one("ألفان ألفا ألفين ألفي", 2000),
      one("مليون", 1e6),
    ),
    and: ["و"],
    doubtful: ["واحد", "ألف", "ست"],
  },
};

/** Words glued together: German, Dutch, Italian; Arabic glues its "and" to what follows. */
export const glued = new Set(["de", "nl", "it", "ar"]);
