import { expect, test } from "vitest";
import { directionOf } from "../../../server/clean/direction.ts";
import { detectLanguage } from "../../../server/clean/language.ts";

const sentences: [language: string, ...sentences: string[]][] = [
  [
    "en",
    "Could you please send me the invoice for order 4711?",
    "When will the replacement part arrive?",
    "We have not received your payment yet.",
    "Thanks, that works for me.",
    "Please cancel my subscription.",
    "The pump stopped working yesterday.",
  ],
  [
    "zh-Hans",
    "请把订单4711的发票发给我，谢谢。",
    "什么时候可以发货？",
    "我们想预约一次产品演示。",
    "你好，设备坏了。",
    "请尽快回复",
  ],
  [
    "zh-Hant",
    "請把訂單4711的發票寄給我，謝謝。",
    "什麼時候可以出貨？",
    "我們想預約產品展示。",
    "您好，設備故障了。",
  ],
  [
    "fr",
    "Pourriez-vous m'envoyer la facture de la commande 4711 ?",
    "Quand la pièce sera-t-elle livrée ?",
    "Nous n'avons pas encore reçu votre paiement.",
    "Merci de me rappeler demain matin.",
    "La machine est en panne depuis hier.",
  ],
  [
    "es",
    "¿Podría enviarme la factura del pedido 4711, por favor?",
    "¿Cuándo llegará la pieza de repuesto?",
    "Todavía no hemos recibido su pago.",
    "La máquina dejó de funcionar ayer.",
    "Queremos cancelar el pedido.",
  ],
  [
    "pt",
    "Quando chega a peça de reposição?",
    "Ainda não recebemos o seu pagamento.",
    "A máquina parou de funcionar ontem.",
    "Gostaria de cancelar o pedido.",
  ],
  [
    "de",
    "Könnten Sie mir bitte die Rechnung zur Bestellung 4711 schicken?",
    "Wann kommt das Ersatzteil an?",
    "Wir haben Ihre Zahlung noch nicht erhalten.",
    "Die Maschine ist seit gestern defekt.",
    "Bitte stornieren Sie den Auftrag.",
  ],
  [
    "it",
    "Potrebbe inviarmi la fattura dell'ordine 4711, per favore?",
    "Quando arriva il pezzo di ricambio?",
    "Non abbiamo ancora ricevuto il pagamento.",
    "La macchina non funziona da ieri.",
    "Vorrei annullare l'ordine.",
  ],
  [
    "ru",
    "Не могли бы вы прислать мне счёт по заказу 4711?",
    "Когда придёт запасная часть?",
    "Мы ещё не получили ваш платёж.",
    "Насос перестал работать вчера.",
  ],
  [
    "ja",
    "注文4711の請求書を送っていただけますか。",
    "部品はいつ届きますか？",
    "まだ入金が確認できておりません。",
    "昨日からポンプが動きません。",
    "見積書をお願いします。",
  ],
  [
    "ko",
    "주문 4711의 청구서를 보내 주시겠습니까?",
    "부품은 언제 도착하나요?",
    "아직 입금이 확인되지 않았습니다.",
  ],
  [
    "vi",
    "Anh có thể gửi cho tôi hóa đơn của đơn hàng 4711 được không?",
    "Khi nào phụ tùng sẽ đến?",
    "Chúng tôi chưa nhận được thanh toán của quý công ty.",
  ],
  ["th", "รบกวนส่งใบแจ้งหนี้ของคำสั่งซื้อ 4711 ให้หน่อยได้ไหมคะ", "อะไหล่จะมาถึงเมื่อไหร่"],
  ["ar", "هل يمكنكم إرسال فاتورة الطلب رقم 4711 من فضلكم؟", "متى ستصل قطعة الغيار؟", "لم نستلم دفعتكم بعد."],
  [
    "id",
    "Bisakah Anda mengirimkan faktur untuk pesanan 4711 kepada saya?",
    "Kapan suku cadangnya akan tiba?",
    "Kami belum menerima pembayaran Anda.",
    "Mesin tidak berfungsi sejak kemarin.",
    "Mohon batalkan pesanan kami.",
    "Apakah barang sudah dikirim?",
  ],
  [
    "ms",
    "Bolehkah anda menghantar invois bagi pesanan 4711 kepada saya?",
    "Bilakah alat ganti akan tiba?",
    "Kami belum menerima bayaran tuan.",
    "Mesin tidak berfungsi sejak semalam.",
    "Sila batalkan pesanan kami.",
    "Adakah barang sudah dihantar?",
  ],
  [
    "tr",
    "4711 numaralı siparişin faturasını gönderebilir misiniz?",
    "Yedek parça ne zaman gelecek?",
    "Ödemenizi henüz almadık.",
  ],
  [
    "pl",
    "Czy mogliby Państwo przesłać mi fakturę do zamówienia 4711?",
    "Kiedy dotrze część zamienna?",
    "Nie otrzymaliśmy jeszcze płatności.",
  ],
  [
    "nl",
    "Kunt u mij de factuur van bestelling 4711 sturen?",
    "Wanneer komt het onderdeel aan?",
    "Wij hebben uw betaling nog niet ontvangen.",
  ],
  [
    "sv",
    "Kan ni skicka fakturan för beställning 4711 till mig?",
    "När kommer reservdelen?",
    "Vi har inte fått er betalning ännu.",
  ],
  [
    "da",
    "Kan I sende mig fakturaen for ordre 4711?",
    "Hvornår kommer reservedelen?",
    "Vi har endnu ikke modtaget jeres betaling.",
  ],
  ["no", "Kan dere sende meg fakturaen for bestilling 4711?", "Vi har ikke mottatt betalingen deres ennå."],
  [
    "fi",
    "Voisitteko lähettää minulle tilauksen 4711 laskun?",
    "Milloin varaosa saapuu?",
    "Emme ole vielä saaneet maksuanne.",
  ],
  [
    "cs",
    "Mohli byste mi prosím poslat fakturu k objednávce 4711?",
    "Kdy dorazí náhradní díl?",
    "Dosud jsme neobdrželi vaši platbu.",
  ],
  [
    "hu",
    "El tudnák küldeni a 4711-es rendelés számláját?",
    "Mikor érkezik meg az alkatrész?",
    "Még nem kaptuk meg a kifizetést.",
  ],
  [
    "ro",
    "Ați putea să-mi trimiteți factura pentru comanda 4711?",
    "Când sosește piesa de schimb?",
    "Nu am primit încă plata dumneavoastră.",
  ],
  [
    "el",
    "Θα μπορούσατε να μου στείλετε το τιμολόγιο της παραγγελίας 4711;",
    "Πότε θα φτάσει το ανταλλακτικό;",
  ],
  ["he", "האם תוכלו לשלוח לי את החשבונית עבור הזמנה 4711?", "מתי יגיע החלק?"],
  ["hi", "क्या आप मुझे ऑर्डर 4711 का बिल भेज सकते हैं?", "पुर्जा कब आएगा?"],
  [
    "uk",
    "Чи не могли б ви надіслати мені рахунок за замовленням 4711?",
    "Коли прибуде запасна частина?",
    "Ми ще не отримали ваш платіж.",
  ],
];

test.each(sentences)("a mail of one sentence in %s is recognised", (language, ...examples) => {
  expect(examples.map(detectLanguage)).toEqual(examples.map(() => language));
});

test.each(["", "OK", "4711", "https://example.com/bitte", "👍", "..."])(
  "%j is too little to tell",
  (text) => {
    expect(detectLanguage(text)).toBe("und");
  },
);

test("English product names do not make a Chinese mail English", () => {
  expect(detectLanguage("请把 Premium Support Package 和 Office 365 Business 的报价发给我，谢谢。")).toBe(
    "zh-Hans",
  );
});

test("addresses and order numbers say nothing about the language", () => {
  expect(
    detectLanguage("Wo ist das Paket? https://tracking.example.com/where/is/my/parcel ORDER-2025-THE-118"),
  ).toBe("de");
});

test("Arabic and Hebrew are written from right to left, also around an English name", () => {
  expect(directionOf("نحتاج إلى Pump X-200 هذا الأسبوع")).toBe("rtl");
  expect(directionOf("מתי תגיע ההזמנה?")).toBe("rtl");
  expect(directionOf("We met in القاهرة last week.")).toBe("ltr");
});
