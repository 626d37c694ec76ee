import { describe, expect, test } from "vitest";
import { beginDraft } from "../../../addin/simulator/compose/drafts.ts";
import { Conversation } from "../../../addin/simulator/host/conversation.ts";
import { openItem } from "../../../addin/simulator/mail/selection.ts";
import type { Mailbox, Surface } from "../../../addin/simulator/mailbox/mailbox.ts";
import { mail, mailboxOf } from "./mailboxes.ts";

interface Message {
  _responseType: number;
  _actionName: string;
  _correlationId: number;
  _errorCode: number;
  _data: unknown;
}

function talk(mailbox: Mailbox, surface: Surface = "read") {
  const posted: Message[] = [];
  const post = (message: string) => posted.push(JSON.parse(message));
  const conversation = new Conversation("conversation", mailbox, { surface, post });
  mailbox.watch(() => conversation.mailboxChanged());
  const send = (part: object) =>
    conversation.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: 0,
        _conversationId: "conversation",
        _correlationId: 7,
        ...part,
      }),
    );
  return {
    conversation,
    posted,
    send,
    register: (name: string) => send({ _actionType: 1, _actionName: name }),
  };
}

const events = (posted: Message[]) => posted.filter(({ _responseType }) => _responseType === 1);

describe("a message from the frame", () => {
  test("is answered under its own number", () => {
    const { posted, send } = talk(mailboxOf([mail({})]));
    send({ _actionName: "ExecuteMethod", _data: { MethodData: { ControlId: "x", DispatchId: 157 } } });
    expect(posted).toMatchObject([
      {
        _responseType: 0,
        _actionName: "ExecuteMethod",
        _correlationId: 7,
        _errorCode: 0,
        _data: { error: false },
      },
    ]);
  });

  test.each([
    ["that is no text", 42],
    ["that is no JSON", "hello"],
    ["of somebody else", '{"source":"an extension"}'],
    [
      "of another conversation",
      '{"_messageType":0,"_actionType":0,"_actionName":"GetInitialData","_conversationId":"x","_correlationId":1}',
    ],
  ])("%s is not answered", (_, message) => {
    const { conversation, posted } = talk(mailboxOf([mail({})]));
    conversation.receive(message);
    expect(posted).toEqual([]);
  });
});

describe("news", () => {
  const two = () => mailboxOf([mail({ name: "a" }), mail({ name: "b", subject: "Second" })]);

  test("of another item comes with its data, once asked for", () => {
    const mailbox = two();
    const { posted, register } = talk(mailbox);
    register("olkItemSelectedChanged");
    openItem(mailbox, "b");
    expect(events(posted)).toMatchObject([
      { _actionName: "olkItemSelectedChanged", _data: { subject: "Second" } },
    ]);
  });

  test("of no item is empty", () => {
    const mailbox = two();
    const { posted, register } = talk(mailbox);
    register("olkItemSelectedChanged");
    openItem(mailbox, null);
    expect(events(posted)).toMatchObject([{ _data: "" }]);
  });

  test("nobody asked for is not told", () => {
    const mailbox = two();
    const { posted } = talk(mailbox);
    openItem(mailbox, "b");
    expect(posted).toEqual([]);
  });

  test("that were unsubscribed stop", () => {
    const mailbox = two();
    const { posted, register, send } = talk(mailbox);
    register("olkItemSelectedChanged");
    send({ _actionType: 2, _actionName: "olkItemSelectedChanged" });
    openItem(mailbox, "b");
    expect(events(posted)).toEqual([]);
  });

  test("of the theme come at once and with every change", () => {
    const mailbox = two();
    const { posted, register } = talk(mailbox);
    register("officeThemeChanged");
    mailbox.change({ settings: { ...mailbox.state().settings, theme: "dark" } });
    const backgrounds = events(posted).map(
      ({ _data }) => JSON.parse((_data as [string])[0]).bodyBackgroundColor as number,
    );
    expect(backgrounds).toEqual([0xffffff, 0x1f1f1f]);
  });

  test("of recipients say which field changed", () => {
    const mailbox = two();
    const draft = beginDraft({ way: "new", bodyType: "html", item: null }, (html) => html);
    mailbox.change({ drafts: [draft], writingId: draft.id });
    const { posted, register } = talk(mailbox, "compose");
    register("olkRecipientsChanged");
    mailbox.changeDraft(draft.id, { subject: "Not a recipient" });
    mailbox.changeDraft(draft.id, { cc: [{ name: "", address: "a@x.example" }] });
    expect(events(posted).map(({ _data }) => _data)).toEqual([['{"to":false,"cc":true,"bcc":false}']]);
  });
});
