// Categories of an item, and the mailbox's own list of them.

import { z } from "zod";
import { type Call, type Method, method, Refusal, refusals } from "./method.ts";

const Names = z.object({ categories: z.array(z.string()) });
const Details = z.object({
  categoryDetails: z.array(z.object({ displayName: z.string(), color: z.string() })),
});
const nothing = z.unknown();

export const categoryMethods: Method[] = [
  method(157, "1.8", nothing, (call) => {
    const names = call.either().categories;
    return names.length > 0 ? known(call).filter(({ displayName }) => names.includes(displayName)) : null;
  }),
  method(158, "1.8", Names, (call, { categories }) => {
    // Outlook on the web has no categories for a mail that is being written.
    const item = call.item();
    const names = new Set(known(call).map(({ displayName }) => displayName));
    if (!categories.every((name) => names.has(name))) throw new Refusal(refusals.invalidCategory);
    call.changeEither({ categories: [...new Set([...item.categories, ...categories])] });
  }),
  method(159, "1.8", Names, (call, { categories }) => {
    const item = call.item();
    call.changeEither({ categories: item.categories.filter((name) => !categories.includes(name)) });
  }),
  method(160, "1.8", nothing, known),
  method(161, "1.8", Details, (call, { categoryDetails }) => {
    const names = new Set(known(call).map(({ displayName }) => displayName));
    if (categoryDetails.some(({ displayName }) => names.has(displayName)))
      throw new Refusal(refusals.duplicateCategory);
    call.mailbox.change({ masterCategories: [...known(call), ...categoryDetails] });
  }),
  method(162, "1.8", Names, (call, { categories }) =>
    call.mailbox.change({
      masterCategories: known(call).filter(({ displayName }) => !categories.includes(displayName)),
    }),
  ),
];

function known(call: Call) {
  return call.mailbox.state().masterCategories;
}
