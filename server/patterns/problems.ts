// Finds the sentence that says what is wrong.

import type { Found } from "./found.ts";

/** The one of `sentences` that states a problem most plainly; null where none does. */
export function findProblem(sentences: Found[]): Found | null {
  let best: Found | null = null;
  let most = 0;
  for (const sentence of sentences.slice(0, mostSentences)) {
    const weight = problemWeight(sentence.words);
    if (weight > most) [best, most] = [sentence, weight];
  }
  return best;
}

/** How plainly a sentence states a problem; 0 is not at all. A question states it less plainly than a statement. */
export function problemWeight(words: string): number {
  if (words.length < 6 || words.length > 600) return 0;
  const compact = words.replace(/\s{1,20}/g, " ").replace(innocent, " ");
  const weight = (strong.test(compact) ? 3 : 0) + (weak.test(compact) ? 2 : 0);
  return weight > 0 && /[?？؟]/.test(words) ? weight - 1 : weight;
}

const mostSentences = 400;

/** Phrases with a word for trouble that state no problem. */
const innocent = new RegExp(
  [
    String.raw`\b(?:no|without(?: any)?|any|avoid|prevent|solve|if there (?:is|are)) (?:further |more )?(?:problems?|issues?|errors?|trouble|delays?)\b`,
    String.raw`\b(?:kein(?:e|en)?|ohne|bei|falls) (?:weiteren? )?(?:Probleme?n?|Fehler|Fragen)\b|\b(?:sans|aucun|pas de|en cas de) (?:problème|souci)s?\b`,
    String.raw`\b(?:sin|ningún|cualquier|sem|qualquer|nenhum) (?:problema|inconveniente)s?\b|error-free|fehlerfrei|fault[- ]finding|no fault found|ohne (?:\\w+ )?(?:Störung|Ausfall|Beanstandung)`,
    "没有?问题|没有任何问题|如有(?:任何)?问题|有任何问题|如果有问题|解决.{0,8}问题|避免.{0,8}(?:问题|故障)|零故障|(?:お答え|返信|ご対応).{0,6}できません|問題(?:ない|なく|ありません)|問題がなければ|بدون أي مشكلة|لا توجد مشكلة",
  ].join("|"),
  "giu",
);

/** Something does not work, has not come, was wrong. */
const strong = new RegExp(
  [
    String.raw`\b(?:do(?:es)?n['’]?t|do(?:es)? not|did(?:n['’]t| not)|no longer|not|never|isn['’]t|won['’]t|can(?:no|['’])t|cannot|stopped|stops|unable to|fails? to|failed to) (?:\w+ ){0,2}?(?:work(?:s|ing)?|start(?:s|ing)?|turn(?:s|ing)? on|open|connect|load|print(?:s|ing)?|log ?in|respond(?:ing)?|arrived?|receive[ds]?|been (?:delivered|received|paid|shipped)|delivered|heat(?:s|ing)?|charg(?:e|ing)|function(?:s|ing)?|switch|match|access|sync|update|install|boot|run(?:ning)?)\b`,
    String.raw`\b(?:fail(?:s|ed|ing|ure)?|stopp?(?:s|ed) \w+ing|locked out|shows? (?:an? )?(?:error|[EF]-?\d+)|broken?|broke down|defect(?:ive)?|faulty|damaged|malfunction(?:s|ing)?|crash(?:es|ed|ing)?|leak(?:s|ed|ing)?|overheat(?:s|ed|ing)?|error (?:code|message)|out of order|missing|overcharged|charged twice|double[- ]charged|wrong (?:item|size|colou?r|address|amount|price|model|part)|incorrect|overdue|not (?:yet )?(?:paid|received|arrived))\b`,
    String.raw`\b(?:haven['’]t|have not|hasn['’]t|has not) (?:yet )?(?:received|arrived|been|got|gotten)\b`,
    String.raw`\b(?:defekt|kaputt|beschädigt|gesprungen|stimmt .{0,30}nicht|fehlenden?|gestört|ausgefallen|undicht|fehlerhaft|überfällig|ist falsch|sind falsch|nicht korrekt|fehlt|fehlen|falsch(?:e[nrsm]?)? (?:geliefert|Artikel|Betrag|Größe|Farbe)|Fehlermeldung|Fehlercode|Störung|Ausfall|reklamier\w*|stürzt .{0,20}ab|funktionier(?:t|en) .{0,20}nicht|geht nicht|läuft nicht|lässt sich .{0,30}nicht|startet nicht|nicht (?:mehr )?(?:angekommen|erhalten|geliefert|eingegangen|funktioniert|bezahlt|beglichen|möglich|an)|noch (?:immer )?nicht|zeigt .{0,30}Fehler)\b`,
    `(?:ne (?:fonctionne|marche|démarre|s['’]allume|s['’]ouvre|répond|chauffe) (?:pas|plus)|en panne|défectueu(?:x|se)|endommagé|cassé|message d['’]erreur|n['’](?:ai|avons|est) (?:toujours )?pas (?:encore )?(?:reçu|arrivé|été)|erreur|fuite|impayée?|manquant)`,
    String.raw`(?:sin conexión|parpadea|no (?:funciona|arranca|enciende|abre|carga|llega|ha llegado|hemos recibido|he recibido|responde|puedo|podemos|imprime)|averiad[oa]|defectuos[oa]|dañad[oa]|rot[oa]\b|mensaje de error|código de error|avería|fuga|se ha estropeado|vencida|impagad[oa]|incorrect[oa]|dejó de funcionar)`,
    String.raw`(?:não (?:funciona|liga|abre|chegou|recebi|recebemos|foi entregue|responde|consigo|conseguimos|está funcionando|imprime)|avariad[oa]|defeituos[oa]|com defeito|danificad[oa]|quebrad[oa]|mensagem de erro|código de erro|vazamento|parou de funcionar|em atraso|vencida|errad[oa]\b)`,
    "断了|断线|失效|显示(?:错误)?[A-Z]\\d|无法(?!律)|不能(?:正常|启动|使用|开机|登录|打印|工作)|故障|坏了|损坏|破损|失灵|报错|错误(?:代码|信息|码|提示)?|异常|漏水|漏油|死机|黑屏|不工作|不启动|启动不了|打不开|登录不了|没有?收到|还没收到|仍未(?:收到|到)|未(?:收到|到货|发货|付款|支付)|少发|漏发|发错|逾期|质量问题|不符|多扣|重复扣款|連不上|故障|壞了",
    "症状|止ま(?:る|り|っ)|動かない|動きません|動作しない|動作しません|起動しない|起動しません|故障|不具合|破損|壊れ|エラー|届いていません|届かない|届いておりません|できません|できない|異音|漏れ|間違っ|未着|未払い",
    "لا (?:يعمل|تعمل|يشتغل|يستجيب|أستطيع|نستطيع)|لم (?:يصل|تصل|نستلم|أستلم|يتم|يعد)|معطل|عطل|تالف|مكسور|توقف(?:ت)? عن|خطأ|تسرب|متأخرة?",
    "작동하지 않|고장|오류|파손|안 (?:됩|돼|켜)|도착하지 않|werkt niet|defect|kapot|non funziona|guasto|rotto|не работает|сломал|ошибка|nie działa|zepsut|çalışmıyor|arızalı",
  ].join("|"),
  "iu",
);

/** The word for a problem alone. */
const weak =
  /\b(?:problems?|issues?|trouble|complain(?:t|ing)?|fault|delay(?:ed)?|Problem[es]?|Schwierigkeiten|Mangel|Mängel|Beschwerde|Verzögerung|problèmes?|souci|réclamation|retard|problemas?|inconveniente|queja|reclamo|reclamación|retraso|reclamação|atraso)\b|问题是|出现.{0,10}问题|有问题|投诉|延误|延迟|不满|困扰|問題が|困って|遅れ|苦情|مشكلة|شكوى|تأخير/iu;
