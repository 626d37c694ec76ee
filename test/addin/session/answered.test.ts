// While a reply is being written, the pane works on the mail quoted in it.

import { expect, test } from "vitest";
import { answeredMail } from "../../../addin/session/answered.ts";
import { cleanMail } from "../../support/shipped.ts";

const composed = {
  subject: "RE: Order 4711",
  from: { name: "Northwind Support", address: "support@northwind.example" },
  to: [{ name: "Erika Mustermann", address: "erika@example.com" }],
  cc: [],
  attachments: [],
  mailbox: "support@northwind.example",
};
const reply = {
  ...composed,
  html: `<p><br></p><hr><div id="divRplyFwdMsg"><b>From:</b> Erika Mustermann &lt;erika@example.com&gt;<br>
<b>Sent:</b> Wednesday, 18 November 2026 16:24<br><b>To:</b> Northwind Support<br><b>Subject:</b> Order 4711</div>
<p>Where is the second pallet?</p>
<hr><b>From:</b> Northwind Support<br><b>Sent:</b> Monday, 16 November 2026 09:00<br><b>To:</b> Erika Mustermann<br>
<b>Subject:</b> Order 4711<br><p>It left this morning.</p>`,
};

test("the newest quoted mail is the one that is answered", () => {
  const mail = answeredMail(reply, cleanMail(reply));
  expect(mail).toMatchObject({
    subject: "Order 4711",
    from: { name: "Erika Mustermann", address: "erika@example.com" },
    mailbox: "support@northwind.example",
  });
  expect(mail.text).toMatch(/^Where is the second pallet\?/);
  expect(mail.html).toBeUndefined();
});

test("what it quotes itself stays its history", () => {
  const clean = cleanMail(answeredMail(reply, cleanMail(reply)));
  expect(clean.text).toBe("Where is the second pallet?");
  expect(clean.thread.map(({ text }) => text.trim())).toEqual(["It left this morning."]);
});

test("a new mail that quotes nothing is taken as it is", () => {
  const written = { ...composed, html: "<p>Please answer this for me.</p>" };
  expect(answeredMail(written, cleanMail(written))).toBe(written);
});

test("a sender without a name or an address is half known", () => {
  const [quotation] = cleanMail(reply).thread;
  if (!quotation) throw new Error("The reply quotes nothing.");
  const from = (header: string) =>
    answeredMail(reply, { ...cleanMail(reply), thread: [{ ...quotation, from: header }] }).from;
  expect(from("erika@example.com")).toEqual({ name: "", address: "erika@example.com" });
  expect(from('"Mustermann, Erika"')).toEqual({ name: "Mustermann, Erika", address: "" });
});

test("a date that only a person can read is left out", () => {
  const clean = cleanMail(reply);
  const thread = clean.thread.map((mail) => ({ ...mail, date: "am Mittwoch nach Tisch" }));
  expect(answeredMail(reply, { ...clean, thread }).date).toBeUndefined();
});
