// To, Cc, Bcc and From of a draft; what kind of draft it is; saving it.

import { z } from "zod";
import type { Person } from "../../mailbox/items.ts";
import { owner } from "../../mailbox/owner.ts";
import { type Call, type Method, method, Refusal, refusals } from "./method.ts";
import { wirePerson } from "./wire.ts";

const fields = ["to", "cc", "bcc"] as const;
const Field = z.object({ recipientField: z.union([z.literal(0), z.literal(1), z.literal(2)]) });
const Filled = Field.extend({
  recipientArray: z.array(z.object({ name: z.string().nullish(), address: z.string() })),
});
const nothing = z.unknown();

export const recipientMethods: Method[] = [
  method(15, "1.1", Field, (call, { recipientField }) =>
    call.draft()[fields[recipientField]].map(wirePerson),
  ),
  method(21, "1.1", Filled, (call, filled) => fill(call, filled, [])),
  method(22, "1.1", Filled, (call, filled) =>
    fill(call, filled, call.draft()[fields[filled.recipientField]]),
  ),
  method(107, "1.7", nothing, () => wirePerson(owner)),
  method(174, "1.10", nothing, (call) => {
    const { kind, bodyType } = call.draft();
    return { composeType: kind, coercionType: bodyType };
  }),
  method(175, "1.10", nothing, (call) => call.draft().signature),
  method(176, "1.10", nothing, (call) => call.mailbox.changeDraft(call.draft().id, { signature: false })),
  method(32, "1.3", nothing, (call) => {
    const { id } = call.draft();
    call.mailbox.changeDraft(id, { saved: true });
    return id;
  }),
  method(164, "1.8", nothing, (call) => {
    const { id, saved } = call.draft();
    if (!saved) throw new Refusal(refusals.notSaved);
    return id;
  }),
];

function fill(
  call: Call,
  { recipientField, recipientArray }: z.infer<typeof Filled>,
  before: Person[],
): void {
  const added = recipientArray.map(({ name, address }) => ({ name: name ?? "", address }));
  call.mailbox.changeDraft(call.draft().id, {
    [fields[recipientField]]: [...before, ...added],
    touched: true,
  });
}
