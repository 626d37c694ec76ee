// The lists of prompts/promises/ as one index of words, and how each language's file uses it.

import { isDense } from "../prompts/phrase.ts";
import { type PromiseList, partsOf } from "../prompts/promises.ts";
import { WordIndex } from "./word-index.ts";

/** One language's file; every list of phrases is a number in the index. */
export interface ListedPromises {
  language: string;
  offers: number;
  grants: number;
  doubts: number;
  unless: number;
  /** What takes a promise back right behind it, and a few words later. */
  after: number;
  later: number;
  still: number;
  asks: number;
  times: number;
  groups: ListedGroup[];
}

export interface ListedGroup {
  name: string;
  things: number;
  acts: number;
  shapes: number[][];
  /** What makes it no promise of this group, wherever it stands in the clause. */
  unless: number;
  /** True when it counts only for sentences in the language of its file: "*rons" is a future in French and nothing elsewhere. */
  inThisLanguage: boolean;
}

export interface PromiseWords {
  index: WordIndex;
  lists: ListedPromises[];
}

/** All lists in one index. */
export function promiseWords(files: PromiseList[]): PromiseWords {
  const index = new WordIndex();
  return { index, lists: files.map((file) => listed(file, index)) };
}

function listed(file: PromiseList, index: WordIndex): ListedPromises {
  const expand = expander(file);
  const dense = isDense(JSON.stringify(file));
  const all = (phrases: string[]) =>
    index.add({ phrases: phrases.map((phrase) => inOneScript(expand(phrase))), dense });
  const times = all(file.times);
  const names = new Map(Object.entries(file.words).map(([name, phrases]) => [name, all(phrases)]));
  names.set("time", times).set("sum", all(["{sum}"]));
  const gap = /^\.\.\.\s*/;
  return {
    language: file.language,
    offers: all(file.offers),
    grants: all(file.grants),
    doubts: all(file.doubts),
    unless: all(file.unless),
    after: all(file.after.filter((phrase) => !gap.test(phrase))),
    later: all(file.after.filter((phrase) => gap.test(phrase)).map((phrase) => phrase.replace(gap, ""))),
    still: all(file.still),
    asks: all(file.asks),
    times,
    groups: Object.entries(file.groups).map(([name, { things, acts, shapes, unless, inThisLanguage }]) => ({
      name,
      things: all(things),
      acts: all(acts),
      unless: all(unless),
      inThisLanguage,
      shapes: shapes.map((shape) => partsOf(shape).flatMap((part) => names.get(part) ?? [])),
    })),
  };
}

/** Puts lists of `words` and `times` where a phrase names them: "{we} pay" -> "(we|our team) pay". */
function expander({ words, times }: PromiseList): (phrase: string) => string {
  const known = new Map<string, string>();
  const expand = (phrase: string) =>
    phrase.replace(/\{([a-z-]{1,40})\}/g, (name, inside: string) => known.get(inside) ?? name);
  const keep = (name: string, phrases: string[]) => known.set(name, `(${phrases.map(expand).join("|")})`);
  if (times.length > 0) keep("time", times);
  for (const [name, phrases] of Object.entries(words)) keep(name, phrases);
  return expand;
}

/** Words as they are compared: lower case, one kind of apostrophe, simplified Han, plain alef. Every character keeps its place. */
export function inOneScript(text: string): string {
  const plain = text.replaceAll("’", "'").replaceAll("İ", "I").toLowerCase();
  return /[\u0622-\u0649\u4e00-\u9fff]/.test(plain)
    ? plain.replace(/[\u0622-\u0649\u4e00-\u9fff]/g, oneForm)
    : plain;
}

function oneForm(sign: string): string {
  return forms.get(sign) ?? sign;
}

// Traditional before simplified, character by character; alef with its signs before alef alone.
const pairs =
  "أاإاآاىيةه們们會会將将為为給给貴贵訂订單单發发貨货還还錢钱額额費费匯汇帳账戶户運运賠赔償偿補补優优惠惠減减價价換换" +
  "贈赠禮礼質质證证護护擔担負负責责錯错誤误過过認认應应該该處处幫帮辦办訪访電电話话號号時时間间點点後后週周內内裡里" +
  "個个幾几兩两萬万億亿寫写說说謝谢請请問问誰谁麼么嗎吗這这樣样對对開开關关閉闭預预約约師师門门車车飛飞機机鋪铺" +
  "飯饭館馆資资訊讯聯联絡络協协議议條条規规則则確确實实際际審审覈核檢检查查調调討讨論论評评估估與与無无從从變变更更" +
  "動动賬账戶户轉转結结終终繳缴稅税罰罚滯滞納纳產产業业務务員员團团隊队長长聽听見见觀观視视讓让選选擇择準准備备" +
  "歉歉損损壞坏傷伤陳陈維维繼继續续組组線线鏡镜張张塊块層层邊边頭头題题類类顧顾顯显順顺頁页須须領领願愿風风馬马" +
  "驗验體体錄录鎖锁釘钉針针釋释銷销靜静龍龙齊齐歲岁歷历絕绝統统級级經经緊紧總总縮缩臺台舊旧藝艺號号蓋盖薦荐蘭兰" +
  "號号裝装複复計计訴诉詢询試试詳详誠诚諾诺謹谨譯译讀读購购贏赢趕赶軟软輛辆輸输辭辞連连進进達达遞递遠远適适遲迟" +
  "遺遗郵邮鄰邻醫医釋释鐘钟鐵铁閥阀阻阻陸陆陽阳階阶隨随險险雙双雜杂離离難难雲云電电顏颜餘余駐驻髒脏鬆松鬧闹魚鱼" +
  "鮮鲜麗丽麥麦黃黄黨党齡龄倉仓傳传僅仅儘尽側侧偵侦凍冻剛刚創创劃划劑剂勞劳勝胜區区卻却厭厌參参吳吴啟启嚇吓國国" +
  "園园圍围圖图執执報报場场墊垫壓压奪夺奬奖奮奋婦妇學学宮宫寢寝寧宁尋寻導导專专屆届屬属嶺岭幣币幹干庫库廠厂廢废廣广" +
  "張张強强彈弹彎弯徑径復复徵征恆恒恥耻悅悦惡恶愛爱態态慘惨慣惯慮虑慶庆憂忧憑凭懇恳戰战戲戏拋抛掃扫採采揀拣搶抢" +
  "擁拥據据擬拟擴扩擺摆攜携敗败敵敌數数斷断於于旳的曆历曉晓書书東东柵栅條条楊杨楓枫標标樓楼樂乐機机權权殘残氣气決决" +
  "沒没況况淨净測测湯汤滿满漲涨漸渐潔洁濟济灣湾災灾煙烟煩烦熱热營营燈灯爭争爾尔牆墙獎奖獨独獲获現现瓶瓶畫画當当" +
  "療疗監监盡尽盤盘碼码礙碍種种稱称積积穩稳窗窗競竞筆笔節节範范築筑簡简簽签籤签糧粮約约紅红紙纸細细終终給给絲丝" +
  "來来覆复術术帶带現现僅仅義义書书腳脚衛卫磚砖較较輕轻載载賣卖買买貼贴貸贷賓宾賞赏農农鄉乡鉛铅銀银鋼钢錶表鍵键鏈链鑰钥閒闲陣阵雖虽響响" +
  "項项頻频顆颗飲饮養养駕驾駛驶騎骑騙骗髮发麵面佔占併并係系債债刪删別别剎刹勵励勢势問问嘗尝嚴严圓圆塗涂夥伙實实寶宝廚厨徹彻惱恼" +
  "掛挂揮挥擋挡擊击擾扰攔拦攝摄暫暂暢畅棄弃業业構构檔档歡欢歸归毀毁溫温潤润澤泽濕湿濾滤燒烧爐炉爛烂狀状猶犹環环異异盜盗眾众種种" +
  "築筑籃篮純纯紛纷紹绍綠绿網网綁绑緣缘練练縣县績绩織织繞绕羅罗習习聲声職职腦脑膠胶臉脸臨临舉举興兴艙舱莊庄虛虚虧亏衝冲覺觉觸触" +
  "託托記记訓训設设許许診诊註注誌志課课談谈講讲識识讚赞財财貧贫賀贺賽赛跡迹輪轮迴回遊游鄭郑鈕钮鉤钩鍋锅鎮镇鑑鉴閣阁隱隐隻只霧雾" +
  "頂顶飼饲餅饼駁驳騰腾驅驱鬥斗鬱郁鴨鸭鹽盐齒齿癒愈";
const forms = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[2 * at] ?? "", pairs[2 * at + 1] ?? ""]),
);
