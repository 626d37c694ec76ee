// The two ways of writing Chinese, told apart by characters that only one of them has.

// Simplified, traditional; simplified, traditional; … Characters that occur in both scripts are left out.
const pairs =
  "设設备備订訂单單货貨发發请請谢謝们們这這个個来來为為时時说說过過对對会會开開关關问問题題应應该該运運费費电電话話号號码碼经經营營业業务務产產质質员員购購买買卖賣让讓给給实實际際钱錢银銀报報价價尽盡头頭见見观觀认認识識学學习習书書写寫读讀长長门門间間闻聞机機联聯络絡现現样樣证證据據账帳户戶达達进進还還远遠连連选選确確复復坏壞损損换換维維护護检檢测測试試验驗标標规規则則办辦议議协協约約签簽汇匯额額总總数數资資讯訊网網线線级級组組织織国國东東车車师師处處动動劳勞与與从從众眾优優传傳体體侧側债債儿兒兴興冲衝决決况況减減凭憑击擊划劃刘劉刚剛创創别別剂劑区區医醫华華卫衛厂廠历歷压壓厅廳县縣参參双雙变變叶葉听聽启啟响響园園围圍图圖圆圓场場块塊坚堅够夠夹夾奖獎孙孫宁寧宝寶审審宽寬宾賓导導寻尋将將层層属屬岁歲岛島币幣带帶帮幫库庫庆慶张張弹彈归歸录錄当當彻徹径徑态態恳懇惯慣愿願战戰执執扩擴扫掃扰擾担擔拟擬拥擁择擇挂掛挥揮摆擺显顯暂暫术術杂雜权權条條极極构構柜櫃栏欄树樹档檔桥橋欢歡欧歐残殘毕畢气氣汉漢汤湯没沒洁潔济濟润潤涨漲满滿灵靈灾災点點热熱爱愛状狀独獨环環画畫疗療监監盖蓋盘盤础礎礼禮离離种種积積称稱竞競笔筆筑築简簡类類紧緊纠糾红紅纪紀纯純纳納纸紙细細终終结結统統继繼绩績绪緒续續缩縮罗羅职職胜勝脑腦艺藝节節范範荐薦获獲药藥虑慮虚虛补補装裝觉覺览覽计計讨討训訓记記讲講许許论論访訪评評词詞译譯诉訴诚誠询詢详詳语語误誤谁誰调調谈談谊誼负負财財责責败敗贵貴贸貿赔賠赖賴赛賽赠贈趋趨践踐转轉轮輪软軟轻輕载載较較辆輛输輸边邊迁遷迟遲适適递遞邮郵邻鄰郑鄭释釋钟鐘钢鋼铁鐵销銷锁鎖错錯键鍵闭閉阅閱队隊阳陽陆陸陈陳险險随隨难難页頁项項顺順须須预預领領频頻风風飞飛饭飯饮飲馆館马馬驱驅鲜鮮黄黃齐齊龙龍";

const simplified = new Set([...pairs].filter((_, i) => i % 2 === 0));
const traditional = new Set([...pairs].filter((_, i) => i % 2 === 1));

const simpler = new Map([...pairs].flatMap((one, i) => (i % 2 === 0 ? [[pairs[i + 1] ?? one, one]] : [])));

/** The same with the simplified form of every character of the table. */
export function inSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simpler.get(character) ?? character);
}

/** True when a Chinese text has more characters of the traditional script than of the simplified. */
export function isTraditional(text: string): boolean {
  let difference = 0;
  for (const character of text) {
    if (traditional.has(character)) difference++;
    else if (simplified.has(character)) difference--;
  }
  return difference > 0;
}
