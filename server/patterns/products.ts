// Finds products that are marked as such: behind a label, by a model number, or in quotation marks beside a word for a product.

import { type Found, foundAt, matches } from "./found.ts";

/** Product names and model numbers in `text`, in order, one at each place. */
export function findProducts(text: string): Found[] {
  const found = [labelled, modelNumber, quoted].flatMap((pattern) =>
    matches(text, pattern).flatMap((match) => {
      const words = tidied(match.groups?.name ?? "");
      if (words === "" || never.test(words) || standard.test(words) || inRoom(text, match.index)) return [];
      const start = match.index + match[0].lastIndexOf(words);
      return [foundAt(text, start, start + words.length)];
    }),
  );
  let reach = 0;
  return found
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span }) => {
      const free = span[0] >= reach;
      if (free) reach = span[1];
      return free;
    });
}

// Product: AquaClean Pro 5   型号 X200   产品名称：智能水泵   Modell: ZX-300   المنتج: …
const labelled =
  /(?:(?<![\p{L}\d])(?:products?(?: name)?|model(?: name| no\.?| number)?|device|machine type|Produkt(?:name)?|Modell|Gerätetyp|Typ|produit|modèle|producto|modelo|produto|equipo)[ \t]{0,2}[:：=]|(?:产品(?:名称|型号)?|產品|商品名称?|型号|型號|机型|设备型号|製品名?|商品名|機種名?|型番|品番|المنتج|الموديل|الطراز|제품명?|모델명?)[ \t]{0,2}(?:[:：=]|为|は|(?=[ ]?[A-Z0-9])))[ \t]{0,3}(?<name>[^\n,;，。；、|!?！？（(]{2,50})/giu;
// FlowPump X200   ZX-300   Kaffeemaschine KM-5000S   XR7-20 — up to two capitalised words before the number belong to the name
const modelNumber =
  /(?<![\p{Script=Latin}\d_#/@.-])(?<name>(?:\p{Lu}[\p{L}\d]{1,20}[ -](?:\p{Lu}[\p{L}\d]{1,20} )?)?(?:[A-Z]{1,4}\d?-?\d{2,5}|[A-Z]{2,4}-\d)[A-Z]{0,3}(?:-[A-Z0-9]{1,4})?(?: (?:Pro|Plus|Max|Mini|Ultra|Lite|XL))?)(?![\p{Script=Latin}\d_@/-]|[.,]\d|: [a-z])/gu;
// our software “FlowDesk Pro”   设备“智洁三号”   das Gerät „AquaClean“
const quoted =
  /(?:product|software|app|model|device|machine|tool|system|platform|package|Produkt|Gerät|Maschine|Software|System|Paket|produit|logiciel|appareil|producto|equipo|programa|produto|aparelho|产品|软件|系统|设备|机器|平台|购买的|製品|商品|機器|ソフト|المنتج|برنامج|جهاز)[^\n.!?。！？"“„«「『]{0,15}["“„«「『](?<name>[^\n"”“»」』.!?。！？]{2,30})["”“»」』]/giu;
// Looks like a product and is none: standards, paper sizes, quarters, error codes, postcodes.
const standard =
  /^(?:(?:ISO|EN|DIN|IEC|UL|RFC|UTF|SHA|MD|RS|HTTP|COVID|GB|CE|IP|USB|HDMI|DN|PN|GL|M|HRB|HRA|UID|VAT|BIC|IBAN|PLZ|Box)[ -]?\d.*|A[0-6]|Q[1-4].*|[EF]-?\d{1,4}|(?:Error|Fehler|Code|Err) .*|[A-Z]{2} \d{5}|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|D-\d{5}|CH-\d{4}|A-\d{4}|F-\d{5}|PO.*)$/i;
const never =
  /^(?:is|are|was|and|or|the|ist|und|est|et|de|es|y|no|yes|n\/a|none|unknown|der|die|das|的|有|在|我|是|了|出现|有问题).{0,3}$/i;
const room =
  /(?:room|gate|building|hall|booth|stand|seat|floor|raum|zimmer|halle|gebäude|stand|salle|sala|suite|flight|bus|line|error|fehler|code|erreur|错误|代码|故障码|エラー)[ :：-]{0,2}$/i;
// Our X200, The ZX-300, Model X200, Meine KM-5000S
const leading =
  /^(?:The|Our|Your|My|This|That|These|A|An|For|With|And|Or|In|On|Of|Both|Model|Product|Please|Regarding|Re|Der|Die|Das|Den|Dem|Ein|Eine|Unser|Unsere|Ihr|Ihre|Mein|Meine|Modell|Typ|Le|La|Les|L|Un|Une|Notre|Votre|Mon|Ma|Modèle|El|Los|Las|Una|Nuestro|Nuestra|Modelo|O|Os|As|Um|Uma|Nosso|Nossa|Order|Bestellung) /;

function tidied(name: string): string {
  let words = name.trim().replace(/(?<![\s:：.\-–"”])[\s:：.\-–"”]+$/, "");
  for (let round = 0; round < 3 && leading.test(words); round++) words = words.replace(leading, "");
  return words.split(" ").length > 6 ? "" : words;
}

function inRoom(text: string, at: number): boolean {
  return room.test(text.slice(Math.max(0, at - 14), at));
}
