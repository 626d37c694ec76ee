// Places that a reply may be made to name: a warehouse, an office or a depot somewhere, and large cities that are no other word.

import type { Span } from "../contract/span.ts";

/** Where `text` names a place. */
export function findPlaces(text: string): Span[] {
  return [...[...text.matchAll(site)].map(spanOf), ...[...text.matchAll(cities)].map(spanOf)];
}

/** The place alone: "Hamburg" of "warehouse in Hamburg". */
function spanOf(match: RegExpExecArray): Span {
  const place = Object.values(match.groups ?? {}).find(Boolean) ?? match[0];
  const start = match.index + match[0].lastIndexOf(place);
  return [start, start + place.length];
}

const sites =
  "warehouse|depot|hub|office|plant|factory|branch|store|centre|center|lager|zentrallager|werk|büro|filiale|entrepôt|dépôt|bureau|usine|agence|almacén|depósito|oficina|fábrica|tienda|magazzino|deposito|ufficio|stabilimento|armazém|escritório|loja|magazijn|kantoor|fabriek|vestiging";
/** Either case of the first letter: the place behind it has to begin with a capital, so the pattern cannot ignore case. */
const eitherCase = sites.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
// warehouse in Hamburg   unserem Lager in Hamm   entrepôt de Lyon   magazijn in Venlo   从苏州的仓库   埼玉の倉庫   인천 창고
const site = new RegExp(
  [
    String.raw`(?<!\p{L})(?:${eitherCase}) (?:in|at|near|bei|à|de|en|di|a|em|te) (?<latin>\p{Lu}[\p{L}'’-]{2,24})`,
    String.raw`(?:从|由|從|自|在)(?<han>\p{Script=Han}{2,4}?)的?(?:仓库|倉庫|分公司|工厂|工廠|门店|門店|仓)(?!管)`,
    String.raw`(?<kanji>\p{Script=Han}{2,4})の(?:倉庫|支店|営業所|工場)`,
    "(?<hangul>[가-힣]{2,4}) (?:창고|물류센터|지점|공장)",
    String.raw`(?:مستودع|مخزن|مكتب|فرع)\p{L}{0,2} في (?<arabic>\p{Script=Arabic}{3,15})`,
  ].join("|"),
  "gu",
);

const latin =
  "Hamburg|Berlin|München|Munich|Frankfurt|Köln|Cologne|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Hanover|Nürnberg|Nuremberg|Bremen|Wien|Vienna|Zürich|Zurich|Genf|Geneva|Genève|Basel|London|Manchester|Birmingham|Liverpool|Leeds|Glasgow|Edinburgh|Dublin|Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Strasbourg|Bruxelles|Brussels|Antwerp|Antwerpen|Amsterdam|Rotterdam|Utrecht|Eindhoven|Venlo|Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Lisbon|Lisboa|Porto Alegre|São Paulo|Rio de Janeiro|Milan|Milano|Roma|Rome|Torino|Turin|Napoli|Naples|Bologna|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Kraków|Prague|Budapest|Bucharest|Istanbul|Moscow|Dubai|Cairo|Riyadh|Jeddah|Doha|Shanghai|Beijing|Shenzhen|Guangzhou|Hong Kong|Taipei|Tokyo|Osaka|Seoul|Busan|Singapore|Bangkok|Mumbai|Delhi|Bangalore|Sydney|Melbourne|New York|Los Angeles|Chicago|Houston|Dallas|Atlanta|Boston|Seattle|San Francisco|Toronto|Vancouver|Montreal|Ciudad de México|Buenos Aires|Bogotá|Santiago|Lima";
const eastAsian =
  "北京|上海|深圳|广州|廣州|天津|重庆|重慶|杭州|南京|苏州|蘇州|武汉|武漢|成都|西安|青岛|青島|大连|大連|厦门|廈門|宁波|東莞|东莞|香港|台北|台中|高雄|東京|大阪|名古屋|横浜|横濱|神戸|京都|福岡|札幌|仙台|広島|汉堡|柏林|伦敦|倫敦|巴黎|纽约|紐約|新加坡|首尔|首爾|함부르크|서울|부산|인천|대구|대전|광주|도쿄|오사카|상하이|베이징|هامبورغ|دبي|القاهرة|الرياض|جدة|الدوحة|أبوظبي|بيروت|عمّان|الدار البيضاء|الكويت|شنغهاي|برلين|لندن|باريس|إسطنبول";
const cities = new RegExp(`(?<![\\p{L}])(?:${latin})(?!\\p{L})|${eastAsian}`, "gu");
