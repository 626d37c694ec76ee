// How eight languages and more name the number of an order, an invoice, a contract, a ticket.

export type ReferenceKind = "order" | "invoice" | "contract" | "ticket" | "other";

interface Label {
  kind: ReferenceKind;
  /** Alternatives of a regular expression, matched without regard to case. */
  words: string;
  /** "order 500 pieces", "订单 500 件": a short bare number behind the word alone is a quantity. */
  countable?: true;
}

export const labels: Label[] = [
  {
    kind: "order",
    words:
      "purchase orders?|PO|P\\.O\\.|sales orders?|SO|order (?:confirmation|reference|ref|id|code)|Bestellnummern?|Bestell-?(?:Nr|Nummer|ID)|Auftragsnummern?|Auftrags-?(?:Nr|Nummer|bestätigung)|numéro de commande|bons? de commande|número de pedido|número del pedido|n[º°] de pedido|número de orden|orden de compra|ordem de compra|nº da encomenda|número da encomenda|订单编号|订单号码?|訂單編號|訂單號碼?|采购订单号?|采购单号?|注文番号|発注番号|ご注文番号|受注番号|オーダー番号|رقم الطلب(?:ية)?|رقم أمر الشراء|أمر الشراء|طلب الشراء|주문번호|ordernummer|bestelnummer|numero d'ordine|numer zamówienia|номер заказа|số đơn hàng|nomor pesanan|sipariş numarası",
  },
  {
    kind: "order",
    words:
      "orders?|Bestellung(?:en)?|Auftrag|Aufträge|commandes?|pedidos?|encomendas?|órdenes|orden|订单|訂單|注文|الطلب|طلب(?:ية)?|주문|ordine|заказа?",
    countable: true,
  },
  {
    kind: "invoice",
    words:
      "invoices?|inv|tax invoice|credit notes?|Rechnung(?:en)?|Rechnungsnummern?|Rechnungs-?(?:Nr|Nummer)|RG-?Nr|Gutschrift|Mahnung|factures?|avoirs?|facturas?|faturas?|notas? fiscais|nota fiscal|NF-e|发票号码?|发票编号|发票代码|發票號碼?|发票|账单号码?|账单编号|账单|帳單|請求書番号|請求番号|請求書|インボイス番号|رقم الفاتورة|فاتورة رقم|الفاتورة|فاتورة|송장번호|factuurnummer|factuur|fattura|faktury?|счета?|hóa đơn",
  },
  {
    kind: "contract",
    words:
      "contracts?|Vertrag(?:s-?(?:nummer|nr))?|Verträge|contrats?|contratos?|合同编号|合同号|合同|合約編號|合約|协议编号|契約番号|契約書番号|契約|رقم العقد|العقد|عقد|계약번호|contractnummer|contratto",
  },
  {
    kind: "ticket",
    words:
      "support tickets?|tickets?(?: id)?|case ids?|incidents?|service requests?|SR|RMA|Ticketnummer|Ticket-?(?:Nr|ID)|Vorgangs-?(?:nummer|nr)|Vorgang|Fallnummer|Reklamations-?(?:nummer|nr)|numéro de dossier|dossier|incidencia|expediente|chamado|protocolo|工单编号|工单号|工单|服务单号|报修单号|受付番号|お問い合わせ番号|問合せ番号|チケット(?:番号)?|رقم التذكرة|التذكرة|تذكرة|티켓|접수번호",
  },
  {
    kind: "ticket",
    words: "cases?",
    countable: true,
  },
  {
    kind: "other",
    words:
      "agreements?|bills?|quotes?|shipments?|deliver(?:y|ies)|Lieferung|Sendung|livraison|bookings?|reservations?|polic(?:y|ies)|claims?|parts?",
    countable: true,
  },
  {
    kind: "other",
    words:
      "reference(?: number)?|your ref|our ref|ref|customer (?:number|no|id)|account (?:number|no)|tracking (?:number|no|id|code)|serial(?: number| no)?s?|S\\/N|quotation|delivery note|booking reference|Referenz(?:nummer)?|Aktenzeichen|Kundennummern?|Kunden-?Nr|Angebots?(?:nummer|-?Nr)?|Lieferschein(?:nummer|-?Nr)?|Seriennummern?|Serien-?Nr|Sendungsnummer|Sendungsverfolgungsnummer|Artikel-?(?:Nr|nummer)|référence|réf|numéro de (?:client|suivi|série|devis)|devis|referencia|número de (?:cliente|seguimiento|serie|série|rastreamento)|presupuesto|referência|orçamento|cotización|编号|快递单号|运单号码?|物流单号|单号|序列号|流水号|客户编号|报价单号?|参考号|追跡番号|お客様番号|顧客番号|伝票番号|見積(?:書)?番号|製造番号|シリアル番号|管理番号|رقم المرجع|الرقم المرجعي|رقم العميل|رقم التتبع|الرقم(?:ان)? التسلسلي(?:ان)?",
  },
];

/** Prefixes that are a reference without any label: "PO 4500012345", "INV-2026/0042", "HT-2026-018". */
export const prefixes: Record<string, ReferenceKind> = {
  PO: "order",
  SO: "order",
  ORD: "order",
  ORDER: "order",
  BE: "order",
  AB: "order",
  DD: "order",
  INV: "invoice",
  RE: "invoice",
  RG: "invoice",
  FA: "invoice",
  FAC: "invoice",
  FAT: "invoice",
  FP: "invoice",
  HT: "contract",
  CT: "contract",
  CTR: "contract",
  TKT: "ticket",
  TICKET: "ticket",
  CASE: "ticket",
  INC: "ticket",
  SR: "ticket",
  RMA: "ticket",
  CS: "ticket",
  GD: "ticket",
};
