// A stand-in for Office over the trial mailbox. Calls go to the host's own table and take effect, as in Outlook, on whatever is open when
// they arrive there. Between a call and its answer, a test can open something else.

import { vi } from "vitest";
import { onMailChange } from "../../../addin/outlook/item.ts";
import { dispatch } from "../../../addin/simulator/host/dispatch.ts";
import { initialData } from "../../../addin/simulator/host/initial-data.ts";
import type { Editor } from "../../../addin/simulator/mailbox/editor.ts";
import type { Mailbox, Surface } from "../../../addin/simulator/mailbox/mailbox.ts";

type Done = (answer: object) => void;

/** The numbers the host gives to the calls that tests wait for. */
export const calls = {
  getType: 14,
  setSelectedData: 13,
  getCategories: 157,
  addCategories: 158,
  removeCategories: 159,
} as const;

export interface StandIn {
  /** Which mail each reply form was opened for. */
  forms: string[];
  /** Runs once, after the host has handled the call with this number and before the pane gets the answer. */
  between(call: number, happens: () => void): void;
}

/** Replaces the global Office by the stand-in until vi.unstubAllGlobals(); the pane hears when another mail is opened. */
export function standInFor(mailbox: Mailbox, surface: Surface): StandIn {
  const handlers: (() => void)[] = [];
  const happenings = new Map<number, () => void>();
  const forms: string[] = [];
  const ask = (id: number, params: object, done: Done) => {
    const answer = dispatch(mailbox, surface, { id, params }) as HostAnswer;
    happenings.get(id)?.();
    happenings.delete(id);
    queueMicrotask(() => done(asyncResult(answer)));
  };
  const openForm = (_: string, done: Done) => {
    forms.push(mailbox.openItem()?.name ?? "");
    queueMicrotask(() => done(asyncResult({ error: false, errorCode: 0 })));
  };
  const outlook = {
    item: itemOf(initialData(mailbox, surface) as InitialData, { ask, openForm }),
    addHandlerAsync: (_: string, handler: () => void) => handlers.push(handler),
  };
  let open = openIn(mailbox, surface);
  mailbox.watch(() => {
    if (openIn(mailbox, surface) === open) return;
    open = openIn(mailbox, surface);
    outlook.item = itemOf(initialData(mailbox, surface) as InitialData, { ask, openForm });
    for (const handler of handlers) handler();
  });
  mailbox.editor = editorOf(mailbox);
  vi.stubGlobal("Office", {
    context: { mailbox: outlook, requirements: { isSetSupported: () => true } },
    CoercionType: { Html: "html", Text: "text" },
    EventType: { ItemChanged: "olkItemSelectedChanged" },
  });
  onMailChange(() => {});
  return { forms, between: (call, happens) => happenings.set(call, happens) };
}

interface HostAnswer {
  error: boolean;
  errorCode: number;
  data?: unknown;
}

interface InitialData {
  itemType: number;
  id?: string;
  subject?: string;
  conversationId?: string;
}

interface Calls {
  ask(id: number, params: object, done: Done): void;
  openForm(html: string, done: Done): void;
}

const composedMessage = 4;

function itemOf(data: InitialData, { ask, openForm }: Calls): object {
  const { id, subject, conversationId } = data;
  if (data.itemType !== composedMessage)
    return {
      itemId: id,
      subject,
      conversationId,
      categories: {
        getAsync: (done: Done) => ask(calls.getCategories, {}, done),
        removeAsync: (categories: string[], done: Done) => ask(calls.removeCategories, { categories }, done),
        addAsync: (categories: string[], done: Done) => ask(calls.addCategories, { categories }, done),
      },
      displayReplyFormAsync: openForm,
      displayReplyAllFormAsync: openForm,
    };
  return {
    subject: {},
    conversationId,
    body: {
      getTypeAsync: (done: Done) => ask(calls.getType, {}, done),
      setSelectedDataAsync: (text: string, { coercionType }: { coercionType: string }, done: Done) =>
        ask(calls.setSelectedData, { data: text, coercionType: coercionType === "html" ? 3 : 0 }, done),
    },
  };
}

function asyncResult({ error, errorCode, data }: HostAnswer): object {
  return error
    ? { status: "failed", error: { message: `Outlook answers ${errorCode}`, code: errorCode } }
    : { status: "succeeded", value: data };
}

function openIn(mailbox: Mailbox, surface: Surface): string | null {
  const { openId, writingId } = mailbox.state();
  return surface === "read" ? openId : writingId;
}

/** Writes into the draft whose window is open. */
function editorOf(mailbox: Mailbox): Editor {
  const put = (body: string) => mailbox.changeDraft(mailbox.openDraft()?.id ?? "", { body });
  return {
    type: "html",
    content: () => mailbox.openDraft()?.body ?? "",
    insert: put,
    prepend: put,
    append: put,
    replace: put,
    setSignature: put,
    selected: () => "",
  };
}
