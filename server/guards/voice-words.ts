// How people who write to an organisation speak of themselves: words of the first person, and what only they want, own and do.

/** The first person, in lower case. Where verbs alone carry it, the verbs of customers. */
export const firstPerson = new Set(
  `i my me mine myself we our us ours
  ich mein meine meinen meinem meiner meines mir mich wir unser unsere unseren unserem unserer uns
  je j mon ma mes me m moi nous notre nos
  yo mi mis me nos nuestro nuestra nuestros nuestras he compré pedí recibí pagué quiero quisiera necesito deseo hemos compramos pedimos recibimos queremos
  io mio mia miei mie mi ho abbiamo nostro nostra nostri nostre voglio vorrei vorremmo
  eu meu minha meus minhas me comprei encomendei encomendamos exigimos solicitei solicitamos pedi recebi paguei quero gostaria preciso nosso nossa nossos nossas
  ik mijn mij we wij ons onze
  저는 제가 저의 제 저희 저희가 저희는 나는 내가 내 우리
  طلبت اشتريت دفعت استلمت أريد نريد أود نود أطلب نطلب لدي طلبي طلبيتي حسابي فاتورتي أنا نحن شركتنا طلبنا اشترينا دفعنا استلمنا نستلم أستلم نطالب أطالب`.split(
    /\s+/,
  ),
);

/** One's own, in the singular: "my order". */
export const possessives = new Set(
  "my mein meine meinen meinem meiner mon ma mes mi mis mio mia miei mie meu minha meus minhas mijn 제 내".split(
    " ",
  ),
);

/** Both sides have these: "my name", "mein Kollege". */
export const anybodys =
  /^(?:name|names|e?mail|message|reply|colleagues?|team|manager|boss|company|phone|number|office|apolog\w*|understanding|knowledge|opinion|view|side|part|end|behalf|best|pleasure|calendar|schedule|availability|department|signature|regards|thanks|sincere\w*|warm\w*|condolences|holiday|vacation|self|previous|last|earlier|response|answer|role|position|desk|hands?|mind|heart|time|own|direct|kolleg\w*|chef\w*|firma|nachricht|antwort|seite|meinung|verständnis|abteilung|vorgesetzt\w*|kalender|urlaub|letzte\w*|collègues?|équipe|nom|message|réponse|part|avis|service|côté|excuses|compañer\w*|equipo|nombre|mensaje|respuesta|parte|opinión|jefe|departamento|disculpas|collegh?[ei]\w*|squadra|nome|messaggio|risposta|parere|ufficio|scuse|colegas?|equipe|mensagem|resposta|opinião|chefe|desculpas|collega'?s?|naam|bericht|antwoord|kant|mening|afdeling|excuses|이름|동료|팀|회사)$/u;

/** What a customer has and the organisation does not: "my order", "unsere Bestellung". */
const customers =
  "orders?|purchases?|refund|money|parcel|package|account|booking|reservation|subscription|complaint|claim|policy|warranty|tickets?|invoice|bestellung|auftrag|geld|paket|konto|buchung|reservierung|abo|beschwerde|reklamation|kauf|rechnung|commande|achat|remboursement|argent|colis|compte|réservation|abonnement|réclamation|facture|pedido|compra|reembolso|dinero|paquete|cuenta|reserva|suscripción|reclamación|factura|ordine|acquisto|rimborso|soldi|pacco|conto|prenotazione|abbonamento|reclamo|fattura|encomenda|dinheiro|pacote|conta|assinatura|reclamação|fatura|bestelling|aankoop|terugbetaling|geld|pakket|rekening|reservering|klacht|factuur|주문|환불|돈|택배|계정|예약|구독|결제";
export const customersOwn = new RegExp(`^(?:${customers})`, "u");

// 我的订单   我司的订单   私の注文   弊社の注文   طلبي
export const ownEastAsian =
  /(?:我|我们|我們|我司|本人|我方|敝司)的(?:订单|訂單|退款|货款|貨款|账户|帳戶|帐户|包裹|快递|快遞|钱|錢|发票|發票|货|貨|预订|投诉|投訴|会员|电脑|手机)|(?:私|弊社|当社|わたし)の(?:注文|アカウント|荷物|商品|返金|予約|請求書|契約)|(?<!\p{L})(?:طلبي|طلبيتي|حسابي|فاتورتي|أموالي|شحنتي|حجزي)(?!\p{L})/gu;

/** How customers demand something for themselves. A gap is short, and what an organisation does for others stands in no gap. */
const gap = String.raw`(?:(?!\b(?:offer|arrange|check|confirm|anbiet|prüf|klär|bestätig|offrir|proposer|vérifier|ofrecer|comprobar|offrire|verificare|oferecer|verificar|aanbied|controler)|you\b|your\b|Ihr|Ihnen|vous|votre|usted|su\b|Suo|uw\b)[^.!?\n]){0,40}?`;
export const demands: RegExp[] = [
  // I want a refund   we demand our money back   I would like to return it   please refund me
  String.raw`\b(?:i|we)(?:['’]d| would| do)? (?:want|demand|expect|need|like|request|insist on|ask for|am requesting|are requesting)\b${gap}\b(?:refund(?:ed)?|money|replacement|return|exchange|compensation|cancel(?:led)?|cancellation|order|buy|purchase|quote|quotation|repair(?:ed)?)\b(?! (?:number|no\b|id\b|date|confirmation|receipt|form|label|reference|status|details))`,
  String.raw`\bplease (?:refund|reimburse|compensate) (?:me|us|my|our)\b|\bgive (?:me|us) (?:my|our) money back\b`,
  String.raw`\b(?:ich|wir) (?:möchten?|will|wollen|verlangen?|forder[en]|erwarten?|bestehen? auf|beantragen?|bitten? um)\b${gap}(?:geld zurück|erstattung|ersatz|umtausch|rückgabe|zurückgeben|zurückschicken|storn|reparatur|entschädigung|kündig|bestellen|angebot)`,
  String.raw`\b(?:je|nous) (?:veux|voulons|souhait\p{L}{1,6}|voudri?ons|voudrais|demand\p{L}{1,3}|exige\p{L}{0,3}|désir\p{L}{1,3})\b${gap}\b(?:rembours|échange|remplac|annul|retourner|réparation|dédommag|commander|devis)`,
  String.raw`\b(?:quiero|queremos|quisiera|quisiéramos|deseo|deseamos|solicito|solicitamos|exijo|exigimos|me gustaría)\b${gap}\b(?:reembolso|devolución|devolver|dinero|cambi|reemplaz|cancel|anul|reparación|indemniz|presupuesto|comprar)`,
  String.raw`\b(?:voglio|vogliamo|vorrei|vorremmo|chiedo|chiediamo|esigo|pretendo|desidero|richiedo)\b${gap}\b(?:rimborso|sostitu|restitu|reso|cambi|annull|ripara|risarcimento|ordinare|preventivo)`,
  String.raw`\b(?:quero|queremos|gostaria de|gostaríamos de|exijo|exigimos|solicito|solicitamos|peço)\b${gap}\b(?:reembolso|devol|dinheiro|troca|substitui|cancel|reparo|indeniza|encomendar|orçamento)`,
  String.raw`\b(?:ik|wij|we) (?:wil|willen|eis|eisen|verwacht|verwachten|verzoek|zou(?:den)? graag)\b${gap}(?:geld terug|terugbetaling|vervanging|ruilen|retourneren|terugsturen|annuler|reparatie|schadevergoeding|bestellen|offerte)`,
  String.raw`(?:我|我们|我們|我司|本人|我方)(?:想要?|要求?|希望|需要|请求|請求|申请|申請)(?:(?!核实|核實|确认|確認|查|了解|您|为|為|处理|處理|审核|先)[^，。！？,.!?\n]){0,12}?(?:退款|退货|退貨|换货|換貨|退钱|退錢|赔偿|賠償|补偿|補償|维修|維修|取消订单|取消訂單|订购|訂購|购买|購買|报价|報價)(?!日期|时间|時間|号|號|编|編|单|單|凭|憑|记录|信息|渠道)`,
  String.raw`(?:返金|交換|返品|修理|キャンセル|注文|購入|見積)[^。、\n]{0,8}?(?:してほしい|して欲しい|を希望|希望いたします|を求め|お願いしたい|したいです|したいと(?:思|考え)|していただきたい)(?!される|する場合|の場合|場合|でしょうか)`,
  String.raw`(?:환불|교환|반품|수리|취소|주문|구매|견적)[^.\n]{0,10}?(?:원합니다|받고 싶|하고 싶|요청합니다|요구합니다|요청드립니다|희망합니다)`,
  String.raw`(?:أريد|نريد|أطلب|نطلب|أود|نود|أطالب|نطالب|أرغب في|نرغب في)\s[^.،؟\n]{0,30}?(?:استرداد|استبدال|إرجاع|إلغاء|تعويض|إصلاح|شراء)`,
].map((source) => new RegExp(source, "giu"));

/** How people ask for work. Nobody who answers an organisation's mail does. */
export const applications: RegExp[] = [
  String.raw`\b(?:i am|i['’]m|i was|we are) (?:currently )?(?:looking for|seeking|searching for|applying for|interested in)(?: (?:an?|the|any|your|new))* (?:jobs?|internships?|position|vacancy|employment)\b|\bi (?:would like|want|wish) to apply for\b`,
  String.raw`\bich (?:suche (?:eine?n? )?(?:stelle|arbeit|job|praktikum)|bewerbe mich)\b|\bje (?:re)?cherche (?:un )?(?:emploi|stage|travail|poste)\b|\bje postule\b`,
  String.raw`\b(?:busco|estoy buscando) (?:un )?(?:trabajo|empleo|prácticas)\b|\bme postulo\b|\bcerco (?:un )?(?:lavoro|tirocinio|uno stage)\b|\bmi candido\b|\b(?:procuro|estou procurando) (?:um )?(?:emprego|estágio|trabalho)\b|\bik zoek (?:een )?(?:baan|stage|werk)\b|\bik solliciteer\b`,
  "我(?:想|要|来|是来|正在)?(?:应聘|應聘|求职|求職|找工作|找实习)|(?:応募|入社を希望)(?:いたします|します|したいと)|(?:입사 ?지원|지원하고 싶습니다)|(?:أبحث عن|أتقدم)[^.،\\n]{0,12}(?:عمل|وظيفة|تدريب)",
].map((source) => new RegExp(source, "giu"));

/** A run that blocks has a first person and what only customers do within it. */
export const customersDeed =
  /\b(?:ordered|bought|purchased|paid|returned|received|arrived|broke|broken|refund|order|warranty)\b|bestellt|gekauft|bezahlt|erhalten|angekommen|command[ée]|achet[ée]|pay[ée]|reçu|arrivé|comprad[oa]|pedido|pagad[oa]|recibid[oa]|llegad[oa]|ordinat[oa]|acquistat[oa]|pagat[oa]|ricevut[oa]|arrivat[oa]|compr(?:ei|amos|ou)|encomend(?:ei|amos)|pedi|paguei|recebi|besteld|gekocht|betaald|ontvangen|购买|購買|订购|訂購|采购|採購|收到|付款|支付|退款|下单|購入|注文|届いて|受け取|주문|구매|결제|받았|طلبت|طلبنا|اشتريت|اشترينا|دفعت|دفعنا|استلمت|استلمنا|[نأ]ستلم/iu;
