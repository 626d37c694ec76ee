// What placeholders look like, with specimens. Every pattern is bounded, so that the time for a hostile draft grows only with its length.

/** Something short in brackets, on one line. */
export const bracketed =
  /\[[^[\]\n]{1,80}\]|「[^「」\n]{1,40}」|『[^『』\n]{1,40}』|〈[^〈〉\n]{1,40}〉|《[^《》\n]{1,40}》|‹[^‹›\n]{1,40}›|«[^«»\n]{1,40}»|［[^［］\n]{1,80}］|<[^<>\n]{1,60}>|\([^()\n]{1,60}\)|（[^（）\n]{1,40}）|【[^【】\n]{1,40}】|〔[^〔〕\n]{1,40}〕/g;

/** The marks of template engines, which nobody writes to a person. */
export const templates: RegExp[] = [
  // {{name}}   {{ order.number }}   ${name}   {name}   {姓名}   <%= name %>   <<name>>
  /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,60}\}|\{\p{L}[\p{L}\p{N} _.'-]{0,40}\}|<%[^%\n]{0,60}%>|<<[\p{L} _]{2,40}>>/gu,
  // %NAME%   #FIRST_NAME#   %first_name%   $CUSTOMER_NAME
  /%[A-Za-z][A-Za-z_]{2,30}%|#[A-Z][A-Z_]{2,30}#|\$[A-Z]{3,20}_[A-Z_]{2,20}\b|\$(?:NAME|DATE|FIRSTNAME|LASTNAME|CUSTOMER|COMPANY|ORDER|AMOUNT|EMAIL|PHONE)\b/g,
  // Your Name   Your Company Name   Your Position — capitals, as no sentence has them
  /\bYour (?:Full |First |Last |Company |Job |Contact |Phone |Email )?(?:Name|Company|Position|Title|Organi[sz]ation|Department|Information|Number|Address|Signature)\b/g,
  // a line of its own: Ihr Name   Votre nom   您的姓名   お名前   your name
  /^[ \t]*(?:your (?:full )?name|ihr(?:e)? (?:name|firma|position|unternehmen)|dein name|votre (?:nom|entreprise|poste)|(?:su|tu) (?:nombre|empresa|cargo)|(?:o )?seu nome|sua empresa|(?:il )?(?:suo|tuo) nome|uw (?:naam|functie|bedrijf)|(?:您|你)的?(?:姓名|名字|公司|公司名称|职位)|(?:贵)?公司名称|お名前|会社名|氏名|اسمك|اسم الشركة)[ \t]*[,，]?[ \t]*$/gim,
  // Lorem ipsum
  /\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipiscing\b/gi,
  // insert date here   enter the phone number here   your name here — but "enter your number here: …" is an invitation
  /\binsert(?: [a-z'’]{1,20}){1,4} here\b|\b(?:add|enter|type) (?:the |a )?(?:[a-z]{1,12} )?(?:name|date|amount|number|price|reason|details|link|address|text|time) here\b|\b(?:your|sample|some) (?:text|name|company|title) here\b|\b(?:date|name|number|price|amount|address|time) (?:is|has|are|have) (?:still )?to be filled in\b/gi,
  // Dear Customer Name   Hello Recipient Name — a list of fields to answer may have these words
  /(?<=\b(?:Dear|Hello|Hi|Hey|Mr\.?|Mrs\.?|Ms\.?|[Rr]egards,?\n|[Ss]incerely,?\n) ?)(?:Customer|Client|Recipient|Sender|Company|Contact|Agent|Employee|Manager|First|Last|Full)(?:['’]s)? Names?\b/g,
  // Dear %s   {0}   {}   []   [ ]   <>   @@NAME@@   __NAME__   ***   ####   ‹Name›
  /(?<![\w%])%[sd](?![\w%])|\{\d{0,2}\}|(?<=\S )\[ {0,3}\]|\{ {1,3}\}|@@[A-Za-z_ ]{2,30}@@|(?<![\w_])__[A-Z][A-Z_ ]{1,30}__(?![\w_])|(?<=[^\n*\p{L}\p{N}])\*{3,}(?![*\p{L}\p{N}])|(?<![#\n])#{3,}(?!#)(?! )/gu,
  // ____ in other widths, and days without their numbers: 年 月 日
  /[＿﹍﹎﹏]{2,}|(?<!\d)(?<!\d )年[ \u3000]{0,6}月[ \u3000]{1,6}日|(?<!\d)(?<!\d )年[ \u3000]{1,6}月[ \u3000]{0,6}日/g,
  // 待填写   此处填写   请在此输入
  /(?:待|此处|此處|请在此|請在此)(?:填写|填寫|输入|輸入|补充|補充)(?!的)/g,
];

/** Shapes that a mail may have for a good reason (a size XXX, a line of dots): no placeholder where the mail has them too. */
export const shapes: RegExp[] = [
  // ____   .......   XXX   ×××   ○○様   某某
  /_{3,}|\.{7,}|…{4,}|\b[Xx]{3,12}\b|[×✕]{2,}|[○〇◯]{2,}|[△□●■▲◎]{2,12}(?=様|さん|株式会社|商事|会社|部|課|公司|先生|女士|小姐|月|日)|(?<=株式会社)[△□●■▲◎]{2,12}|某某/g,
  // XX月XX日   X月X日   XX公司   Mr. XX   Dear XX
  /(?<![A-Za-z\d])(?:[Xx]{1,4}[年月日号元时時点點]){1,4}|(?<![A-Za-z\d])[Xx]{2,4}(?=[公先女经])|\b(?:Mr|Mrs|Ms|Dr|Dear|Herr|Frau|Monsieur|Madame)\.? (?:XX?|YY?|NN)\b/g,
  // TODO: add the price   FIXME   TBD   TBC
  /\b(?:TODO|FIXME|TBD|TBC|TBA)\b/g,
  // Max Mustermann   John Doe   张三先生   홍길동 — the names of samples, which few people have
  /\bMustermann\b|\b(?:John|Jane) (?:Q\. )?Doe\b|\bFulano de Tal\b|(?<!\p{Script=Han})(?:张三|張三|李四)(?=先生|女士|小姐)|홍길동|فلان الفلاني/gu,
  // OOO 고객님   000 님
  /(?<![A-Za-z\d])(?:O{2,4}|0{3,4})(?= ?(?:고객|님|씨|様|さま|先生|女士|小姐))/g,
  // €XX   XX euros   XX 元
  /[€$£¥￥] ?[Xx]{2,6}\b|\b[Xx]{2,6} ?(?:€|EUR\b|USD\b|euros?\b|Euro\b|dollars?\b|[元円])/g,
  // HH:MM   hh:mm   xx.xx.xxxx   XX.XX euros   dd/mm/aaaa   ##
  /\b(?:HH|hh|SS|xx|XX):(?:MM|mm|xx|XX)\b|(?<![\w.])[xX]{2}[.,/-][xX]{2}(?:[.,/-][xX]{2,4})?(?!\w)|\b(?:dd|tt|jj|mm|gg)[/.-](?:mm|dd)[/.-](?:yyyy|yy|jjjj|aaaa)\b|\b(?:yyyy|jjjj|aaaa)[/.-]mm[/.-](?:dd|tt|jj)\b/g,
  // DD/MM/YYYY   YYYY-MM-DD   TT.MM.JJJJ   JJ/MM/AAAA
  /\b(?:GG|DD|MM|TT|JJ)[/.-](?:MM|DD)[/.-](?:YYYY|YY|JJJJ|AAAA)\b|\b(?:YYYY|JJJJ|AAAA)[/.-]MM[/.-](?:DD|TT)\b/g,
];

/** Words for a value to be filled in, as the whole text: "name", "your company", "insert date here", "公司名称". */
const slots: RegExp[] = [
  // name   Full Name   customer's name   order number   date of delivery   phone   job title   link
  /^(?:(?:the|my|our|customer|client|recipient|sender|company|full|first|last|sur|contact|order|invoice|ticket|tracking|phone|telephone|e-?mail|job|delivery|start|end|due|product|project|team|agent|manager|specific|current|insert|relevant)(?:['’]s)?[ _-]?){0,3}(?:name|names|company|organi[sz]ation|date|time|day|number|no\.?|id|address|phone|telephone|e-?mail|title|position|role|department|signature|link|url|amount|price|product|details|information|info|reason|location|city|country)(?: here)?$/i,
  // your name   Your Company   insert date   enter your phone number   add link here   to be filled in   please specify
  /^(?:your|insert|enter|add|fill|type|specify|include|please (?:insert|fill|specify|add|enter|state)|to be (?:filled|added|confirmed|inserted)|tbd|tba)\b/i,
  // Ihr Name   Name   Datum einfügen   Firma   Telefonnummer
  /^(?:(?:ihr|dein|mein|unser|vor|nach|kunden)(?:e|en|er|es)?[ -]?)?(?:name|vorname|nachname|firma|unternehmen|firmenname|datum|uhrzeit|adresse|telefonnummer|telefon|bestellnummer|rechnungsnummer|kundennummer|betrag|position|abteilung|unterschrift)(?: (?:einfügen|eintragen|ergänzen|hier einfügen))?$/i,
  /\b(?:einfügen|eintragen|einsetzen|bitte ergänzen)\b/i,
  // votre nom   nom de l'entreprise   date à préciser   à compléter   insérer
  /^(?:(?:votre|mon|notre) )?(?:nom|prénom|entreprise|société|adresse|téléphone|numéro(?: de (?:commande|téléphone|facture))?|date|poste|fonction|signature|montant|nom (?:de l['’]entreprise|du client|complet))$|^à (?:compléter|préciser|remplir)|^insére[rz]\b/i,
  // su nombre   nombre de la empresa   insertar fecha   seu nome   nome da empresa   il tuo nome   uw naam
  /^(?:(?:su|tu|mi|seu|sua|meu|il|la|lo|suo|tuo|vostro|uw|je|jouw)[ ]){0,2}(?:nombre|apellidos?|empresa|cargo|fecha|dirección|teléfono|firma|nome|cognome|sobrenome|azienda|data|endereço|telefone|naam|bedrijf|datum|functie|telefoonnummer|bedrijfsnaam|nombre (?:de la empresa|del cliente|completo)|nome (?:da empresa|completo|dell['’]azienda|do cliente)|naam van .{1,20})$|^(?:insertar?|inserir|inserire|inserisci|invoegen|introducir|preencher|rellenar)\b/i,
  // 姓名   您的姓名   公司名称   具体日期   请填写订单号   联系电话   收件人姓名   X先生
  /^(?:请|請)?(?:在此)?(?:填写|填寫|插入|输入|輸入|补充|補充)|(?:填写|填入|插入|待定|待补充|待填)$|^(?:您|你|我|贵|我们|贵司|客户|公司|收件人|发件人|联系|具体|相关|对方|產品|产品|订单|項目|项目|快递|发票|合同)?的?(?:姓名|名字|名称|名稱|公司|公司名称|公司名|称呼|職位|职位|部门|部門|日期|时间|時間|电话|電話|电话号码|地址|邮箱|号码|单号|订单号|编号|金额|链接|签名|落款|职务)$/,
  // 이름   고객명   회사명   날짜
  /^(?:고객|귀하의|담당자|받는 ?분|보내는 ?분|회사)? ?(?:이름|성함|성명|고객명|회사명|업체명|담당자명?|날짜|일자|시간|주소|연락처|전화번호|주문번호|금액|직함|서명|부서명?|제품명)(?: ?(?:입력|기입|삽입).{0,6})?$/,
  // nome e cognome   nom et prénom   nombre y apellidos   nombre del cliente
  /^(?:nome e cognome|nom et prénom|nombre y apellidos?|nom du (?:client|destinataire)|nombre del? (?:cliente|destinatario|la empresa)|nome del? (?:cliente|destinatario)|nome do (?:cliente|destinatário)|name des (?:kunden|empfängers)|naam (?:van de )?klant)$/i,
  // お名前   氏名   会社名   日付   担当者名   ご記入ください   貴社名
  /^お客様(?:のお)?名前?$|^ご担当者名$|^(?:お|御|ご|貴|弊)?(?:名前|氏名|会社名|社名|日付|日時|担当者名?|住所|電話番号|部署名?|役職|注文番号|商品名|金額|署名)(?:を?(?:記入|入力|挿入).{0,6})?$|(?:ご記入|を記入|を入力|を挿入)/,
  // الاسم   اسمك   اسم الشركة   التاريخ   رقم الهاتف
  /^(?:الاسم|اسمك|الإسم|اسم (?:الشركة|العميل|المرسل)|التاريخ|رقم (?:الهاتف|الطلب)|العنوان|المنصب|أدخل.{0,20})$/,
  // XX   ○○   ...  inside brackets
  /^(?:[xX]{1,6}|[○〇]{1,6}|_{2,}|\*{3,})(?:公司|先生|女士|様|月|日)?$/,
];

/** True for the text inside a bracket that asks to be filled in. */
export function isSlot(inside: string): boolean {
  const words = inside.replace(/[_*]+/g, " ").replace(/\s+/g, " ").trim();
  return slots.some((slot) => slot.test(inside) || slot.test(words));
}
