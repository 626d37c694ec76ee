// Every call an add-in can make, by the number that office.js sends for it.

import type { Mailbox, Surface } from "../mailbox/mailbox.ts";
import { offers } from "./app-context.ts";
import { attachmentMethods } from "./methods/attachments.ts";
import { bodyMethods } from "./methods/body.ts";
import { categoryMethods } from "./methods/categories.ts";
import { formMethods } from "./methods/forms.ts";
import { Call, type Method, Refusal, refusals } from "./methods/method.ts";
import { notificationMethods } from "./methods/notifications.ts";
import { propertyMethods } from "./methods/properties.ts";
import { recipientMethods } from "./methods/recipients.ts";
import { surroundingMethods } from "./methods/surroundings.ts";

const methods: Method[] = [
  ...bodyMethods,
  ...formMethods,
  ...recipientMethods,
  ...categoryMethods,
  ...notificationMethods,
  ...propertyMethods,
  ...attachmentMethods,
  ...surroundingMethods,
];

const byId = new Map(methods.map((entry) => [entry.id, entry]));

/** Runs the method with this dispatch id. What is unknown, or newer than the client, answers "not supported". */
export function dispatch(mailbox: Mailbox, surface: Surface, asked: { id: number; params: unknown }): object {
  const found = byId.get(asked.id);
  if (!found || !offers(mailbox.state().settings.set, found.since)) return refused(refusals.notSupported);
  try {
    const data = found.run(new Call(mailbox, surface), asked.params);
    // Newer versions of office.js treat an answer without `error` as a failure, so it is always sent.
    return found.bare ? (data as object) : { error: false, errorCode: 0, data };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code);
    throw error;
  }
}

function refused(errorCode: number): object {
  return { error: true, errorCode };
}
