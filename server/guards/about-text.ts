// Blocked: the draft talks about the mail or about itself instead of answering ("The email is about …", "Sentiment: positive", "Here is a
// reply"), or is the model's refusal.

import { type Found, found, type Guard, quotable } from "./guard.ts";

const mostFindings = 5;

export const aboutText: Guard = {
  name: "about-text",
  run(source) {
    const { draft } = source;
    const findings: Found[] = [];
    const matches = [...talk, labelled, ...refusals].flatMap((pattern) => [...draft.matchAll(pattern)]);
    if (matches.length === 0) return [];
    const known = quotable(source).toLowerCase();
    for (const match of matches) {
      const words = match[0].trim();
      const start = match.index + match[0].indexOf(words);
      if (findings.length >= mostFindings || known.includes(words.toLowerCase())) continue;
      findings.push(
        found(draft, [start, start + words.length], {
          severity: "blocked",
          rule: "about-the-text",
          reason: "This talks about the email or about the reply itself, and doesn't answer anybody.",
          fix: "Remove it, or write the reply again.",
        }),
      );
    }
    return findings;
  },
};

/** How a model begins to describe a mail, or announces a reply; one pattern a language. */
const talk: RegExp[] = [
  // The email is about …   This message expresses …   The sender is asking …   Here is a polite reply   I hope this reply helps
  /\b(?:the|this) (?:e-?mail|message|mail|text)(?: above| below)? (?:is (?:about|from an?|an? (?:request|question|complaint|inquiry|enquiry|response|message|polite|formal)|asking|requesting|written|polite|formal)|expresses|discusses|describes|appears to|seems to be|mentions|states that|contains an?)\b|\bthe (?:sender|customer|writer|author|recipient|user) (?:is (?:asking|requesting|looking|inquiring|enquiring|expressing|writing)|asks (?:for|about|if|whether|when)|wants to|expresses|requests|mentions|inquires)\b|\bhere(?:['’]s| is| are) (?:an?|the|my|your|one|some)(?: (?:possible|polite|suggested|sample|draft|short|brief|professional|revised|friendly|formal|appropriate)){0,2} (?:reply|response|draft|e-?mail|answer|version|translation|summary|rewrite)\b|\b(?:draft|suggested|sample) (?:reply|response)\s?:/giu,
  /\b(?:die|diese) (?:e-?mail|nachricht|mail) (?:handelt|ist eine (?:anfrage|beschwerde|bitte|antwort)|beschreibt|enthält eine|drückt)\b|\bder absender (?:fragt|möchte|bittet|schreibt|will)\b|\bder (?:kunde|verfasser) (?:fragt|möchte wissen|bittet um)\b|\bhier (?:ist|folgt) (?:eine?|die|der|mein)(?: \p{L}{3,20})? (?:antwort|entwurf|e-?mail|übersetzung|zusammenfassung)\b/giu,
  /(?<!\p{L})(?:ce (?:message|courriel|mail)|cet e-?mail|le courriel|l['’]e-?mail) (?:traite|parle|concerne une?|est une (?:demande|réclamation|réponse)|exprime|décrit)\b|l['’]expéditeur (?:demande|souhaite|veut|exprime)|\bvoici (?:une?|la|le|ma|votre)(?: \p{L}{2,20}){0,2} (?:réponse|brouillon|e-?mail|traduction|résumé)\b/giu,
  /\b(?:el|este) (?:correo|mensaje)(?: electrónico)? (?:trata|habla|es una (?:solicitud|queja|respuesta|consulta)|expresa|describe)\b|\bel remitente (?:pregunta|solicita|quiere|pide|expresa)\b|\baquí (?:está|tiene|tienes|va) (?:una|la|el|un|mi)(?: \p{L}{2,20}){0,2} (?:respuesta|borrador|correo|traducción|resumen)\b/giu,
  /(?<!\p{L})(?:l['’]e-?mail|questa e-?mail|il messaggio|questo messaggio) (?:parla|tratta|riguarda una?|è una (?:richiesta|lamentela|risposta)|esprime|descrive)\b|\bil mittente (?:chiede|desidera|vuole|esprime)\b|\becco (?:una?|la|il|mia)(?: \p{L}{2,20}){0,2} (?:risposta|bozza|e-?mail|traduzione|sintesi)\b/giu,
  /(?<!\p{L})(?:o|a|est[ea]|ess[ea]) (?:e-?mail|mensagem) (?:trata|fala|é uma (?:solicitação|reclamação|resposta)|expressa|descreve)\b|\bo remetente (?:pergunta|solicita|quer|pede|expressa)\b|\baqui está (?:uma|a|o|um|minha)(?: \p{L}{2,20}){0,2} (?:resposta|rascunho|e-?mail|tradução|resumo)\b/giu,
  /\b(?:de|deze) (?:e-?mail|mail) (?:gaat over|is een (?:verzoek|klacht|antwoord|vraag)|beschrijft)\b|\bhet bericht gaat over\b|\bde afzender (?:vraagt|wil|verzoekt|schrijft)\b|\bhier (?:is|volgt) (?:een|het|de|mijn)(?: \p{L}{3,20})? (?:antwoord|concept|e-?mail|vertaling|samenvatting)\b/giu,
  /(?:这封|这份|该|此|上述)(?:电子)?邮件(?:是(?:一封|关于|一份)|主要|的(?:内容|主题|目的)|表达|描述|讨论|询问)|(?:這封|該|此|上述)(?:電子)?郵件(?:是(?:一封|關於)|主要|的(?:內容|主題|目的)|表達|描述|詢問)|(?:发件人|發件人|寄件者|邮件作者)(?:想|希望|询问|詢問|表示|要求|请求|是)|以下(?:是|为)(?:我|一封|一份|您|对|針對|针对|修改|回复|回覆)[^。\n]{0,12}(?:回复|回覆|回信|草稿|邮件|郵件|翻译|摘要)|^(?:以下|下面)是(?:回复|回覆|回信)/gmu,
  /(?:この|上記の)(?:電子)?(?:メール|メッセージ)は[^。\n]{0,30}(?:に関する|についての|を求め|を表し|尋ね|依頼する)[^。\n]{0,12}(?:もの|内容|メール|ています|問い?合わせです|依頼です|苦情です|質問です)|(?:送信者|差出人)は[^。\n]{0,30}(?:求めて|尋ねて|希望して|述べて)|以下(?:は|が|に)[^。\n]{0,12}(?:返信|返事|下書き|翻訳|要約)(?:です|文|を示)/gu,
  /이 (?:이메일|메일|메시지)(?:은|는) [^.\n]{0,30}(?:관한|대한|요청하는|문의하는) (?:것|내용|메일|이메일|문의입니다|요청입니다|불만입니다|질문입니다)|(?:발신자|보낸 사람)(?:은|는|이|가) [^.\n]{0,30}(?:요청하고|묻고|원하고|표현하고)|다음은 [^.\n]{0,12}(?:답장|회신|답변|초안|번역|요약)/gu,
  /(?:هذه الرسالة|هذا البريد|البريد الإلكتروني|الرسالة) (?:تتحدث|يتحدث|تتعلق|يتعلق|عبارة عن|تعبر|يعبر)|(?:المرسل|العميل) (?:يسأل عن|يطلب|يستفسر|يعبر)|(?<=^|[.:\n]\s?)(?:إليك|فيما يلي|هذا هو) (?:رد|الرد|مسودة|ترجمة|ملخص)/gu,
];

// Sentiment Analysis of Text: Positive   Category: Complaint   类别：投诉   Stimmung: positiv   — a line of its own, with a short value
const labelled =
  /^[ \t*#>-]{0,6}(?:sentiment(?: analysis)?|tone|intent|category|classification|topic|language|output|input|prompt|response|confidence|stimmung|tonfall|kategorie|ausgabe|eingabe|ton|catégorie|langue|sentimiento|tono|categoría|idioma|sentimento|categoria|lingua|tom|stemming|categorie|情感分析|情感|情绪|情緒|语气|語氣|类别|類別|分类|分類|输出|輸出|输入|輸入|指令|感情|トーン|カテゴリ(?:ー)?|出力|入力|감정|어조|카테고리|출력|입력|المشاعر|النبرة|الفئة)(?: (?:of|der|des|du|del|van) \p{L}{1,20}){0,2}\*{0,2}[ \t]?[:：][ \t*]*\S{1,24}(?: \S{1,24}){0,2}[ \t]*$/gimu;

/** A model that declines to write: a whole sentence in the singular, as no office writes. */
const refusals: RegExp[] = [
  /\bI(?:['’]m| am)? (?:can(?:['’]t|not)|cannot|unable to|not able to|won['’]t) (?:assist|help)(?: you)? with (?:that|this)(?: request)?(?=[.!,\n]|$)|\bI (?:can(?:['’]t|not)|cannot|am unable to) (?:fulfil?l|comply with|complete|process) (?:this|that|your) (?:request|prompt|task)\b|\bI (?:do not|don['’]t) have (?:access to|the ability to|personal|real-time)\b|\bI (?:was|am) (?:not )?(?:programmed|trained) (?:to|on)\b|\bmy (?:training data|knowledge cutoff)\b/giu,
  /\b(?:dabei|damit|bei dieser anfrage) kann ich (?:ihnen |dir )?(?:leider )?nicht (?:helfen|behilflich sein)|\bich kann (?:ihnen |dir )?(?:dabei|bei dieser anfrage) (?:leider )?nicht (?:helfen|behilflich sein)|\bich kann diese (?:anfrage|aufgabe) (?:leider )?nicht (?:erfüllen|bearbeiten)|\bals (?:virtueller? )?assistent(?:in)? (?:kann|bin|habe) ich/giu,
  /\bje ne peux pas (?:vous |t['’])?aider (?:avec|à) (?:cette demande|cela|ça)|\bje ne peux pas (?:répondre à|satisfaire) cette (?:demande|requête)|\bno puedo (?:ayudar(?:le|te)? con (?:eso|esto|esa|esta)|cumplir (?:con )?(?:esta|esa) (?:solicitud|petición))|\bnon posso (?:aiutar(?:la|ti)? con (?:questa|quella|questo)|soddisfare questa richiesta)|\bnão posso (?:ajudar(?:-lo)? com (?:isso|esse|essa)|atender a (?:esta|essa) solicitação)|\b(?:ik kan (?:u |je )?(?:daar|hier)|(?:daar|hier) kan ik (?:u |je )?)(?:mee| bij)? ?niet (?:mee |bij )?helpen|\bik kan niet aan dit verzoek voldoen/giu,
  /我(?:无法|不能|無法)(?:协助|协助您|帮助您|幫助您|回答|满足|滿足|完成|处理|處理)(?:处理)?(?:这个|此|该|您的|這個)(?:请求|要求|問題|问题|指令|任务)|我(?:没有|沒有)(?:权限访问|能力|实时)|(?:その|この)(?:ご?要望|リクエスト|質問|依頼)には(?:お答え|お応え|対応)(?:でき|いたしかね)|(?:해당|이) 요청(?:을|은) (?:처리|도와드릴|수행)[^.\n]{0,8}(?:없습니다|수 없)|لا (?:يمكنني|أستطيع) (?:مساعدتك في|المساعدة في|تنفيذ) (?:هذا|ذلك|طلبك)/gu,
];
