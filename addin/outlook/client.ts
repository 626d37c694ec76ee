// What this Outlook is and can do: asked, never guessed from its name.

import { call } from "./call.ts";

/** Undefined when office.js did not load, or the page is open in a plain browser. */
export function context(): Office.Context | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}

export function insideOutlook(): boolean {
  return !!context()?.mailbox;
}

/** Whether the client has this requirement set of Mailbox, such as "1.8". */
export function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported("Mailbox", set);
}

/** The language Outlook shows itself in, such as "zh-CN". */
export function displayLanguage(): string {
  return context()?.displayLanguage || navigator.language;
}

/** Calls `handler` at every event. Returns how to stop. */
export function listen(event: Office.EventType, handler: (event: never) => void): () => void {
  const { mailbox } = Office.context;
  // A client without the event answers with an error; the pane then follows only when it is reopened.
  call((done) => mailbox.addHandlerAsync(event, handler, done)).catch(() => {});
  return () => {
    call((done) => mailbox.removeHandlerAsync(event, done)).catch(() => {});
  };
}
