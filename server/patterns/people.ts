// The name of a person: in a From header, or among the lines of a signature.

import { type Found, foundAt } from "./found.ts";

/** The first line (or cell of a line) of a signature that is a person's name. */
export function findPersonName(signature: string): Found | null {
  for (const match of signature.slice(0, 2_000).matchAll(cell)) {
    const lead = match[0].length - match[0].trimStart().length;
    const words = match[0].trim().replace(/[,，.。]$/, "");
    const name = words.replace(title, "");
    const start = match.index + lead + words.indexOf(name);
    if (looksLikePerson(name)) return foundAt(signature, start, start + name.length);
  }
  return null;
}

/** True for "Anna Schmidt", "Schmidt, Anna", "张伟", "田中 太郎", "أحمد علي"; not for a team, a company, a closing phrase. */
export function looksLikePerson(name: string): boolean {
  if (name.length < 2 || name.length > 45 || notAPerson.test(name) || /[\d@:/_|<>?!]/.test(name))
    return false;
  return latinName.test(name) || chineseName(name) || otherName.test(name);
}

// A line, or what stands between bars, tabs and wide gaps in it.
const cell = /[^\n|｜\t/／·•]{2,80}/g;
// Dr. Anna Schmidt   Mr John Smith   联系人：张伟   i.A. Anna Schmidt
const title =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Hr|Fr|Herr|Frau|M|Mme|Sr|Sra|i\. ?A|i\. ?V|ppa|gez)\b\.?,? ?){1,3}|^(?:联系人|发件人|姓名|Name|担当者?)[:：]\s?/i;
// Anna Schmidt   Anna-Lena von der Heide   O'Neil, Sean   J. R. Smith   Anna
const latinName =
  /^\p{Lu}[\p{L}'’.-]{0,20}(?:,? (?:(?:von|van|de|der|den|la|le|da|do|dos|del|di|bin|al|el|y|zu) ){0,2}\p{Lu}[\p{L}'’.-]{0,20}){0,3}$/u;
const otherName =
  /^(?!\S{1,8}[部科室课課组] )(?:[\u3041-\u30ff\u4e00-\u9fff々]{1,4}[ \u3000][\u3041-\u30ff\u4e00-\u9fff々]{1,5}|[\uac00-\ud7af]{2,4}|[\u0620-\u064a]{2,12}(?: [\u0620-\u064a]{2,12}){1,3})$/u;
const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔庞颜庄聂章鲁岳翟殷詹申欧耿关焦柳左甘祝包宁尚舒阮柯纪梅童毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛欧阳張劉陳楊黃趙吳孫馬許鄧馮蕭蔣葉魏蘇呂盧鍾譚陸範賈鄒閻賀顧龔嚴湯溫莊聶魯歐";
const notName = /[部门司店厂组室处系科务售销课課会]$|中心$|客服|先生们|大家|同事|您好/;

/** Two to four signs beginning with a surname; "采购部" and "谢谢" are none. */
function chineseName(name: string): boolean {
  const bare = name.replace(/\s?(?:先生|女士|小姐|经理|经理|总监|工程师|老师|总)$/, "");
  return (
    /^[\u4e00-\u9fff]{2,4}$/.test(bare) &&
    surnames.includes(bare.charAt(0)) &&
    !notName.test(bare) &&
    !/^(.)\1$/.test(bare)
  );
}

const notAPerson =
  /\b(?:regards|wishes|sincerely|thanks?|cheers|yours|best|kind|warm|team|support|service|services|sales|info|office|department|dept|customer|billing|accounts?|admin|noreply|no-reply|newsletter|marketing|manager|director|engineer|assistant|head|ceo|cfo|cto|vp|officer|consultant|gmbh|ag|kg|ltd|llc|inc|corp|company|group|limited|street|road|ave|avenue|sent from|phone|tel|fax|mobile|email|web|sir|madam|dear|hello|hi|good|morning|hallo|liebe|sehr|viele|beste|mit|grü(?:ß|ss)en?|freundlichen?|herzliche|geschäftsführer\w*|leiter\w*|einkauf|vertrieb|buchhaltung|kundenservice|abteilung|straße|gesendet|cordialement|salutations|bien|merci|bonjour|responsable|directeur|directrice|achats|saludos|atentamente|gracias|hola|cordiales?|gerente|director[ae]?|compras|cumprimentos|atenciosamente|obrigad[oa]|olá|abraços|diretor[ae]?|mailer|daemon|system|notification|notifications|university|institute|bank|hotel)\b|有限|公司|集团|株式会社|合同会社|谢|此致|敬礼|祝|顺颂|商祺|您好|你好|启|敬上|よろしく|お願い|様$|御中|営業|شركة|تحيات|التحية|الاحترام|مدير|قسم/iu;
