import { expect, test } from "vitest";
import { loadPromises } from "../../server/promises.ts";
import { saidBy, sourceFor } from "./specimens.ts";

const innocent: Record<string, string[]> = {
  en: [
    "We cannot offer a refund.",
    "Unfortunately we are unable to give you a discount.",
    "We will not be able to refund the amount.",
    "If you want a refund, please fill in the form.",
    "Would you like a refund?",
    "We have received your refund request and forwarded it to accounting.",
    "We will review your request for a refund.",
    "We will look into your refund request.",
    "We will check whether a refund is possible.",
    "I will ask my manager about a discount.",
    "We will send you our refund policy.",
    "You asked whether we can offer a discount.",
    "Regarding the refund you asked for, a colleague will get back to you.",
    "I do not think we can offer a discount.",
    "I am not sure whether we can replace it free of charge.",
    "We don’t offer discounts on this product.",
    "No refund will be issued for opened goods.",
    "We do not accept liability for this.",
    "This does not mean that we admit fault.",
    "We are responsible for customers in the north.",
    "Your order was delivered on 3 March.",
    "We will let you know as soon as we know when it ships.",
    "Could you tell us whether it arrived by Friday?",
    "We cannot say yet when the parcel will arrive.",
    "We will answer you within two working days.",
    "We will meet you on Friday at ten.",
    "I will send you the minutes tomorrow.",
    "We understand that you want your money back.",
    "A colleague will tell you how a refund works.",
    "We will get back to you about the discount.",
    "Thank you for your offer of a 5% discount.",
  ],
  de: [
    "Leider können wir Ihnen keinen Rabatt gewähren.",
    "Wir bieten keine Rückerstattung an.",
    "Keine Rückerstattung ist möglich.",
    "Wir erstatten den Betrag leider nicht.",
    "Wir prüfen, ob eine Erstattung möglich ist.",
    "Wir haben Ihren Antrag auf Rückerstattung weitergeleitet.",
    "Wenn Sie eine Rückerstattung wünschen, füllen Sie bitte das Formular aus.",
    "Möchten Sie eine Gutschrift?",
    "Eine Entschädigung können wir nicht zusagen.",
    "Wir übernehmen keine Haftung.",
    "Wir werden Ihre Frage nach einem Rabatt klären.",
    "Ihre Bestellung wurde am 3. März geliefert.",
    "Wann die Lieferung eintrifft, können wir noch nicht sagen.",
    "Wir melden uns bis Freitag bei Ihnen.",
    "Vielen Dank für Ihr Angebot mit 5 % Rabatt.",
  ],
  "zh-Hans": [
    "很抱歉，我们无法退款。",
    "我们不能为您提供折扣。",
    "如需退款，请填写表格。",
    "请问您需要退款吗？",
    "我们会尽快处理您的退款申请。",
    "关于退款问题，我们会尽快核实后回复您。",
    "我们已收到您的退款申请。",
    "我们不承担赔偿责任。",
    "我们暂时无法确定发货时间。",
    "我们会尽快回复您。",
    "我们会核实是否可以赔偿。",
    "我们将在两个工作日内回复您。",
    "您提到的优惠我们会向同事了解。",
    "订单已于3月3日送达。",
  ],
  fr: [
    "Nous ne pouvons pas vous rembourser.",
    "Malheureusement, aucun remboursement n'est possible.",
    "Nous ne pouvons pas accorder de remise.",
    "Si vous souhaitez un remboursement, veuillez remplir le formulaire.",
    "Souhaitez-vous un remboursement ?",
    "Nous avons transmis votre demande de remboursement.",
    "Nous allons vérifier si une remise est possible.",
    "Nous ne reconnaissons aucune responsabilité.",
    "Votre commande a été livrée le 3 mars.",
    "Nous vous répondrons d'ici vendredi.",
    "Nous ne savons pas encore quand le colis arrivera.",
  ],
  es: [
    "No podemos ofrecerle un reembolso.",
    "Lamentablemente no podemos conceder ningún descuento.",
    "Si desea un reembolso, rellene el formulario.",
    "¿Desea usted un reembolso?",
    "Hemos recibido su solicitud de reembolso.",
    "Vamos a comprobar si es posible un descuento.",
    "No aceptamos ninguna responsabilidad.",
    "Su pedido fue entregado el 3 de marzo.",
    "Le responderemos antes del viernes.",
    "Todavía no sabemos cuándo llegará el paquete.",
  ],
  ja: [
    "申し訳ございませんが、返金はいたしかねます。",
    "返金することはできません。",
    "割引には対応しておりません。",
    "返金をご希望の場合は、注文番号をお知らせください。",
    "返金をご希望でしょうか？",
    "返金の可否を確認いたします。",
    "返金のご依頼を承りました。担当者に確認いたします。",
    "ご注文の品は3月3日にお届け済みです。",
    "発送日が分かり次第、ご連絡いたします。",
    "賠償には応じかねます。",
    "明日までにご返信いたします。",
  ],
  pt: [
    "Infelizmente não podemos oferecer um reembolso.",
    "Se deseja um reembolso, preencha o formulário.",
    "Vamos verificar se um desconto é possível.",
    "Recebemos o seu pedido de reembolso.",
    "O pedido foi entregue no dia 3 de março.",
  ],
  it: [
    "Purtroppo non possiamo offrire un rimborso.",
    "Se desidera un rimborso, compili il modulo.",
    "Abbiamo ricevuto la Sua richiesta di rimborso.",
    "Non possiamo concedere uno sconto.",
    "L'ordine è stato consegnato il 3 marzo.",
  ],
  nl: [
    "Helaas kunnen wij u geen korting geven.",
    "Wij hebben uw verzoek om terugbetaling ontvangen.",
    "Als u een terugbetaling wenst, vul dan het formulier in.",
    "Wij zullen nagaan of een vergoeding mogelijk is.",
    "Uw bestelling is op 3 maart bezorgd.",
  ],
  ar: [
    "لا يمكننا تقديم خصم.",
    "للأسف لن نتمكن من رد المبلغ.",
    "هل ترغبون في استرداد المبلغ؟",
    "استلمنا طلب استرداد المبلغ الخاص بكم.",
    "سنرد عليكم غدًا.",
  ],
};

const promising: Record<string, [group: string, sentence: string][]> = {
  en: [
    ["refund", "We will refund you the full amount."],
    ["refund", "We’ll refund your money right away."],
    ["refund", "You will receive a full refund."],
    ["refund", "Your refund has been approved."],
    ["refund", "A refund will be issued today."],
    ["refund", "If you return the item, we will refund you."],
    ["refund", "If you return the item we will refund you."],
    ["refund", "We will, of course, refund you."],
    ["refund", "No worries, we will refund you."],
    ["refund", "We will be providing a refund to you, but we will also provide help."],
    ["refund", "I can give you a refund or a voucher."],
    ["refund", "We would like to discuss this further and provide a refund."],
    ["refund", "We are currently working on a refund of the delay."],
    ["refund", "We guarantee you'll get your money back."],
    ["discount", "We are happy to offer you a 10% discount."],
    ["discount", "We cannot repair it, but you will get a discount."],
    ["discount", "We can give you a special price on your next order."],
    ["compensation", "We will compensate you for the damage."],
    ["compensation", "We will send you a voucher."],
    ["compensation", "We will pay for the repair."],
    ["compensation", "You are entitled to compensation."],
    ["replacement", "We will send you a replacement."],
    ["replacement", "We will repair it free of charge."],
    ["delivery-date", "Your order will be delivered on Friday."],
    ["delivery-date", "The parcel will arrive by 12 May."],
    ["delivery-date", "It should arrive tomorrow."],
    ["delivery-date", "You will receive your order within 3 days."],
    ["delivery-date", "We will ship the goods next week."],
    ["delivery-date", "The delivery date is Monday."],
    ["legal-admission", "We accept full responsibility for the accident."],
    ["legal-admission", "It was our fault."],
    ["legal-admission", "We are liable for the damage."],
    ["legal-admission", "We admit that we were negligent."],
    ["legal-admission", "This happened due to our negligence."],
  ],
  de: [
    ["refund", "Wir erstatten Ihnen den vollen Betrag."],
    ["refund", "Selbstverständlich erstatten wir Ihnen den Kaufpreis."],
    ["refund", "Wir werden Ihnen den Betrag erstatten."],
    ["refund", "Sie erhalten eine Rückerstattung."],
    ["refund", "Die Rückerstattung wurde veranlasst."],
    ["discount", "Gerne gewähren wir Ihnen einen Rabatt von 10 %."],
    ["discount", "Wir können Ihnen einen Preisnachlass anbieten."],
    ["compensation", "Als Entschuldigung erhalten Sie einen Gutschein."],
    ["compensation", "Wir übernehmen die Kosten der Reparatur."],
    ["compensation", "Wir zahlen Ihnen eine Entschädigung."],
    ["replacement", "Wir senden Ihnen kostenlos ein neues Gerät."],
    ["delivery-date", "Ihre Bestellung wird am Freitag geliefert."],
    ["delivery-date", "Die Lieferung erfolgt bis Ende Mai."],
    ["delivery-date", "Wir liefern innerhalb von drei Tagen."],
    ["delivery-date", "Sie erhalten Ihre Bestellung nächste Woche."],
    ["legal-admission", "Wir übernehmen die volle Verantwortung."],
    ["legal-admission", "Das war unser Fehler."],
    ["legal-admission", "Wir haften für den Schaden."],
  ],
  "zh-Hans": [
    ["refund", "我们会为您办理全额退款。"],
    ["refund", "如果您退回商品，我们将全额退款。"],
    ["refund", "您的退款已办理。"],
    ["refund", "我们同意退款。"],
    ["discount", "我们可以为您提供九折优惠。"],
    ["discount", "我们将给您打八折。"],
    ["compensation", "我们会赔偿您的损失。"],
    ["compensation", "我们将给予您一定的补偿。"],
    ["replacement", "我们将免费为您更换。"],
    ["delivery-date", "您的订单将于明天发货。"],
    ["delivery-date", "货物预计3月5日送达。"],
    ["delivery-date", "我们保证在三天内发货。"],
    ["legal-admission", "这是我们的责任。"],
    ["legal-admission", "我们承认这是我们的错误。"],
    ["legal-admission", "我方愿意承担全部责任。"],
  ],
  "zh-Hant": [
    ["refund", "我們會為您辦理退款。"],
    ["compensation", "我們將賠償您的損失。"],
    ["delivery-date", "您的訂單將於明天發貨。"],
  ],
  fr: [
    ["refund", "Nous vous rembourserons intégralement."],
    ["refund", "Nous allons procéder au remboursement."],
    ["refund", "Vous recevrez un remboursement."],
    ["refund", "Le remboursement a été effectué."],
    ["discount", "Nous pouvons vous accorder une remise de 10 %."],
    ["compensation", "Nous vous indemniserons."],
    ["compensation", "Nous prendrons en charge les frais de réparation."],
    ["compensation", "Nous vous offrons un bon d'achat."],
    ["delivery-date", "Votre commande sera livrée vendredi."],
    ["delivery-date", "Le colis arrivera avant le 12 mai."],
    ["legal-admission", "Nous reconnaissons notre responsabilité."],
    ["legal-admission", "C'est entièrement notre faute."],
  ],
  es: [
    ["refund", "Le reembolsaremos el importe completo."],
    ["refund", "Vamos a tramitar el reembolso."],
    ["refund", "Recibirá un reembolso."],
    ["discount", "Podemos ofrecerle un descuento del 10 %."],
    ["compensation", "Le ofrecemos una compensación por las molestias."],
    ["compensation", "Asumiremos los gastos de la reparación."],
    ["delivery-date", "Su pedido llegará el viernes."],
    ["delivery-date", "Recibirá su pedido mañana."],
    ["legal-admission", "Asumimos toda la responsabilidad."],
    ["legal-admission", "Ha sido culpa nuestra."],
  ],
  ja: [
    ["refund", "全額返金いたします。"],
    ["refund", "ご返金させていただきます。"],
    ["discount", "10％割引いたします。"],
    ["discount", "次回のご注文に割引を適用します。"],
    ["compensation", "損害を賠償いたします。"],
    ["compensation", "お詫びとしてクーポンをお送りします。"],
    ["replacement", "無償で交換いたします。"],
    ["delivery-date", "明日お届けします。"],
    ["delivery-date", "3月5日に発送いたします。"],
    ["legal-admission", "弊社の責任です。"],
    ["legal-admission", "弊社が責任を負います。"],
  ],
  pt: [
    ["refund", "Vamos reembolsar o valor total."],
    ["discount", "Podemos oferecer um desconto de 10%."],
    ["compensation", "Vamos compensar o senhor pelos danos."],
    ["delivery-date", "O seu pedido chegará na sexta-feira."],
    ["legal-admission", "Assumimos a responsabilidade."],
  ],
  it: [
    ["refund", "Le rimborseremo l'intero importo."],
    ["discount", "Possiamo offrirLe uno sconto del 10%."],
    ["compensation", "Riceverà un risarcimento."],
    ["delivery-date", "L'ordine arriverà venerdì."],
    ["legal-admission", "È colpa nostra."],
  ],
  nl: [
    ["refund", "Wij betalen het bedrag terug."],
    ["discount", "Wij geven u 10% korting."],
    ["compensation", "U ontvangt een schadevergoeding."],
    ["delivery-date", "Uw bestelling wordt vrijdag geleverd."],
    ["legal-admission", "Wij erkennen onze aansprakelijkheid."],
  ],
  ar: [
    ["refund", "سنعيد لكم المبلغ كاملًا."],
    ["discount", "يسعدنا أن نقدم لكم خصمًا بنسبة 10٪."],
    ["compensation", "سنقوم بتعويضكم عن الأضرار."],
    ["delivery-date", "ستصلك الشحنة غدًا."],
    ["legal-admission", "نتحمل المسؤولية الكاملة."],
  ],
};

test.each(flat(innocent))("no promise (%s): %s", (language, sentence) => {
  expect(saidBy("promises", sourceFor(sentence, { language }))).toEqual([]);
});

test.each(flat(promising))("a promise (%s): %s", (language, [group, sentence]) => {
  const findings = saidBy("promises", sourceFor(`Hello,\n\n${sentence}\n\nBest`, { language }));
  expect(findings.map((finding) => finding.reason)).toEqual(
    expect.arrayContaining([expect.stringContaining(group.replaceAll("-", " "))]),
  );
  for (const finding of findings) expect(sentence).toContain(finding.words);
  expect(findings.every((finding) => finding.severity === "blocked")).toBe(true);
});

test("a profile may allow a group by name, and a wording", () => {
  const source = sourceFor("We will refund you.");
  const allowing = (promises: string[]) => ({
    ...source,
    profile: { ...source.profile, allow: { ...source.profile.allow, promises } },
  });
  expect(saidBy("promises", allowing(["refund"]))).toEqual([]);
  expect(saidBy("promises", allowing(["We will refund you"]))).toEqual([]);
  expect(saidBy("promises", allowing(["discount"]))).toHaveLength(1);
});

test("a promise the person asked for is to be looked at, no more", () => {
  const source = sourceFor("We will refund you.", { change: { instruction: "offer a refund" } });
  expect(saidBy("promises", source).map((finding) => finding.severity)).toEqual(["look"]);
});

test("every list has the five kinds of promise that a reply must not make by itself", () => {
  for (const list of loadPromises())
    expect(list.groups.map((group) => group.name)).toEqual(
      expect.arrayContaining(["refund", "discount", "compensation", "delivery-date", "legal-admission"]),
    );
});

function flat<T>(table: Record<string, T[]>): [string, T][] {
  return Object.entries(table).flatMap(([language, rows]) => rows.map((row): [string, T] => [language, row]));
}
