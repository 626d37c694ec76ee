// Names of two to four Chinese characters: a surname comes first, and no word for a department comes last.

/** True for "张伟" and "王经理"; "采购部" and "谢谢" are none. */
export function isChineseName(name: string): boolean {
  const bare = name.replace(/\s?(?:先生|女士|小姐|经理|总监|工程师|老师|总)$/, "");
  return (
    /^[\u4e00-\u9fff]{2,4}$/.test(bare) &&
    surnames.includes(bare.charAt(0)) &&
    !notName.test(bare) &&
    !/^(.)\1$/.test(bare)
  );
}

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔庞颜庄聂章鲁岳翟殷詹申欧耿关焦柳左甘祝包宁尚舒阮柯纪梅童毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛欧阳張劉陳楊黃趙吳孫馬許鄧馮蕭蔣葉魏蘇呂盧鍾譚陸範賈鄒閻賀顧龔嚴湯溫莊聶魯歐";
const notName = /[部门司店厂组室处系科务售销课課会]$|中心$|客服|先生们|大家|同事|您好/;
