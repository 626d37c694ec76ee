// The bar above the body.

import { z } from "zod";
import type { Notification } from "../../mailbox/items.ts";
import { type Call, type Method, method, Refusal, refusals } from "./method.ts";

const types = ["informationalMessage", "progressIndicator", "errorMessage", "insightMessage"] as const;
const Shown = z.object({
  key: z.string(),
  type: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  message: z.string(),
  icon: z.string().nullish(),
  persistent: z.boolean().nullish(),
});
const Key = z.object({ key: z.string() });
const maxPerItem = 5;

export const notificationMethods: Method[] = [
  method(33, "1.3", Shown, (call, shown) => {
    const { notifications } = call.either();
    if (notifications.some(({ key }) => key === shown.key)) throw new Refusal(refusals.duplicateNotification);
    if (notifications.length >= maxPerItem) throw new Refusal(refusals.tooManyNotifications);
    call.changeEither({ notifications: [...notifications, notification(shown)] });
  }),
  method(34, "1.3", z.unknown(), (call) => call.either().notifications),
  method(35, "1.3", Shown, (call, shown) => {
    const others = without(call, shown.key);
    call.changeEither({ notifications: [...others, notification(shown)] });
  }),
  method(36, "1.3", Key, (call, { key }) => call.changeEither({ notifications: without(call, key) })),
];

function without(call: Call, key: string): Notification[] {
  const { notifications } = call.either();
  const others = notifications.filter((shown) => shown.key !== key);
  if (others.length === notifications.length) throw new Refusal(refusals.notificationNotFound);
  return others;
}

function notification({ key, type, message, icon, persistent }: z.infer<typeof Shown>): Notification {
  return { key, type: types[type], message, icon: icon ?? undefined, persistent: persistent ?? undefined };
}
