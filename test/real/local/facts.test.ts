// Facts with the real local model, which copies badly: its answers are checked, and what the patterns found stays.

import { beforeAll, expect, inject, test } from "vitest";
import type { Facts } from "../../../server/contract/facts.ts";
import { Mail } from "../../../server/contract/mail.ts";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { findFacts } from "../../../server/facts/facts.ts";
import { partsOf } from "../../../server/facts/places.ts";
import { renderPrefix } from "../../../server/prompts/prefix.ts";
import { cleanMail, patternFacts, prompts, tasks, words } from "../../support/shipped.ts";

const { templates } = prompts;
const promptOf = (shared: string) => ({ shared, task: tasks.facts });
const signal = AbortSignal.timeout(600_000);
let engine: ConnectedEngine;

beforeAll(async () => {
  const connection = { apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
  engine = openAiEngine({ url: inject("engineUrl"), ...connection });
  await engine.probe(signal);
});

const mails: { name: string; references: string[]; mail: Partial<Mail> }[] = [
  {
    name: "an English question about a late parcel",
    references: ["WEB-104482"],
    mail: {
      subject: "Where is my parcel?",
      from: { name: "Grace Okafor", address: "grace.okafor@lakeside-dental.example" },
      text: `Hi there,

I placed order WEB-104482 on 6 November and paid $249.00 by card. The tracking page has said "label created" for nine days.
Has it really left your warehouse? I am away from 2 December, so it must arrive before that.

Thanks
Grace Okafor
Lakeside Dental LLC`,
    },
  },
  {
    name: "an English reminder with two invoices",
    references: ["70331", "70358", "MSA-2025-04"],
    mail: {
      subject: "Second reminder",
      from: { name: "Accounts", address: "accounts@northgate.example" },
      text: `Dear customer,

invoices 70331 and 70358 under contract MSA-2025-04, together £3,120.00, are now 30 days overdue.
Please pay by 4 December 2026 or let us know when we can expect the money.

Kind regards
Peter Lang`,
    },
  },
  {
    name: "a Chinese complaint about a short delivery",
    references: ["202611150088", "FP20261116003"],
    mail: {
      subject: "收货数量不符",
      from: { name: "李娜", address: "lina@chenxing.example" },
      text: `您好：

订单号202611150088今天到货，应收过滤器60个，实收52个，少了8个。发票号：FP20261116003，金额¥9,600。
请问缺少的8个什么时候补发？请在11月27日前答复。

李娜
辰星环保科技有限公司
手机：13900000777`,
    },
  },
  {
    name: "a Chinese request for an offer, with no number in it",
    references: [],
    mail: {
      subject: "询价",
      from: { name: "赵磊", address: "zhaolei@example.cn" },
      text: "您好！我们想采购贵公司的温度记录仪20台，请问单价是多少？下周三之前能报价吗？谢谢！\n赵磊",
    },
  },
  {
    name: "a German wrong delivery",
    references: ["77120", "LS-4471"],
    mail: {
      subject: "Falsche Lieferung",
      from: { name: "Jürgen Weiß", address: "weiss@weiss-elektro.example" },
      text: `Guten Tag,

zu unserer Bestellung Nr. 77120 (Lieferschein LS-4471) haben wir heute die falschen Kabel bekommen: 3 statt 5 Meter.
Können Sie bis Freitag tauschen? Der Rechnungsbetrag von 412,80 € stimmt dann.

Mit freundlichen Grüßen
Jürgen Weiß
Weiß Elektro GmbH
Tel. 0341 5550 123`,
    },
  },
  {
    name: "a German application",
    references: [],
    mail: {
      subject: "Bewerbung als Servicetechniker",
      from: { name: "Elif Yılmaz", address: "elif.y@example.de" },
      text: `Sehr geehrte Damen und Herren,

hiermit bewerbe ich mich als Servicetechnikerin. Ich kann am 1. Februar 2027 anfangen und freue mich auf ein Gespräch.

Mit freundlichen Grüßen
Elif Yılmaz`,
    },
  },
];

test.each(mails)(
  "$name: every number is found, and nothing that is not in the mail",
  async ({ mail: given, references }) => {
    const mail = Mail.parse({
      to: [{ name: "Northwind Support", address: "support@northwind.example" }],
      date: "2026-11-20T09:00:00+01:00",
      ...given,
    });
    const clean = cleanMail(mail);
    const prefix = await renderPrefix(
      { templates, mail, clean, about: "We sell instruments.", options: "" },
      engine,
      signal,
    );
    const facts = await findFacts(
      {
        mail,
        clean,
        patterns: patternFacts(mail, clean),
        prompt: promptOf(prefix),
        key: given.subject ?? "",
        words,
      },
      engine,
      signal,
    );

    expect(facts.references.map(({ value }) => value).sort()).toEqual(references.sort());
    expect(facts.sender?.value).toBe(expectedSender(mail));
    for (const { part, span, words } of all(facts))
      expect(partsOf(mail, clean)[part].slice(...span)).toBe(words);
    // What the patterns found stays as it was.
    const known = patternFacts(mail, clean);
    expect(facts).toMatchObject({ amounts: known.amounts, dates: known.dates, questions: known.questions });
    expect(facts.products).toEqual(expect.arrayContaining(known.products));
  },
);

test("the answer starts from what the engine knows of the mail already", async () => {
  const mail = Mail.parse({ ...mails[0]?.mail, date: "2026-11-20T09:00:00Z" });
  const clean = cleanMail(mail);
  const prefix = await renderPrefix({ templates, mail, clean, about: "", options: "" }, engine, signal);
  const options = { signal, key: "same mail" };
  await engine.read({ shared: prefix, task: "\n\nA or B?" }, ["A", "B"], options);
  const cached: (number | null)[] = [];
  const counting: Pick<typeof engine, "answer"> = {
    async answer(...asked) {
      const answered = await engine.answer(...asked);
      cached.push(answered.usage.cached);
      return answered;
    },
  };
  await findFacts(
    { mail, clean, patterns: patternFacts(mail, clean), prompt: promptOf(prefix), key: "same mail", words },
    counting,
    signal,
  );
  expect(cached).toHaveLength(1);
  expect(cached[0]).toBeGreaterThan(100);
});

function expectedSender(mail: Mail): string {
  return mail.from.name === "Accounts" ? "Peter Lang" : mail.from.name;
}

function all(facts: Facts) {
  return Object.values(facts)
    .flat()
    .filter((value) => value !== null);
}
