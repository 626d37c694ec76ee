// What a reply says beside the question: whom it greets, which number it names, what it asks for, and when there is none.

import { describe, expect, test } from "vitest";
import { whyUnanswered } from "../../../../server/draft/assisted/unanswered.ts";
import { planFor, sourceOf } from "./specimens.ts";

const to = [{ address: "service@ours.example" }];
const filler = "We bought a kettle from you last month and would like to talk about it with somebody.";

describe("the name", () => {
  const greeted = (name: string, text = `${filler}\n\nRegards`, more: object = {}) =>
    planFor({ from: { name, address: "a@b.example" }, to, text, ...more }, { language: "en" }).name;

  test.each([
    ["Kwame Osei", "Kwame Osei"],
    ["KWAME OSEI", "Kwame Osei"],
    ["Ms Priya Rao", "Ms Rao"],
    ["Dr. Anna van den Berg", "Dr. van den Berg"],
    ["Prof. Dr. Uwe Lenz", "Prof. Dr. Lenz"],
    ["Mr Wang Wei", "Mr Wang Wei"],
    ["Dr María Gómez López", "Dr María Gómez López"],
    ["Osei, Kwame", "Kwame Osei"],
    ["Frau Petra Maier", "Frau Petra Maier"],
    ["Riverside Kettles Ltd", null],
    ["Customer Service", null],
    ["St Mark's Choir", null],
    ["", null],
  ])("%s is greeted as %s", (from, name) => {
    expect(greeted(from)).toBe(name);
  });

  test("a title counts in the signature, too", () => {
    expect(greeted("", `${filler}\n\nKind regards\nMs Priya Rao`)).toBe("Ms Rao");
  });
  test("nobody is greeted by name in an answer to a mail to all staff", () => {
    expect(greeted("Kwame Osei", filler, { to: [{ address: "all@ours.example" }] })).toBeNull();
  });
  test("German greets with the title that stands there and never with one that does not", () => {
    const name = (from: string) =>
      planFor({ from: { name: from, address: "a@b.example" }, to, text: filler }, { language: "de" }).name;
    expect(name("Frau Petra Maier")).toBe("Frau Maier");
    expect(name("Petra Maier")).toBe("Petra Maier");
  });
});

describe("the reference", () => {
  const reference = (subject: string, text: string) =>
    planFor({ to, subject, text: `${text}\n${filler}` }).reference;

  test.each([
    ["an order", "Kettle", "My order is PX-3310.", "order PX-3310"],
    [
      "an order rather than its invoice",
      "Kettle",
      "Invoice INV-2026-0042 for order number 44871.",
      "order 44871",
    ],
    ["one although the subject is a question", "Where is order 44871?", "Order number 44871.", "order 44871"],
    ["none that the subject names", "Order 44871", "Order number 44871.", null],
    ["none of two", "Kettle", "Order number 44871 and order number 44872.", null],
    ["no serial number", "Kettle", "Serial number 8841029.", null],
  ])("%s", (_, subject, text, said) => {
    expect(reference(subject, text)).toBe(said);
  });
});

describe("the ask", () => {
  const photo = { name: "crack.jpg", contentType: "image/jpeg" };
  const service = (text: string, more: object = {}) => planFor({ to, text, ...more }).ask;
  const technical = (text: string, more: object = {}) =>
    planFor({ to, text, ...more }, { set: "support", category: "technical-support" }).ask;

  test.each([
    ["the order number where there is none", "The kettle stopped working after two weeks.", {}, "order"],
    ["nothing more where there is one", "Order number 44871: the kettle stopped working.", {}, null],
    [
      "no number that is called something else",
      "The kettle stopped working, serial number 8841029.",
      {},
      null,
    ],
    ["no number in a form we don't know", "The kettle stopped working, see 4711/88231.", {}, null],
    ["no number that the sender has lost", "I have no receipt, and the kettle stopped working.", {}, null],
    [
      "no number that may be in a paper",
      "The kettle broke.",
      { attachments: [{ contentType: "application/pdf" }] },
      null,
    ],
    ["a photo of damage", "Order number 44871: the lid is cracked.", {}, "photo"],
    ["no photo that is attached", "Order number 44871: the lid is cracked.", { attachments: [photo] }, null],
    ["no photo that is said to be", "Order number 44871: the lid is cracked, see the picture.", {}, null],
    ["no photo of what nobody sees", "Order number 44871: the kettle is slow.", {}, null],
  ])("%s", (_, text, more, ask) => {
    expect(service(text, more)).toBe(ask);
  });

  test.each([
    [
      "the wording of a message that is only mentioned",
      "The login fails with an error message since Monday.",
      {},
      "wording",
    ],
    [
      "no wording between quotation marks",
      "The login fails with an error message: it is “Session expired”.",
      {},
      null,
    ],
    ["no wording behind a verb", "The login fails, and the message says session expired.", {}, null],
    ["no wording of a code", "The login fails with error 403 since Monday.", {}, null],
    ["no wording of a screenshot", "The login fails with an error, see the screenshot.", {}, null],
    ["no wording where no message is named", "The login fails since Monday and we cannot work.", {}, null],
    [
      "no wording that is quoted in Chinese",
      "登录时报错“会话已过期”，一直无法进入系统，请尽快处理。",
      {},
      null,
    ],
  ])("%s", (_, text, more, ask) => {
    expect(technical(text, more)).toBe(ask);
  });

  test("a complaint is asked for nothing, and its questions are not repeated", () => {
    const text = "The kettle is cracked. Is that what you call service? I have no words.";
    const plan = planFor({ to, text }, { set: "support", category: "complaint" });
    expect(plan).toMatchObject({ kind: "complaint", question: null, ask: null });
  });
});

test.each([
  [
    "en",
    "I have never been treated like this. What sort of place are you running? Do you even read these letters?",
  ],
  ["de", "Der Boden ist voller Farbe, und ich bin stinksauer. Was gedenken Sie zu tun?"],
  ["zh", "等了一个半小时才上菜，服务员态度极其恶劣！你们就是这样做生意的吗？"],
  ["fr", "Douze heures sans chauffage, c'est une honte. Vous vous moquez de vos clients ?"],
])(
  "in %s an angry person's questions and subject are not repeated, whatever the category seems to be",
  (_, text) => {
    const plan = planFor({ to, subject: "Room 14", text }, { category: "other" });
    expect(plan).toMatchObject({ kind: "general", subject: null, question: null, ask: null });
  },
);

describe("the order number", () => {
  test.each([
    ["en", "There is water coming through our kitchen ceiling. When will the plumber come?", null],
    ["en", "The lamp I bought in May flickers all the time, and I would like to have it mended.", "order"],
    ["es", "Buenas, necesito pedir cita para la revisión del coche de mi madre. ¿Tenéis hueco mañana?", null],
    [
      "ko",
      "어제 매장에서 음식에 이물질이 나왔는데 직원분이 웃으면서 넘어가더군요. 책임 있는 답변 바랍니다.",
      null,
    ],
    ["zh", "老师好，孩子的书法课上了两节就停了，请问什么时候能退？", null],
    ["zh", "上个月买的台灯一直闪，请问怎么修？", "order"],
  ])("in %s is not asked where nobody has one: %s", (_, text, ask) => {
    expect(planFor({ to, text }).ask).toBe(ask);
  });
});

describe("the kind", () => {
  const kind = (about: object, from = "ann@other.example") =>
    planFor({ to, from: { address: from }, text: filler }, about).kind;

  test("is the category's, where it is probable", () => {
    expect(kind({ category: "job-application" })).toBe("application");
    expect(kind({ category: "job-application", probability: 0.49 })).toBe("general");
  });
  test("is internal only between two addresses of one domain", () => {
    expect(kind({ category: "internal-communication" }, "ann@ours.example")).toBe("internal");
    expect(kind({ category: "internal-communication" })).toBe("general");
  });
});

describe("a colleague", () => {
  const kind = (from: string, about: object, mailbox = "service@ours.example") =>
    planFor({ to: [{ address: mailbox }], from: { address: from }, text: filler }, about).kind;

  test("is never answered as a customer, whatever the category seems to be", () => {
    expect(kind("ann@ours.example", { category: "business-cooperation" })).toBe("internal");
    expect(kind("ann@ours.example", { category: "after-sales-service-request" })).toBe("internal");
    expect(kind("ann@ours.example", { category: "job-application", probability: 0.3 })).toBe("internal");
  });
  test("who applies for a job is answered by personnel", () => {
    expect(kind("ann@ours.example", { category: "job-application" })).toBe("application");
  });
  test("is nobody behind our contact form, and nobody who has the same provider", () => {
    expect(kind("noreply@ours.example", {})).toBe("service");
    expect(kind("ann@gmail.com", {}, "shop@gmail.com")).toBe("service");
    expect(kind("wangli@163.com", {}, "shop@163.com")).toBe("service");
  });
});

describe("no answer", () => {
  const why = (mail: object, about: object = { category: "other" }) =>
    whyUnanswered(sourceOf({ to, text: filler, ...mail }, about));

  test.each([
    ["a person's mail", {}, undefined, null],
    ["advertising", {}, { category: "advertising" }, "advertising"],
    ["what may be advertising", {}, { category: "advertising", probability: 0.4 }, null],
    ["a newsletter", { text: `${filler}\n\nUnsubscribe here` }, undefined, "advertising"],
    [
      "a newsletter in Chinese",
      { text: "春季新品上市，欢迎选购，全场包邮。\n\n如不想收到此类邮件，请点此退订。" },
      undefined,
      "advertising",
    ],
    [
      "a request that says where to unsubscribe",
      { text: `${filler}\n\nUnsubscribe here` },
      { category: "after-sales-service-request" },
      null,
    ],
    ["an absence", { subject: "Abwesenheitsnotiz: Termin" }, undefined, "automatic"],
    ["an absence in Chinese", { subject: "自动回复：会议" }, undefined, "automatic"],
    ["a bounce", { from: { address: "MAILER-DAEMON@mx.example" } }, undefined, "automatic"],
    ["a shop's notice", { from: { address: "no-reply@shop.example" } }, undefined, "automatic"],
    ["our own contact form", { from: { address: "noreply@ours.example" } }, undefined, null],
  ])("%s", (_, mail, about, reason) => {
    expect(why(mail, about)).toBe(reason);
  });
});
