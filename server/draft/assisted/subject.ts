// The subject as the thanks can quote it: what mail programs put before it is off, and so is what makes a noun a question.

import { leadsElsewhere, quotable } from "./words-of-mail.ts";

const mostCharacters = 90;

/** The subject, never inflected; null where it is empty, long, a question, or says nothing. */
export function subjectToQuote(subject: string): string | null {
  let bare = withoutPrefixes(quotable(subject));
  bare = bare
    .replace(leads, "")
    .replace(/(?<![\s?？؟!！。.…,，;；:：、~～-])[\s?？؟!！。.…,，;；:：、~～-]+$/u, "")
    .replace(tails, "")
    .trim();
  if (bare.length > mostCharacters || (bare.match(/\p{L}/gu)?.length ?? 0) < 2) return null;
  if (leadsElsewhere(bare) || isQuestion(bare, subject) || saysNothing.test(bare) || scolds.test(bare))
    return null;
  return bare;
}

// Re: AW: [EXT] Fwd: 回复：【重要】   RE[2]:   URGENT -
const prefix =
  /^\s*(?:(?:re|aw|wg|fwd?|tr|sv|vs|vb|rv|antw|doorst|betr\.|betr|rif|ref|réf|res|enc|i|r|回复|回覆|答复|答覆|转发|轉寄|轉發|回信|返信|転送|회신|답장|전달|رد|الرد|إعادة توجيه)\s?(?:[[(]\d{1,3}[\])])?\s?[:：]|\[[^\][]{0,40}\]|［[^］［]{0,40}］|【[^】【]{0,40}】|(?:urgent|asap|important|dringend|eilt|wichtig|urgente|importante|spoed|belangrijk|紧急|緊急|急|重要|至急|긴급|عاجل)\s?(?:[:：!！-]+\s?))\s*/iu;

function withoutPrefixes(subject: string): string {
  let bare = subject;
  for (let turns = 0; turns < 10 && prefix.test(bare); turns++) bare = bare.replace(prefix, "");
  return bare;
}

// 关于退货   請問保固   Question about …   Frage zu …: thanks for a message "about" it says so already.
const leads = /^(?:关于|關於|有关|有關|请问|請問|咨询|諮詢)\s?[:：]?\s?/u;
// 返品について   返品の件
const tails = /(?:について|に関して|に関する件|の件)$/u;

const interrogatives = new RegExp(
  [
    String.raw`^(?:what|when|where|who|whom|whose|why|how|which|can|could|do|does|did|am|is|are|was|were|will|would|have|has|may|should|shall|any|(?:is|are|do|does|did|has|have|wo|ca)n['’]t)\b`,
    String.raw`^(?:wann|wo|wie|was|wer|warum|wieso|weshalb|welche[rsnm]?|kann|können|könn(?:t|ten)|ist|sind|haben|hat|gibt|wird|werden|darf|dürfen|soll|sollen)\b`,
    String.raw`^(?:quand|où|comment|pourquoi|combien|quel(?:le)?s?|est-ce|qui|puis-je|peut-on|pouvez-vous|avez-vous|y a-t-il)\b`,
    String.raw`^¿|^(?:cuándo|dónde|cómo|por qué|cuánt[oa]s?|cuál(?:es)?|qué|quién|puedo|podemos|pueden?|hay|quando|onde|como|quant[oa]s?|qua(?:l|is)|quem|posso|podemos|podem?|há|dove|come|perché|quale|chi|possiamo|potete|avete)(?![\p{L}])`,
    String.raw`^(?:wanneer|waar|hoe|waarom|welke?|wat|wie|kan|kunnen|kunt|mag|is|zijn|heeft|hebben|hebt)\b`,
    "吗$|嗎$|呢$|么$|什么|什麼|怎么|怎麼|怎样|何时|何時|多少|多久|能否|可否|是否|能不能|可不可以|有没有|有沒有|哪|谁|誰|几天|如何|为什么|為什麼",
    "か$|でしょう$|ますか|いつ|どう|なぜ|どこ|까$|나요$|가요$|는지요?$|언제|어떻게|왜",
    "^(?:هل|متى|كيف|كم|أين|ما|ماذا|لماذا|من)\\s",
  ].join("|"),
  "iu",
);

/** "Pump P-40?" is none. A sentence with a mark is, and so are words that begin like a question. */
function isQuestion(bare: string, subject: string): boolean {
  if (interrogatives.test(bare)) return true;
  const marked = /[?？؟]\s*$/u.test(subject);
  return marked && (bare.split(" ").length > 5 || /[\p{Script=Han}\p{Script=Hiragana}]{8}/u.test(bare));
}

const saysNothing =
  /^(?:\(?no subject\)?|kein betreff|\(?ohne betreff\)?|sans objet|sin asunto|sem assunto|nessun oggetto|geen onderwerp|hi|hello|hey|hallo|bonjour|hola|olá|ciao|salve|dag|help|question|anfrage|frage|无主题|無主旨|无标题|您好|你好|件名なし|無題|お問い合わせ|제목 ?없음|안녕하세요|문의|مرحبا|بدون عنوان|استفسار)$/iu;

/** Words of somebody who is angry. Thanks for a message about “Very disappointed” would read like mockery. */
export const scolds =
  /disappoint|angry|furious|unacceptable|terrible|(?<!\p{L})worst|disgrac|rude|scam|fraud|liar|shame|awful|horrible|ridiculous|empty promises|never been treated|laughed at|what sort of|fed up|enttäusch|stinksauer|Saftladen|so nicht(?!\p{L})|unverschämt|frech|skandal|betrug|betrüg|sauerei|frechheit|inakzeptabel|déçue?(?!\p{L})|inadmissible|inacceptable|scandal|honte|arnaque|se moque|vous moquez|manque de respect|decepcion|falta de respe[ti]to|vergüenza|estafa|inaceptable|pésim|delus[oaie](?!\p{L})|vergogn|mancanza di rispetto|truffa|inaccettabil|pessim|vergonha|inaceitáv|péssim|teleurgesteld|schandalig|oplicht|onacceptabel|belachelijk|再也不|讨厌|討厭|不满|不滿|失望|差劲|差勁|垃圾|骗|騙|乱扣|亂扣|气愤|氣憤|恶劣|惡劣|不兑现|不兌現|最悪|ひどい|詐欺|怒り|실망|최악|사기|형편없|سيئ|احتيال|غير مقبول|خيبة/iu;
