// Pay, transfer and send, asked of the reader or said of ourselves, in the languages of the replies.
const words =
  /(?<!\p{L})(?:pay|pays|paid|paying|transfer(?:s|red|ring)?|wire[ds]?|wiring|remit|send|sent|deposit(?:ed)?|credit(?:ed)?|überweis\w*|zahl(?:en|t|e|ten)(?!\p{L})|einzahl\w*|vir(?:er|ez|ons|erons|é|ement)|vers(?:er|ez|ons|erons|é|ement)|pay(?:er|ez|ons|erons)|rembours\w*|transf(?:erir|erimos|eriremos|iera|ira|erido|ert\w*|er)|ingres(?:e|ar|amos|aremos)|abon(?:ar|aremos|e)|pag(?:ar|ue|uen|aremos|amos|are|heremo|hiamo|hi)|bonific(?:o|are|heremo|hiamo|hi)|vers(?:are|iamo|eremo|i)|deposit(?:ar|e|aremos|amos)|betal(?:en|t)|over(?:maken|gemaakt)|maak(?:t|en)?|stort(?:en|t)?)(?!\p{L})|付款|付到|支付|汇|匯|转账|转到|转入|轉帳|打款|打到|退到|退至|振り?込|送金|支払|입금|송금|이체|보내|حوّل|تحويل|سنحول|ادفع|يرجى الدفع|إيداع/iu;

/** True where a sentence asks for a payment, or says that we make one. */
export function asksToPay(sentence: string): boolean {
  return words.test(sentence);
}
