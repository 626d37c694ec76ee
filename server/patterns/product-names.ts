// A model often takes an ordinary word of the mail for a product; this tells names from words.

/** True when `name` can be the name of a product in this mail: not a sentence, not a greeting, not the word for an order. */
export function looksLikeProduct(name: string, mail: { subject: string; text: string }): boolean {
  const words = name.trim();
  if (words.length < 2 || words.split(/\s+/).length > 5 || sentence.test(words) || word.test(words))
    return false;
  if (/\p{L}/u.test(words) && /\d/.test(words)) return true;
  // AquaClean, CRM: a capital inside the word. "Kaffeemaschine", "water pump", "智能水泵": what a mail is about is said more than once.
  return /\p{L}\p{Lu}/u.test(words) || timesSaid(words, mail) > 1;
}

function timesSaid(words: string, { subject, text }: { subject: string; text: string }): number {
  return `${subject}\n${text.slice(0, 20_000)}`.toLowerCase().split(words.toLowerCase()).length - 1;
}

const sentence = /[.!?。！？,，;；:：@\n]|https?|[我你您他们的了吗呢吧请谢是在有没]|(?:です|ます|ください)/u;
/** Words and phrases that any mail may have, as the whole answer. */
const word =
  /^(?:(?:the|a|an|your|our|my|this|der|die|das|ihre?|unsere?|meine?|le|la|les|votre|notre|el|los|su|nuestr[oa]|o|a|os|sua|nossa) )?(?:orders?|invoices?|contracts?|tickets?|products?|services?|mails?|e-?mails?|messages?|deliver(?:y|ies)|payments?|prices?|quotes?|quotations?|offers?|shipments?|packages?|accounts?|customers?|company|team|support|sales|meetings?|problems?|issues?|errors?|questions?|requests?|repl(?:y|ies)|answers?|information|details?|dates?|days?|weeks?|months?|today|tomorrow|address|phone|number|name|regards|thanks|thank you|hello|hi|dear|sir|madam|best|kind|amount|total|refund|discount|reminder|application|position|job|colleagues?|attachment|warranty|repair|replacement|po|inc|ltd|gmbh|usd|eur|cny|rechnung(?:en)?|bestellung(?:en)?|auftrag|vertrag|lieferung|zahlung|preis|angebot|produkte?|ware|kunde|kunden|firma|problem|fehler|frage|fragen|anfrage|antwort|termin|betrag|nummer|adresse|garantie|ersatz|reparatur|damen|herren|sehr|grüße|commandes?|factures?|contrats?|livraisons?|paiements?|prix|devis|produits?|client|bonjour|merci|demande|pedidos?|facturas?|contratos?|entregas?|pagos?|precio|producto|cliente|hola|gracias|solicitud|faturas?|entrega|pagamento|preço|produto|olá|obrigado|订单|发票|合同|产品|服务|公司|客户|邮件|问题|付款|价格|报价|发货|物流|快递|设备|维修|保修|账单|会议|项目|合作|您好|你好|谢谢|注文|請求書|契約|製品|商品|納品|支払|見積|会社|お客様|الطلب|الفاتورة|العقد|المنتج|الخدمة|الشركة)$/iu;
