// Questions asked without a question mark, and sentences with a question mark that ask nothing.

/** Questions without a mark. All languages are looked for in every mail, because people mix them. */
export const indirect = [
  // English: "Please let me know whether the part is in stock." "I was wondering if …" "Could you please send …"
  String.raw`\b(?:could|can|would|will) you (?:please |kindly |also )*(?:tell|let|inform|advise|confirm|explain|clarify|say|check|share|give)\b`,
  String.raw`\b(?:please|kindly|pls) (?:also )?(?:let (?:me|us) know|tell (?:me|us)|advise|confirm|clarify|inform (?:me|us)|explain)\b.{0,40}\b(?:whether|if|when|what|which|how|where|why|who|that|the|your)\b`,
  String.raw`\blet (?:me|us) know\b.{0,25}\b(?:whether|if|when|what|which|how|where|why|who)\b`,
  String.raw`\b(?:I|we) (?:was|were|am|are|'m|'re) (?:just )?wondering\b`,
  String.raw`\b(?:I|we)(?:'d| would)? (?:also )?(?:like|want|need) to know\b`,
  String.raw`\bdo you know (?:whether|if|when|what|which|how|where|why)\b`,
  // German: "Bitte teilen Sie mir mit, ob …" "Ich wüsste gern, wann …"
  String.raw`\b(?:bitte )?(?:teilen|sagen|nennen|geben) Sie (?:mir|uns)\b.{0,40}\b(?:mit|Bescheid|ob|wann|wie|was|wo|welche[rsnm]?|warum)\b`,
  String.raw`\b(?:wüssten?|wissen|erfahren|interessiert)\b.{0,30},? (?:ob|wann|wie|was|wo|welche[rsnm]?|warum)\b`,
  String.raw`\b(?:können|könnten|würden) Sie (?:mir|uns)\b.{0,60}\b(?:sagen|mitteilen|bestätigen|erklären|nennen)\b`,
  String.raw`\bbitte (?:um )?(?:Mitteilung|Auskunft|Info(?:rmation)?|Rückmeldung),? (?:ob|wann|wie|was|bis wann|welche[rsnm]?)\b`,
  // French
  String.raw`\b(?:pourriez|pouvez)[- ]vous (?:me |nous )?(?:dire|indiquer|confirmer|préciser|informer|expliquer)`,
  String.raw`\b(?:merci de|veuillez|je vous prie de) (?:bien vouloir )?(?:me |nous )?(?:dire|indiquer|confirmer|préciser|informer|faire savoir|communiquer)`,
  String.raw`\b(?:je|nous) (?:voudrais|voudrions|souhaiterais|souhaiterions|souhaite|aimerais|aimerions) (?:savoir|connaître)`,
  // Spanish
  String.raw`\b(?:podrías?|podrían|puede|pueden) (?:por favor )?(?:decirme|decirnos|indicarme|indicarnos|confirmarme|confirmarnos|confirmar|informarme|informarnos|explicarme)`,
  String.raw`\b(?:me gustaría|nos gustaría|quisiera|quisiéramos|necesito|necesitamos|quería) saber\b`,
  String.raw`\b(?:le|les|os)? ?(?:ruego|rogamos|agradecería|agradeceríamos) (?:que )?(?:me |nos )?(?:indique|confirme|informe|diga|indicar|confirmar)`,
  // Portuguese
  String.raw`\b(?:poderiam?|podem?|pode) (?:por favor )?(?:me |nos )?(?:dizer|informar|confirmar|indicar|esclarecer)(?:-me|-nos)?\b`,
  String.raw`\b(?:gostaria|gostaríamos|queria|preciso|precisamos) (?:de )?saber\b`,
  // Italian, Dutch
  String.raw`\b(?:potrebbe|potreste|può|potete) (?:per favore )?(?:dirmi|dirci|indicarmi|confermarmi|confermare|farmi sapere)`,
  String.raw`\b(?:kunt|kan|zou) (?:u|je) (?:mij|me|ons)\b.{0,40}\b(?:laten weten|zeggen|vertellen|bevestigen)`,
  // Chinese: 吗/呢 at the end, 请问…, 能否…, 是否…; 不知…
  "(?:吗|嗎|呢|么)[。.!！]?$",
  "请问|請問|想问一下|想請問|想咨询|想了解一下|麻烦(?:告知|确认|告诉)|请告知|請告知|请(?:您|贵司|你)?(?:确认|说明|告诉)|请(?:尽快)?(?:回复|答复)(?:我|我们)?(?:是否|何时|能否)",
  "能否|可否|能不能|可不可以|是否(?:可以|能|有|已|需要|支持|提供|接受)|有没有|什么时候(?:能|可以|会)|何时(?:能|可以|会|发货)|不知(?:道)?(?:贵司|你们|您|能)",
  // Japanese: …でしょうか。 …ですか。 お知らせください 教えてください
  "(?:か|かな|でしょうか|ませんか)[。．]?$",
  "(?:教えて|お聞かせ|ご教示)(?:いただけ|ください|下さい|願い|くださ)",
  // Korean
  "(?:까요|나요|습니까|ㅂ니까|은가요|인가요|는지요)[.]?$|알려 ?주(?:세요|시기|십시오)",
  // Arabic: هل …, متى …, كم …, يرجى إخبارنا
  "(?:^|[\\s،؛.])(?:هل|متى|كيف|لماذا|أين|كم)\\s|(?:يرجى|نرجو|أرجو) (?:إخبار|إعلام|إفادت|تأكيد|توضيح)|أود أن أعرف|نود معرفة|أود معرفة",
];

/** Greetings and rhetoric: they have a question mark and ask nothing. */
export const empty =
  /^(?:(?:hi|hello|hey|dear)\b[^?]{0,30}[,!] ?)?(?:how are you(?: doing)?(?: today)?|how('s| is) it going|how do you do|how have you been|isn't it|right|okay|ok|what's up|wie geht(?:'s|s| es)(?: (?:dir|ihnen|euch))?|(?:comment )?(?:ça va|allez-vous|vas-tu)|(?:hola, ?)?¿?(?:cómo|qué tal)(?: está[sn]?)?|tudo bem|como vai|你好吗|您好吗|最近好吗|吃了吗|お元気ですか|كيف حالك(?:م)?)\s*[?？؟]+$/iu;
