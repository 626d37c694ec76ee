// One pane's conversation with Outlook: its requests are answered, and it hears of changes in the mailbox.

import { z } from "zod";
import type { Mailbox, MailboxState, Surface } from "../mailbox/mailbox.ts";
import { appContext } from "./app-context.ts";
import { dispatch } from "./dispatch.ts";
import { initialData } from "./initial-data.ts";
import { actions, answerTo, eventMessage, type Request, readRequest } from "./messages.ts";
import { readRoamingSettings } from "./methods/roaming.ts";
import { themeEvent } from "./theme-colours.ts";

const Executed = z.object({
  ApiParams: z.unknown().optional(),
  MethodData: z.object({ DispatchId: z.number() }),
});
const Dda = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) });
const Window = z.object({ strUrl: z.url({ protocol: /^https?$/ }) });
const couldNotHandle = -2;
const closeContainer = 97;

export class Conversation {
  readonly #id: string;
  readonly #mailbox: Mailbox;
  readonly #surface: Surface;
  readonly #post: (message: string) => void;
  readonly #wanted = new Set<string>();
  #told: MailboxState;

  constructor(id: string, mailbox: Mailbox, pane: { surface: Surface; post: (message: string) => void }) {
    this.#id = id;
    this.#mailbox = mailbox;
    this.#surface = pane.surface;
    this.#post = pane.post;
    this.#told = mailbox.state();
  }

  /** Answers one message from the add-in's frame. */
  receive(message: unknown): void {
    const request = readRequest(message);
    if (request?._conversationId !== this.#id) return;
    try {
      this.#post(answerTo(request, this.#answer(request)));
    } catch (error) {
      // An object, because office.js looks into it even when the code says that the call failed.
      this.#post(answerTo(request, {}, couldNotHandle));
      reportError(error);
    }
    if (request._actionType === actions.register) this.#welcome(request._actionName);
  }

  /** Tells the add-in what has changed since last time, if it asked to be told. */
  mailboxChanged(): void {
    const before = this.#told;
    const now = this.#mailbox.state();
    this.#told = now;
    if (before.settings.theme !== now.settings.theme) this.#tell(themeEvent(now.settings.theme));
    if (this.#itemOf(before) !== this.#itemOf(now)) this.#tellItem();
    else if (this.#surface === "compose") this.#tellRecipients(before, now);
  }

  #answer(request: Request): unknown {
    if (request._actionType !== actions.invoke) return this.#subscribe(request);
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(this.#mailbox.state().settings, readRoamingSettings());
      case "GetInitialData":
        return initialData(this.#mailbox, this.#surface);
      case "ExecuteMethod":
        return this.#execute(request._data);
      case "executeMethod":
        return this.#executeOffice(request._data);
      case "ContextActivationManager_openWindowInHost":
        window.open(Window.parse(request._data).strUrl, "_blank", "noopener");
        return {};
      default:
        return {};
    }
  }

  #execute(data: unknown): object {
    const { ApiParams, MethodData } = Executed.parse(data);
    return dispatch(this.#mailbox, this.#surface, { id: MethodData.DispatchId, params: ApiParams });
  }

  // The calls that all Office applications share.
  #executeOffice(data: unknown): object {
    const { DispatchId } = Dda.parse(data).DdaMethod;
    if (DispatchId === closeContainer)
      this.#mailbox.changePane(this.#surface, { open: false, pinned: false });
    return { Version: 1, Error: 0 };
  }

  #subscribe({ _actionType, _actionName }: Request): object {
    if (_actionType === actions.register) this.#wanted.add(_actionName);
    else this.#wanted.delete(_actionName);
    return { Error: 0 };
  }

  // This version of office.js drops the app context's theme, so a pane that asks for changes is told the present one at once.
  #welcome(name: string): void {
    const event = themeEvent(this.#mailbox.state().settings.theme);
    if (name === event.name) this.#tell(event);
  }

  #tellItem(): void {
    const there = this.#itemOf(this.#mailbox.state()) !== null;
    this.#tell({
      name: "olkItemSelectedChanged",
      data: there ? initialData(this.#mailbox, this.#surface) : "",
    });
  }

  #tellRecipients(before: MailboxState, now: MailboxState): void {
    const [old, draft] = [before, now].map((state) => state.drafts.find(({ id }) => id === state.writingId));
    if (!old || !draft) return;
    const changed = { to: old.to !== draft.to, cc: old.cc !== draft.cc, bcc: old.bcc !== draft.bcc };
    if (changed.to || changed.cc || changed.bcc)
      this.#tell({ name: "olkRecipientsChanged", data: [JSON.stringify(changed)] });
  }

  #itemOf(state: MailboxState): string | null {
    return this.#surface === "read" ? state.openId : state.writingId;
  }

  #tell({ name, data }: { name: string; data: unknown }): void {
    if (this.#wanted.has(name)) this.#post(eventMessage(this.#id, name, data));
  }
}
