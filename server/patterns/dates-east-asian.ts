// Days as Chinese, Japanese and Korean mails name them. All three are looked for together, because their words do not collide.

import {
  addMonths,
  addWorkingDays,
  coming,
  type Day,
  dayOf,
  inWeek,
  monthEnd,
  nearest,
  parts,
} from "./calendar.ts";
import { applyRules, type DayAt, type DayRule, fromToday } from "./day-rules.ts";
import { chineseNumberSigns, parseChineseNumber } from "./numbers.ts";

/** Days in Chinese, Japanese and Korean words. Without `today`, only those that name their year. */
export function findEastAsianDays(text: string, today: Day | null): DayAt[] {
  return applyRules(text, rules, today);
}

/** Words behind a day that make it a deadline: 11月30日前, 金曜日までに, 30일까지. */
export const deadlineBehind =
  /^(?:[（(][^（）()\n]{1,8}[）)])?(?:\s?(?:上午|下午)?\d{1,2}[:：点時时]\d{0,2}分?)?\s?(?:之前|以前|前(?!后|後|两|年)|为止|為止|截止|结束前|下班前|まで(?:に)?|迄|以内|締切|締め切り|이전|까지|전까지|내로)/;
/** Words before a day that make it one: 截止日期：, 最晚, 請於. */
export const deadlineBefore =
  /(?:截止(?:日期|时间|到|至|于|日)?|截至|最晚|最迟|最遲|不晚于|期限|到期日?|交期|納期|締切(?:日)?|締め切り|마감일?)[はがは为為是在于於：: ]{0,3}$/;

const number = `(?:\\d{1,3}|[${chineseNumberSigns}]{1,4})`;
const weekdays: Record<string, number> = {
  ...{ 一: 0, 二: 1, 三: 2, 四: 3, 五: 4, 六: 5, 日: 6, 天: 6 },
  ...{ 月: 0, 火: 1, 水: 2, 木: 3, 金: 4, 土: 5 },
  ...{ 월: 0, 화: 1, 수: 2, 목: 3, 금: 4, 토: 5, 일: 6 },
};
const dayWords: Record<string, number> = {
  ...{
    大后天: 3,
    大後天: 3,
    后天: 2,
    後天: 2,
    明天: 1,
    明日: 1,
    今天: 0,
    今日: 0,
    本日: 0,
    昨天: -1,
    前天: -2,
  },
  ...{ 明後日: 2, 昨日: -1, 一昨日: -2, 내일: 1, 모레: 2, 오늘: 0, 어제: -1 },
};

const weekWords: Record<string, number> = {
  ...{ 下: 1, 上: -1, 来週: 1, 再来週: 2, 今週: 0, 先週: -1, 다음주: 1, 이번주: 0, 지난주: -1 },
};

const rules: DayRule[] = [
  // 2026年11月30日   11月30号   十一月三十日   令和8年11月30日   2026년 11월 30일
  {
    pattern: new RegExp(
      `(?:(?:令和(?<era>\\d{1,2})|(?<y>\\d{4}))[年년] ?)?(?<!\\d)(?<m>${number}) ?[月월] ?(?<d>${number})(?:[-~–—～至]\\d{1,2})? ?[日号號일]`,
      "g",
    ),
    dayFrom: ({ era, y, m = "", d = "" }, today) => {
      const [month, date] = [parseChineseNumber(m), parseChineseNumber(d)];
      if (era || y) return dayOf(era ? 2018 + Number(era) : Number(y), month, date);
      return today === null || !(month <= 12 && date <= 31) ? null : nearest(month, date, today);
    },
  },
  // 下周五   下下周一   本周三   这个星期五   上周二   周五   礼拜五 — not 周五至周日, not 每周五
  fromToday(
    /(?<!每|每个|至|到|[-–~]\s?)(?<w>下下|下个?|下個|上个?|上個|本|这个?|這個?)?(?:周|週|星期|礼拜|禮拜)(?<d>[一二三四五六日天])(?!\s?[至到~～–-]\s?(?:周|星期|週|礼拜)?[一二三四五六日天])/g,
    ({ w = "", d = "" }, today) => {
      const weeks = w.startsWith("下下") ? 2 : (weekWords[w.charAt(0)] ?? 0);
      return w === "" ? coming(today, weekdays[d] ?? 0) : inWeek(today, weekdays[d] ?? 0, weeks);
    },
  ),
  // 来週金曜日   今週の金曜   次の月曜日   다음 주 금요일   이번 주 금요일 — not 月曜日から金曜日
  fromToday(
    /(?<!毎週|[〜～~-]|から ?)(?<w>来週|再来週|今週|先週|次|今度|다음 ?주|이번 ?주|지난 ?주)?の? ?(?<d>[月火水木金土日월화수목금토일])(?:曜日|曜(?!日)|요일)(?! ?[〜～~-]| ?から| ?부터)/g,
    ({ w = "", d = "" }, today) => {
      const weeks = weekWords[w.replace(" ", "")];
      return weeks === undefined ? coming(today, weekdays[d] ?? 0) : inWeek(today, weekdays[d] ?? 0, weeks);
    },
  ),
  // 后天   明日   내일
  {
    ...fromToday(
      new RegExp(`(?<w>${Object.keys(dayWords).join("|")})`, "g"),
      ({ w = "" }, today) => today + (dayWords[w] ?? 0),
    ),
    loose: ({ w = "" }) => (dayWords[w] === 0 ? "today" : undefined),
  },
  // 本月底   月底   下个月末   11月底   今月末   来月末
  fromToday(
    /(?:(?<next>下个?月|下個月|来月|다음 ?달)|本月|这个?月|這個月|今月|当月|이번 ?달|(?<m>\d{1,2})月|(?<![个個年\d])月)[底末말]/g,
    ({ next, m }, today) => {
      const first = m ? nearest(Number(m), 1, today) : today;
      return first === null ? null : monthEnd(first, next ? 1 : 0);
    },
  ),
  // 年底   今年年底   本年末
  fromToday(/(?<!\d)(?:今年|本年)?年?[底末](?<=年[底末])(?!年始)/g, (_, today) =>
    dayOf(parts(today).year, 12, 31),
  ),
  // 3个工作日内   14天之内   两周内   一个月以内   5営業日以内   2週間以内   7일 이내   24小时内
  fromToday(
    new RegExp(
      `(?<!过去|最近|近)(?<n>${number}) ?(?:(?<wd>个?工作[日天]|個工作[日天]|営業日|영업일)|(?<wk>个?星期|个?礼拜|周|週間|週|주일?)|(?<mo>个月|個月|か月|ヶ月|カ月|개월)|(?<h>个?小时|個小時|時間|시간)|天|日间?|日間|일) ?(?:之内|以内|內|内|之內|이내|안에)`,
      "g",
    ),
    ({ n = "", wd, wk, mo, h }, today) => {
      const count = parseChineseNumber(n);
      if (!(count >= 1 && count <= 999)) return null;
      if (wd) return addWorkingDays(today, count);
      if (mo) return addMonths(today, count);
      return today + (h ? Math.ceil(count / 24) : count * (wk ? 7 : 1));
    },
    "deadline",
  ),
];
