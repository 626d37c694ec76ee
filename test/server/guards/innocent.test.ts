// Good drafts first: in none of ten languages do the guards find anything in one.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { check } from "../../support/shipped.ts";
import { sourceFor } from "./specimens.ts";

interface Answered {
  from: string;
  mail: string;
  draft: string;
}

const answered: Record<string, Answered> = {
  en: {
    from: "Anna Fischer",
    mail: "Hello,\n\nwe ordered 20 lamps on 3 March (order 4711-A) for €1,234.50 and they have not arrived. Can we get a refund? You reach me at +49 30 1234567 or anna@fischer.example, see https://fischer.example/orders/4711.\n\nAnna Fischer",
    draft:
      "Dear Ms Fischer,\n\nThank you for your mail about order 4711-A. I am sorry that the 20 lamps have not arrived.\n\nI will ask our warehouse where the parcel is and call you at +49 30 123 45 67. We cannot say yet whether a refund of 1.234,50 € is possible; a colleague will check it. In the meantime you can follow it at fischer.example/orders/4711.\n\n1. Please send us the delivery note [1].\n2. Please tell us which address (home or office) is right.\n\nKind regards",
  },
  "zh-Hans": {
    from: "李明",
    mail: "您好，\n\n我们上周订购的打印机（订单号 DD20260301）还没有收到，货款 3,500 元已付。请问什么时候发货？电话 138 0013 8000。\n\n李明",
    draft:
      "李先生，您好：\n\n感谢您的来信。关于订单 DD20260301，我们已收到您的询问，对由此给您带来的不便深表歉意。\n\n目前我们暂时无法确定具体的发货时间，会向仓库核实后尽快回复您。您支付的3500元货款我们也会一并核对。如需补充信息，请直接回复本邮件。\n\n此致\n敬礼",
  },
  "zh-Hant": {
    from: "陳小姐",
    mail: "您好，請問貴公司的產品是否支援台灣的電壓？謝謝。\n\n陳小姐",
    draft:
      "陳小姐，您好：\n\n感謝您的來信與對本公司產品的關注。關於電壓的問題，我們會向技術部門確認後盡快回覆您。\n\n如果您方便，請告訴我們您感興趣的型號，以便我們查詢。\n\n敬祝 商祺",
  },
  de: {
    from: "Petra Maier",
    mail: "Sehr geehrte Damen und Herren,\n\nin der Rechnung RE-2024-88 stehen 1.234,50 EUR, bestellt waren nur 5 Stück. Bitte um Korrektur und Erstattung.\n\nMit freundlichen Grüßen\nPetra Maier",
    draft:
      "Sehr geehrte Frau Maier,\n\nvielen Dank für Ihre Nachricht zur Rechnung RE-2024-88. Es tut uns leid, dass die Rechnung nicht zu Ihrer Bestellung passt.\n\nWir prüfen, warum 1.234,50 € berechnet wurden, obwohl Sie nur 5 Stück bestellt haben, und ob eine Erstattung möglich ist. Bitte senden Sie uns dazu den Lieferschein.\n\nMit freundlichen Grüßen",
  },
  fr: {
    from: "Luc Morel",
    mail: "Bonjour,\n\nquand ma commande C-5567 sera-t-elle livrée ? Je souhaite un remboursement de 89,90 €.\n\nLuc Morel",
    draft:
      "Bonjour Monsieur Morel,\n\nMerci pour votre message au sujet de la commande C-5567. Nous sommes désolés pour l'attente.\n\nNous ne savons pas encore quand le colis arrivera ; nous nous renseignons auprès du transporteur. Votre demande de remboursement de 89,90 € a été transmise à un collègue qui l'examinera.\n\nCordialement",
  },
  es: {
    from: "María Gómez",
    mail: "Hola:\n\nFabricamos cargadores solares y nos gustaría venderlos en su tienda. ¿Con quién debo hablar y cuáles son sus condiciones?\n\nMaría Gómez",
    draft:
      "Estimada señora Gómez:\n\nMuchas gracias por su correo y por su interés en colaborar con nosotros.\n\nHe pasado su mensaje a la persona responsable de compras, que se pondrá en contacto con usted. Para preparar la conversación, ¿podría enviarnos una lista de sus productos y sus precios?\n\nUn cordial saludo",
  },
  ja: {
    from: "伊藤 健",
    mail: "お世話になっております。\n注文番号 A-20391 の商品がまだ届いていません。返金は可能でしょうか。電話は 03-1234-5678 です。\n\n伊藤 健",
    draft:
      "伊藤様\n\nいつもお世話になっております。\nご注文（A-20391）の商品がまだ届いていないとのこと、ご不便をおかけし申し訳ございません。\n\n【確認事項】\n1. お届け先のご住所\n2. ご注文日\n\n配送状況を確認のうえ、03-1234-5678 までご連絡いたします。返金の可否につきましても、担当者に確認いたします。\n\nどうぞよろしくお願いいたします。",
  },
  pt: {
    from: "João Silva",
    mail: "Olá,\n\no meu pedido 88213 chegou com um item quebrado. Como faço para devolver? Paguei R$ 259,90.\n\nJoão Silva",
    draft:
      "Prezado senhor Silva,\n\nAgradecemos a sua mensagem e lamentamos que um item do pedido 88213 tenha chegado quebrado.\n\nPara que possamos analisar o caso, por favor envie uma foto do produto e da embalagem. Em seguida, um colega explicará os próximos passos da devolução dos R$ 259,90.\n\nAtenciosamente",
  },
  it: {
    from: "Giulia Rossi",
    mail: "Buongiorno,\n\nvorrei prenotare una dimostrazione del vostro prodotto per cinque persone. Quanto costa al mese?\n\nGiulia Rossi",
    draft:
      "Gentile signora Rossi,\n\ngrazie per il Suo interesse. Un collega La contatterà per concordare la dimostrazione per cinque persone.\n\nPer quanto riguarda il costo mensile, verifichiamo quale formula è adatta a voi e Le rispondiamo con i dettagli. Ci può dire quali funzioni Le interessano di più?\n\nCordiali saluti",
  },
  nl: {
    from: "Jan de Vries",
    mail: "Goedendag,\n\nik kan sinds vanochtend niet inloggen op het portaal, foutcode E-204. Kunt u helpen?\n\nJan de Vries",
    draft:
      "Beste meneer De Vries,\n\nBedankt voor uw bericht. Vervelend dat u niet kunt inloggen op het portaal.\n\nWij laten een collega naar foutcode E-204 kijken. Kunt u ons laten weten welke browser u gebruikt en een schermafbeelding meesturen? Dan kunnen wij gerichter zoeken.\n\nMet vriendelijke groet",
  },
  ar: {
    from: "ليلى حسن",
    mail: "مرحباً،\n\nلم تصلني الطلبية رقم 55120 بعد. متى تصل؟ وهل يمكن استرداد المبلغ؟\n\nليلى حسن",
    draft:
      "السيدة ليلى حسن المحترمة،\n\nشكراً لرسالتك بخصوص الطلبية رقم 55120، ونعتذر عن أي إزعاج.\n\nسنتحقق من حالة الشحنة ونعود إليك بالجواب. أما طلب استرداد المبلغ فقد أحلناه إلى الزميل المختص لدراسته.\n\nمع أطيب التحيات",
  },
};

test.each(Object.entries(answered))(
  "a good draft in %s has no finding",
  (language, { from, mail, draft }) => {
    expect(check(sourceFor(draft, { from, mail, language })).findings).toEqual([]);
  },
);

test("a good draft is ok and comes back as it went in", () => {
  const { from, mail, draft } = answered.de ?? { from: "", mail: "", draft: "" };
  const checked = check(sourceFor(draft, { from, mail, language: "de" }));
  expect(checked).toEqual({ draft, findings: [], verdict: "ok", cutOff: false });
});

/** A good draft, and who wrote the mail that it answers. */
const GoodDraft = z.union([
  z.string().transform((draft) => ({ from: "Anna Fischer", draft })),
  z.strictObject({ from: z.string(), draft: z.string() }),
]);
const others = z
  .record(z.string(), z.array(GoodDraft))
  .parse(parse(readFileSync(new URL("good-drafts.yaml", import.meta.url), "utf8")));
const told = "The portal says error E-204. It is about invoice 99812 and FP2024-33.";

test.each(
  Object.entries(others).flatMap(([language, drafts]) =>
    drafts.map(({ draft, from }): [string, string, string] => [language, draft, from]),
  ),
)("no finding in %s: %s", (language, draft, from) => {
  expect(check(sourceFor(draft, { mail: told, language, from })).findings).toEqual([]);
});
