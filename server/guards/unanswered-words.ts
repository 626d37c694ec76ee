// How a reply takes up a question without answering it: it will be looked into, somebody will write, a yes, a question back.

/** It is being checked, passed on, answered later. */
export const lookedInto = new RegExp(
  [
    String.raw`\b(?:check\w*|look(?:ing)? into|find out|clarif\w+|investigat\w+|review\w*|verif\w+|confirm\w*|forward(?:ed|ing)|pass(?:ed|ing)? (?:it|this|your|them)|get back|come back to you|let you know|be in touch|colleagues?|will (?:answer|reply|write|contact)|answer(?:s|ed)? to|attached|enclosed|below|unfortunately|not (?:yet )?able|do(?:es)? not know|cannot say)\b`,
    "prüf|klär|nachfrag|weitergeleitet|weitergegeben|rückmeld|melde[nt]? (?:uns|mich|sich)|kolleg|beantwort|nachgehen|anbei|leider|noch nicht sagen|schauen",
    "vérifi|renseign|reviendr|transmis|transmet|collègue|examin|répondr|ci-joint|malheureusement|recontact|confirm",
    "comprob|verific|consult|averigu|revis|trasladad|remitid|pondr(?:á|emos)|colega|compañer|respond|adjunt|lamentablemente|confirm",
    "verific|controll|inform(?:er|arci|iam)|inoltrat|collega|rispond|ricontatt|allegat|purtroppo|conferm|esamin",
    "analis|encaminh|retorn|entrar(?:á|emos) em contato|infelizmente|em anexo|responder",
    "nakijk|uitzoek|zoek\\p{L}{0,2} [^.!?\\n]{0,30}uit|controleer|navra|doorgestuurd|doorgegeven|terugkom|collega|beantwoord|bijgevoegd|helaas|laten (?:wij |we )?(?:u )?weten|bevestig",
    "核实|核對|核对|核實|确认|確認|查询|查詢|查看|了解|跟进|跟進|转交|轉交|转给|轉給|同事|回复您|回覆您|答复|答覆|联系您|與您聯繫|与您联系|附件|抱歉|暂时|尽快|儘快|稍后",
    "確認|調査|お調べ|担当|改めて|折り返し|回答|ご連絡|転送|添付|あいにく|残念",
    "확인|알아보|조사|담당|전달|답변|연락|회신|첨부|아쉽|죄송",
    "التحقق|سنتحقق|نتحقق|مراجعة|نراجع|أحلنا|الزميل|سنرد|نرد|الرد|نعود إليك|سنعود|نتواصل|سنتواصل|مرفق|للأسف|التأكد|سنتأكد",
  ].join("|"),
  "iu",
);

/** A reply may be no more than this. */
export const saysYesOrNo =
  /(?:^|[\n.!,،。，！]\s{0,2})(?:yes|yep|no|of course|certainly|gladly|sure|ja|nein|gern|gerne|natürlich|oui|non|bien sûr|volontiers|sí|si|no|claro|por supuesto|sì|certo|certamente|volentieri|sim|não|claro|nee|zeker|natuurlijk|graag|是的|可以|好的|没问题|當然|当然|不可以|不能|はい|いいえ|もちろん|네|예|아니요|물론|نعم|لا|بالتأكيد|طبعا)(?=[\s,.!،。，！、]|$)/iu;

const mark = /[?？؟]/;
// How can I help you?   Was kann ich für Sie tun?   — asks nothing about the matter
const offersHelp =
  /\b(?:how (?:can|may) (?:i|we) (?:help|assist)|what can (?:i|we) do|anything else)\b|kann ich (?:ihnen )?(?:sonst |noch )?(?:helfen|für sie tun)|puis-je vous aider|pouvons-nous vous aider|puedo ayudar|podemos ayudar|posso aiutar|posso ajudar|podemos ajudar|kan ik u (?:verder )?helpen|kunnen we u helpen|帮(?:到|助)?您(?:吗|什么|的)|幫您|お手伝い|도와드릴|أساعدك|مساعدتك/iu;

/** True when the draft asks something of its own. */
export function asksBack(draft: string): boolean {
  return draft.split(/(?<=[?？؟])|\n/).some((part) => mark.test(part) && !offersHelp.test(part));
}

/** Words that questions are made of, and those that every reply has; folded and in lower case. */
export const emptyWords = new Set(
  `what when where which whose would could should will have does this that with your from there their about please thank thanks dear hello kind regards best know tell able need like want email mail message help hope time very much more also been being they them then than here just some into only well soon finds
  wann welche welcher welches konnen konnten wurden werden haben bitte danke vielen dank sehr geehrte geehrter frau herr guten ihre ihrer ihren ihnen unsere unser nachricht gru grun mit freundlichen noch auch oder eine einen einer sich sind wird dass dies diese
  quand quel quelle quelles pouvez pourriez vous votre nous notre merci bonjour cordialement madame monsieur avec pour dans cette avez etes est-ce message bien
  cuando cual cuales como puede pueden podria usted ustedes gracias hola saludo saludos estimado estimada para desde este esta senor senora mensaje correo nuestro nuestra
  quando quale quali come potete potrebbe vostro vostra grazie buongiorno gentile cordiali saluti signor signora della dalla questo questa messaggio sono
  qual quais voce senhor senhora obrigado obrigada prezado prezada atenciosamente nosso nossa para este esta mensagem
  wanneer welke kunt kunnen graag bedankt beste groet vriendelijke geachte heer mevrouw onze voor deze bericht heeft hebben wordt zijn
  언제 어떤 어떻게 무엇 안녕 감사 고객 문의 있습 합니 주시 해주 귀하
  متى كيف ماذا لماذا شكرا مرحبا السيد السيدة تحية هذا هذه رسالتك لكم على إلى`
    .split(/\s+/)
    .filter(Boolean),
);
