// How a letter greets somebody, in the languages drafts are written in. Small words only: whom it greets is read from what follows.

export type Gender = "f" | "m";

/** Words that open a greeting in scripts with spaces, in lower case. Several may follow each other: "sehr geehrte", "good morning". */
export const openers = new Set(
  `dear hello hi hey good morning afternoon evening day greetings to
  sehr geehrte geehrter geehrtes geehrten liebe lieber liebes hallo guten tag morgen abend moin servus grüezi werte werter geschätzte geschätzter grüß gott
  bonjour bonsoir cher chère chers chères salut
  estimado estimada estimados estimadas querido querida hola buenos días buenas tardes noches apreciado apreciada distinguido distinguida muy
  gentile gentili gentilissimo gentilissima egregio egregia buongiorno buonasera salve ciao caro cara cari spettabile spett.le
  prezado prezada prezados prezadas olá oi bom dia boa tarde noite exmo exma exmo. exma. ilmo. ilma.
  beste geachte hoi dag goedendag goedemorgen goedemiddag goedenavond
  عزيزي عزيزتي مرحبا مرحباً مرحبًا أهلا أهلاً أهلًا تحية طيبة السلام عليكم حضرة سعادة الأخ الأخت إلى`.split(
    /\s+/,
  ),
);

const female = `ms mrs miss madam frau madame mme mademoiselle mlle señora sra srta señorita doña signora sig.ra dott.ssa dottoressa senhora dona
  mevrouw mevr mw السيدة الأستاذة الدكتورة المهندسة الآنسة`;
const male = `mr sir herr herrn monsieur m señor sr don signor signore sig dott dottor dottore senhor heer meneer dhr
  السيد الأستاذ الدكتور المهندس`;
const either = "dr prof professor doctor doktor mx ing lic ingeniero ingegner avv dipl de van der den la";

/** Titles before a name, without their full stop. "" is a title that tells no gender, or a small word before it: "geachte de heer". */
export const titles = new Map<string, Gender | "">([
  ...entries(female, "f"),
  ...entries(male, "m"),
  ...entries(either, ""),
]);

function entries(words: string, gender: Gender | ""): [string, Gender | ""][] {
  return words.split(/\s+/).map((word) => [word, gender]);
}

/** Behind a name, in Chinese: 李女士   王经理. */
export const chineseTitle =
  "先生|女士|小姐|太太|夫人|老师|老師|经理|經理|总监|總監|总裁|总经理|总|總|主任|工程师|工程師|工|博士|教授|律师|医生|同学|主管|部长|董事长|店长";
export const femaleBehind = /^(?:女士|小姐|太太|夫人)$/;
export const maleBehind = /^先生$/;

/** Nobody in particular: a greeting may always say these. */
export const anybody = new Set(
  `all everyone everybody there team colleagues colleague friend friends sir sirs madam madame sir/madam ladies gentlemen customer customers client both folks
  reader applicant supplier partner partners member valued
  damen herren zusammen alle team kollegen kolleginnen kundin kunde kunden interessent interessentin bewerberin bewerber leute
  monsieur messieurs mesdames tous toutes client cliente équipe collègues collègue
  señores señoras señor señora cliente clientes todos todas equipo colegas colega amigo amiga
  signori signore signora cliente tutti team colleghi collega
  senhores senhoras senhor senhora equipe equipa
  heer mevrouw heren dames allemaal collega klant team relatie lezer
  السادة العميل العميلة عميلنا الكرام الجميع الزميل الزميلة فريق بكم وبعد ورحمة الله وبركاته المحترم المحترمة المحترمين الكريم الكريمة والسيدات`.split(
    /\s+/,
  ),
);
export const anybodyEastAsian =
  /^(?:尊敬|贵公司|貴公司|贵司|貴司|客户|客戶|用户|用戶|顾客|顧客|各位.{0,3}|大家|领导|同事们?|负责人|朋友|先生|女士|先生\/女士|女士\/先生|会员|您|你|亲爱|お客|御?担当者|ご担当者|担当|各位|皆|みな|関係者各位|お取引先|고객|담당자|여러분|관계자|회원|선생)$/;

/** The part of the replying side that a mail is written to: whoever greets it greets itself. */
export const ourDesk =
  /\b(?:(?:customer|client|technical|it|after-?sales) )?(?:service|support|care|help ?desk|sales|billing|hr|human resources)\b|kundenservice|kundendienst|support-?team|service client|servicio (?:de atención|al cliente)|atención al cliente|servizio clienti|assistenza clienti|atendimento|suporte|klantenservice|客服|客户服务|客戶服務|售后|カスタマー(?:サポート|サービス)|サポート|고객 ?(?:센터|지원)|خدمة العملاء|الدعم الفني/iu;
