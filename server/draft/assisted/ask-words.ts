// The words by which a mail names damage, a picture, a message on a screen or the number of an order. Every language is looked for in
// every mail, because people mix them.

/** Something that a photo shows: cracked, gesprungen, rayé, 破损. */
export const damage = any(
  "cracked|crack|broken|damaged?|scratch(?:ed|es)?|dent(?:ed|s)?|torn|chipped|bent|leak(?:s|ed|ing|y)?|smashed|shattered|mould|rust(?:y|ed)?|warped|stain(?:ed|s)?|burnt|peeling",
  "gesprungen|zerbrochen|zerkratzt|beschädigt|verbeult|gerissen|Risse?|Kratzer|Delle|Beule|undicht|verbogen|Schimmel|Rost|Schaden|kaputt|abgebrochen|leckt|zersplittert",
  String.raw`cassée?s?|fissurée?s?|rayée?s?|abîmée?s?|endommagée?s?|déchirée?s?|fuite|fuit|brisée?s?|tordue?s?|moisi|rouill\w+|tach\w+`,
  "rot[oa]s?|dañad[oa]s?|rayad[oa]s?|grieta|abollad[oa]s?|rasgad[oa]s?|fuga|gotea|quebrad[oa]s?|danificad[oa]s?|partid[oa]s?|riscad[oa]s?|amassad[oa]s?|rasgad[oa]s?|vazamento|rachad[oa]s?",
  "rott[oaie]|danneggiat[oaie]|graffiat[oaie]|crepat[oaie]|ammaccat[oaie]|strappat[oaie]|perde acqua|macchiat[oaie]",
  "gebroken|beschadigd|gebarsten|gekrast|krassen|deuk|gescheurd|lekt|lekkage|kapot|verbogen",
  "破损|破損|碎裂|碎了|破裂|裂痕|裂纹|裂紋|裂开|裂開|划痕|刮痕|刮傷|凹陷|漏水|漏油|渗水|滲水|损坏|損壞|变形|變形|生锈|生鏽|污渍|污漬|断裂|斷裂|摔坏",
  "割れ|ひび|破れ|傷が|キズ|へこみ|凹み|水漏れ|油漏れ|漏れて|壊れ|折れ|錆び|汚れ|변형|파손|깨져|깨졌|깨진|금이 가|긁힌|찢어|누수|찌그러|흠집|새고 있|물이 새",
  "مكسور|مكسورة|تالف|تالفة|متشقق|خدش|خدوش|شرخ|تسرب|ممزق|صدأ",
);

/** A picture or a paper that came along, or is said to. */
export const attached = any(
  "photos?|pictures?|pics?|images?|screenshots?|attach(?:ed|ment|ments|ing)?|enclosed?|enclosing|video",
  "Fotos?|Bild(?:er|ern)?|Anhang|anbei|angehängt|beigefügt|Anlage|Bildschirmfoto|photos?|image|ci-joint(?:e|s|es)?|pièces? jointes?|en annexe|capture",
  String.raw`fotos?|fotograf\w+|imagen|imágenes|imagens?|adjunt[oa]s?|adjuntamos|captura|anex[oa]s?|em anexo|immagin[ei]|allegat[oaie]|in allegato|alleg[oa]|afbeelding(?:en)?|foto['’]s|bijlage|bijgevoegd|schermafbeelding`,
  "照片|相片|图片|圖片|附件|附图|附圖|截图|截圖|附上|写真|画像|添付|スクリーンショット|사진|첨부|스크린샷|캡처|صورة|صور|مرفق|مرفقة|المرفق|لقطة شاشة",
);

/** A message that a program or a device shows. */
export const message = any(
  "error messages?|error|warning|(?:a|the|this|same|some|strange) message|Fehlermeldung(?:en)?|Meldung|Fehler|Warnung|message d['’]erreur|erreur|avertissement|mensaje(?: de error)?|error|mensagem(?: de erro)?|erro",
  "messaggio(?: di errore)?|errore|foutmelding(?:en)?|foutcode|melding",
  "报错|報錯|错误|錯誤|提示|エラー|メッセージ|오류|에러|메시지|경고|خطأ|رسالة",
);

/** The words of that message: between quotation marks, behind a colon, or behind a word for saying. */
export const wordingGiven = new RegExp(
  [
    String.raw`["“„«「『‘‚'][^"“”„«»「」『』‘’\n]{3,200}["”“»」』’‘']`,
    String.raw`(?:error|warning|message|Fehler(?:meldung)?|Meldung|Warnung|erreur|message|mensaje|mensagem|erro|errore|messaggio|melding|foutmelding)\b[^.!?\n]{0,40}[:：]\s?\S`,
    String.raw`\b(?:says?|saying|reads?|reading|states?|stating|displays?|shows?|showing|lautet|besagt|steht|zeigt|meldet|dit|indique|affiche|dice|indica|muestra|aparece|diz|mostra|mostra|zegt|toont|luidt)\b`,
    "(?:报错|報錯|错误|錯誤|提示|显示|顯示)(?:信息|訊息)?(?:为|為|是|说|說)?\\s?[:：“「]|(?:提示|显示|顯示)[^，。,\\n]{2,}|エラー[^。\\n]{0,10}[「『:：]|と表示|という(?:エラー|メッセージ)|(?:라는|이라는|라고)\\s?(?:오류|메시지|에러|뜹|표시)|(?:تقول|تفيد|نصها|يظهر|تظهر)",
  ].join("|"),
  "iu",
);

/** E4   0x80070005   HTTP 500   error 403   code 12   ERR_TIMEOUT */
export const codes =
  /\b[A-Z]{1,5}[-_ ]?\d{1,6}\b|\b0x[0-9a-f]+\b|\b[A-Z]{3,}_[A-Z_]{2,}\b|(?:error|fehler|erreur|erro|errore|fout|código|codice|code|错误|錯誤|エラー|오류|خطأ)(?: ?(?:code|代码|代碼|コード|코드|رقم|n[o°º]\.?|number|nummer))?[ :#]{0,3}\d/iu;

/** Who speaks of the number either gives it in a form we don't know or says that it is not at hand. */
export const numberWords = any(
  String.raw`order (?:number|no|id|ref\w*)|purchase (?:number|order)|invoice|receipt|Bestell(?:nummer|nr)|Auftragsnummer|Rechnung|Kassenbon|Beleg|numéro de (?:commande|facture)|n[°º] de commande|facture|ticket de caisse`,
  "número de (?:pedido|encomenda|factura|fatura)|n[.º°]+ de pedido|factura|fatura|recibo|numero (?:d['’]ordine|di fattura|dell['’]ordine)|fattura|scontrino|bestelnummer|ordernummer|factuur|kassabon",
  "订单号|订单编号|单号|發票|发票|訂單編號|訂單號|單號|注文番号|注文書|領収書|請求書|주문번호|주문 번호|영수증|رقم الطلب|الفاتورة|إيصال",
);

/** What nobody has an order number of: a flat, a lesson, a meal, an appointment, a stay. */
export const unnumbered = any(
  "landlord|tenants?|plumber|ceiling|courses?|class|classes|lessons?|workshop|restaurant|meal|waiter|appointments?|doctor|patients?|Mieter(?:in)?|Vermieter(?:in)?|Mietwohnung|Klempner|Decke|Kurs(?:e|es)?|Unterricht|Gaststätte|Kellner(?:in)?|Arzttermin|Patient(?:in|en)?|Übernachtung",
  "locataire|propriétaire|plombier|plafond|cours|stage|repas|serveu(?:r|se)|rendez-vous|patiente?|séjour|inquilin[oa]|casero|fontanero|techo|curso|clases?|comida|camarer[oa]|cita|estancia|encanador|canalizador|teto|aulas?|refeição|garçom|consulta|estadia|estadía",
  "inquilin[oae]|idraulico|soffitto|corso|lezion[ei]|ristorante|pasto|cameriere|appuntamento|paziente|soggiorno|huurder|verhuurder|loodgieter|plafond|cursus|lessen|maaltijd|ober|patiënt|verblijf",
  "物业|物業|房东|房東|租客|天花板|课程|課程|上课|上課|书法课|餐厅|餐廳|饭店吃|服务员|上菜|预约|預約|挂号|掛號|入住|住宿|大家さん|天井|講座|レッスン|食事|店員|予約|宿泊|세입자|집주인|배관공|천장|강좌|수업|음식|매장에서|예약|숙박|مستأجر|المالك|سباك|السقف|دورة|درس|مطعم|وجبة|موعد|إقامة",
);

/** Whole words where words are parted by spaces, anywhere else where they are not. */
function any(...sources: string[]): RegExp {
  const dense = sources.filter((source) =>
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}]/u.test(source),
  );
  const spaced = sources.filter((source) => !dense.includes(source));
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${spaced.join("|")})(?![\p{L}\p{N}])|${dense.join("|")}`,
    "iu",
  );
}
