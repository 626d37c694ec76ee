// Sentences that answer a question without an answer: somebody will look into it and write.

const sentences: Record<string, RegExp> = {
  en: /\b(?:questions?|it|this|that) will (?:also )?be (?:answered|checked|looked into)|\b(?:look into|check|checking|find out|read)\b[^.]{0,120}\b(?:write|answer|reply|come back|get back|let you know)/i,
  zh: /(?:查询|核实|核对|检查|了解|確認|确认|查詢|核對|瞭解|檢查|研究|阅读|閱讀)[^。]{0,40}(?:回信|答复|回复|答覆|回覆)|问题[^。]{0,20}答复|問題[^。]{0,20}(?:答覆|回覆)/,
  de: /(?:nach|prüf|klär|seh|gleicht|liest|lesen)[^.]{0,120}(?:meld|antwort|Bescheid|schreib)|wird[^.]{0,20}Fragen?|Fragen? beantwortet/i,
  fr: /(?:vérifi|examin|étudi|regard|renseign|lira|lire|point)[^.]{0,140}(?:écri|répon|revien|contact)|répon[^.]{0,40}question/i,
  es: /(?:revis|comprob|consult|averigu|estudi|mir|cotej|leer)[^.]{0,140}(?:escrib|respond|contest)|pregunta[^.]{0,40}(?:respond|contest)/i,
  it: /(?:verific|controll|esamin|legg|confront|approfond|occup)[^.]{0,140}(?:scriv|rispond|rispost)|domand[^.]{0,60}rispost/i,
  pt: /(?:verific|analis|confirm|ler|compar|ver )[^.]{0,140}(?:escrev|respond|respost)|pergunta[^.]{0,60}respo/i,
  ja: /(?:確認|調査|お調べ|拝読|検討|照合)[^。]{0,60}(?:ご連絡|ご返信|お返事|ご回答)|ご質問[^。]{0,40}(?:回答|お答え)/,
  ko: /(?:확인|살펴|검토|알아)[^.]{0,60}(?:답장|답변|연락|회신)|질문[^.]{0,40}(?:답|회신)/,
};

/** Whether the draft says so, in this language. */
export function looked(draft: string, language: string): boolean {
  return sentences[language.split("-")[0] ?? ""]?.test(draft.replace(/\s+/g, " ")) ?? false;
}
