import { expect, test } from "vitest";
import { findDates } from "../../../server/patterns/dates.ts";

/** A Friday morning where the sender is. */
const mailDate = "2026-11-20T09:00:00+08:00";
const said = (language: string, text: string, country?: string) =>
  findDates(text, { mailDate, language, country }).map(
    ({ iso, kind }) => iso + (kind === "deadline" ? " deadline" : ""),
  );

test.each([
  ["en", "opening hours", "We are open Monday to Friday, 9 to 5, and every Saturday."],
  ["en", "a version", "since release 3.8.1 and version 1.2."],
  ["en", "the verb may", "Room 3 may be free, it may 5 people hold."],
  ["en", "today in a tale", "Today we received your parcel."],
  ["en", "a weekday in a tale", "It has been broken since the change on Sunday."],
  ["en", "how often", "It failed again within a week, the third time in fourteen months."],
  ["en", "a fraction", "3/4 of the 10/12 bits"],
  ["de", "a clause of a contract", "laut Punkt 2.3. des Vertrags"],
  ["de", "opening hours", "Montag bis Freitag"],
  ["de", "good morning", "Guten Morgen, heute Morgen kam die Ware."],
  ["es", "the morning", "por la mañana"],
  ["pt", "a weekday beside its date", "no dia 8, terça-feira"],
  ["ja", "opening days", "月曜日から金曜日"],
  ["ja", "the turn of the year", "年末年始休業"],
  ["zh-Hans", "opening days", "周一至周五，每周五盘点"],
  ["zh-Hans", "the last days", "过去3天内"],
])("%s: %s is no date", (language, _, text) => {
  expect(said(language, text)).toEqual([]);
});

test.each([
  ["en", "by Friday", "2026-11-20 deadline"],
  ["en", "next Friday", "2026-11-27"],
  ["en", "since Monday it leaks", "2026-11-16"],
  ["en", "within 14 days", "2026-12-04 deadline"],
  ["en", "within three business days", "2026-11-25 deadline"],
  ["en", "before 30 November 2026 at 5pm", "2026-11-30T17:00 deadline"],
  ["en", "Friday, November 27th", "2026-11-27"],
  ["en", "by the end of the month", "2026-11-30 deadline"],
  ["en", "by close of business on Tuesday 24 November", "2026-11-24 deadline"],
  ["en", "on 5 January", "2027-01-05"],
  ["en", "today at 3 pm", "2026-11-20T15:00"],
  ["en", "due date: 2026-12-01", "2026-12-01 deadline"],
  ["de", "bis zum 30.11.", "2026-11-30 deadline"],
  ["de", "nächsten Freitag", "2026-11-27"],
  ["de", "übermorgen um 15 Uhr", "2026-11-22T15:00"],
  ["de", "spätestens Donnerstag, den 26. November", "2026-11-26 deadline"],
  ["de", "innerhalb von 5 Werktagen", "2026-11-27 deadline"],
  ["de", "am Mittwoch (2.12.)", "2026-12-02"],
  ["de", "Ende des Monats", "2026-11-30"],
  ["fr", "d’ici le 30 novembre", "2026-11-30 deadline"],
  ["fr", "vendredi prochain", "2026-11-27"],
  ["fr", "demain à 15h30", "2026-11-21T15:30"],
  ["fr", "sous 5 jours ouvrés", "2026-11-27 deadline"],
  ["fr", "le 1er décembre 2026", "2026-12-01"],
  ["es", "antes del 30 de noviembre", "2026-11-30 deadline"],
  ["es", "el próximo viernes", "2026-11-27"],
  ["es", "en un plazo de 10 días hábiles", "2026-12-04 deadline"],
  ["pt", "até o dia 10/12", "2026-12-10 deadline"],
  ["pt", "amanhã às 15h", "2026-11-21T15:00"],
  ["pt", "no prazo de 5 dias úteis", "2026-11-27 deadline"],
  ["ja", "11月30日までに", "2026-11-30 deadline"],
  ["ja", "来週金曜日", "2026-11-27"],
  ["ja", "明日15時", "2026-11-21T15:00"],
  ["ja", "令和8年11月30日", "2026-11-30"],
  ["ja", "5営業日以内", "2026-11-27 deadline"],
  ["zh-Hans", "11月30日前", "2026-11-30 deadline"],
  ["zh-Hans", "11月30日（周一）上午10:30", "2026-11-30T10:30"],
  ["zh-Hans", "下周五", "2026-11-27"],
  ["zh-Hans", "本月底", "2026-11-30"],
  ["zh-Hans", "后天下午3点", "2026-11-22T15:00"],
  ["zh-Hans", "明天下午3点半", "2026-11-21T15:30"],
  ["zh-Hans", "3个工作日内", "2026-11-25 deadline"],
  ["zh-Hans", "两周内", "2026-12-04 deadline"],
  ["zh-Hans", "截止日期：2026年12月1日", "2026-12-01 deadline"],
  ["zh-Hant", "12 月 2 日（週三）下午 2 點", "2026-12-02T14:00"],
  ["ar", "قبل 30 نوفمبر 2026", "2026-11-30 deadline"],
  ["ar", "يوم الخميس القادم", "2026-11-26"],
  ["ar", "٣٠/١١/٢٠٢٦", "2026-11-30"],
  ["ko", "11월 30일까지", "2026-11-30 deadline"],
  ["it", "3 dicembre 2026", "2026-12-03"],
  ["ru", "3 декабря 2026", "2026-12-03"],
])("%s: %s is %s", (language, text, date) => {
  expect(said(language, text)).toEqual([date]);
});

test("03/12/2026 is the third of December for a Briton and March the twelfth for an American", () => {
  expect(said("en", "on 03/12/2026", "GB")).toEqual(["2026-12-03"]);
  expect(said("en", "on 03/12/2026", "US")).toEqual(["2026-03-12"]);
});

test("the mail's day is the sender's, not that of Greenwich", () => {
  const context = { mailDate: "2026-11-20T00:30:00+08:00", language: "zh-Hans" };
  expect(findDates("明天", context)).toMatchObject([{ iso: "2026-11-21" }]);
});

test("without the mail's date only days that carry their year are found", () => {
  const found = findDates("tomorrow, by Friday, 30 Nov, 30 Nov 2026, 1.12.", { language: "en" });
  expect(found.map(({ iso }) => iso)).toEqual(["2026-11-30"]);
});

test("a day the calendar does not have is not found", () => {
  expect(said("de", "am 31.11.2026 und am 30. Februar")).toEqual([]);
});
