// Words for things done, and for the days and times they are said to have been done at, in the languages of drafts.

/** Something that is said to have been done, not by the person who is written to. What will be done is a promise, which has a guard of its own. */
export const doneActs: RegExp[] = [
  // has left our warehouse   we shipped it   I spoke with the carrier   was delivered — not: you sent   will be sent
  /(?<!\byou (?:have |had |already |just )?)(?<!\b(?:be|to|can|could|may|might|will|would|when|once|if|being) )\b(?:left|shipped|dispatched|despatched|sent|delivered|arrived|returned|collected|picked up|spoke|spoken|called|phoned|telephoned|inspected|repaired|replaced|credited|transferred|booked|handed over|packed|tested|visited|posted)\b/iu,
  /(?<!\bSie [^.!?\n]{0,40})(?<!\b(?:wird|werden|sobald|wenn|damit) [^.!?\n]{0,60})\b(?:verließ|verlassen|verschickt|versandt|versendet|abgeschickt|losgeschickt|geliefert|zugestellt|angekommen|eingetroffen|gesprochen|telefoniert|angerufen|repariert|ausgetauscht|überwiesen|gutgeschrieben|gebucht|abgeholt|zurückgeschickt|übergeben)\b/iu,
  /(?<!\bvous )\b(?:a|ai|est|sont|ont|avons|été)(?: bien| déjà| été)? (?:quitté|expédié|envoyé|livré|arrivé|parti|remis|parlé|appelé|réparé|remplacé|viré|crédité|réservé|retourné)(?:e|s|es)?(?!\p{L})/iu,
  /(?<!\busted )\b(?:ha|han|he|hemos|fue|fueron|sido)(?: ya| sido)? (?:salido|enviad[oa]s?|entregad[oa]s?|llegado|hablado|llamado|reparad[oa]s?|sustituid[oa]s?|abonad[oa]s?|reservad[oa]s?|devuelt[oa]s?)\b|(?<!\p{L})(?:salió|salieron|envié|enviamos|llegó|entregó|entregamos|hablé|llamé)(?!\p{L})/iu,
  /(?<!\p{L})(?:è|sono|ho|abbiamo|ha|hanno|stat[oaie])(?: già| stat[oaie])? (?:partit|uscit|spedit|consegnat|arrivat|inviat|parlat|chiamat|riparat|sostituit|accreditat|prenotat|restituit|lasciat)[oaie]\b/iu,
  /(?<!\p{L})(?:saiu|saíram|enviamos|enviei|despachamos|chegou|entregou|entregamos|falei|liguei)(?!\p{L})|\b(?:foi|foram|sido) (?:enviad[oa]s?|despachad[oa]s?|entregues?|devolvid[oa]s?|creditad[oa]s?|reparad[oa]s?|substituíd[oa]s?|reservad[oa]s?)\b/iu,
  /(?<!\bu (?:heeft|hebt) [^.!?\n]{0,40})(?<!\b(?:wordt|worden|zodra|als) [^.!?\n]{0,60})\b(?:heeft|hebben|heb|is|zijn|werd)\b[^.!?\n]{0,60}\b(?:verlaten|vertrokken|verzonden|verstuurd|geleverd|bezorgd|aangekomen|gesproken|gebeld|gerepareerd|vervangen|overgemaakt|geboekt|opgehaald|teruggestuurd)\b/iu,
  /(?<!您)(?:已|已经|已經|刚刚?|剛剛?|昨[天日])[^。！？!?\n]{0,24}(?:发出|發出|发货|發貨|寄出|送达|送達|到达|到達|签收|簽收|离开|離開|转账|轉帳|退回|通话|通話|维修|維修|更换|更換|预订|預訂|打电话|打電話)|(?<!您[^。！？\n]{0,12})(?:发出|發出|发货|發貨|寄出|离开|離開|送达|送達)了/u,
  /(?:発送|出荷|出発|配達|到着|送付|返送|修理|交換|お電話|お話|振り?込み|入金|手配)(?:(?:いた)?しました|(?:いた)?しております|済み|されました|となりました)|(?:出|届き|着き)ました/u,
  /(?:발송|출고|배송|도착|출발|통화|수리|교환|입금|반송|예약)(?:되었습니다|됐습니다|했습니다|하였습니다|해 ?드렸습니다|을 마쳤습니다)|떠났습니다|보냈습니다/u,
  /(?<!\p{L})(?:غادرت?|تم (?:شحن|إرسال|تسليم|توصيل|إصلاح|استبدال|تحويل|حجز|الاتصال|إعادة)\p{L}{0,3}|أرسلنا\p{L}{0,3}|شحنا\p{L}{0,3}|وصلت?|سلمنا\p{L}{0,3}|اتصلنا|تحدثنا|تحدثت)(?!\p{L})/u,
];

/** Yesterday, this morning, a day of the week. Today is every letter's. */
export const dayWords =
  /(?<!\p{L})(?:yesterday|this morning|last (?:night|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|gestern|vorgestern|heute (?:früh|morgen)|letzte woche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|hier|avant-hier|ce matin|la semaine dernière|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ayer|anteayer|esta mañana|la semana pasada|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ieri|stamattina|la settimana scorsa|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ontem|anteontem|esta manhã|na semana passada|(?:segunda|terça|quarta|quinta|sexta)-feira|gisteren|eergisteren|vanmorgen|vorige week|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|أمس|هذا الصباح|الأسبوع الماضي|(?:يوم )?(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد))(?!\p{L})|昨天|前天|今早|今天上午|上周|上週|(?:星期|周|週)[一二三四五六日天]|昨日|一昨日|今朝|先週|[月火水木金土日]曜日?|어제|그저께|오늘 아침|지난주|[월화수목금토일]요일/giu;

/** 10:30   10.30 Uhr   3 pm   15h30   下午3点   午後3時   오후 3시   الساعة 3 */
export const clocks =
  /(?<![\d:.,/-])(?:[01]?\d|2[0-3])[:：][0-5]\d(?!\d|[:：]\d)|\b\d{1,2}(?:\.\d{2})? ?(?:uhr|[ap]\.?m\b\.?|o['’]clock)|\b\d{1,2} ?h ?(?:[0-5]\d)?(?![\p{L}\d])|(?:上午|下午|早上|晚上|中午)\s?\d{1,2}\s?[点點时時]|午[前後]\s?\d{1,2}\s?時|(?:오전|오후)\s?\d{1,2}\s?시|الساعة \d{1,2}/giu;
