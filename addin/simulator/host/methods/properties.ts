// What an add-in keeps: with the item (custom properties, session data, internet headers) and with the mailbox (roaming settings).

import { z } from "zod";
import { type Call, type Method, method, Refusal, refusals } from "./method.ts";
import { readRoamingSettings, saveRoamingSettings } from "./roaming.ts";

const Named = z.object({ name: z.string() });
const nothing = z.unknown();

export const propertyMethods: Method[] = [
  {
    ...method(3, "1.1", nothing, (call) => ({
      wasSuccessful: true,
      customProperties: call.either().customProperties,
    })),
    bare: true,
  },
  {
    ...method(
      4,
      "1.1",
      z.object({ customProperties: z.union([z.string(), z.record(z.string(), z.unknown())]) }),
      (call, { customProperties }) => {
        const text =
          typeof customProperties === "string" ? customProperties : JSON.stringify(customProperties);
        call.changeEither({ customProperties: text });
        return { wasSuccessful: true };
      },
    ),
    bare: true,
  },
  method(404, "1.1", z.array(z.record(z.string(), z.string())), (_, [settings]) =>
    saveRoamingSettings(settings ?? readRoamingSettings()),
  ),
  method(185, "1.15", Named.extend({ value: z.string() }), (call, { name, value }) =>
    keep(call, { ...call.draft().sessionData, [name]: value }),
  ),
  method(186, "1.15", Named, (call, { name }) => {
    const value = call.draft().sessionData[name];
    if (value === undefined) throw new Refusal(refusals.keyNotFound);
    return value;
  }),
  method(187, "1.15", nothing, (call) => call.draft().sessionData),
  method(188, "1.15", nothing, (call) => keep(call, {})),
  method(189, "1.15", Named, (call, { name }) => {
    const { [name]: gone, ...others } = call.draft().sessionData;
    if (gone === undefined) throw new Refusal(refusals.keyNotFound);
    keep(call, others);
  }),
  method(168, "1.8", nothing, (call) => call.item().headers),
  method(
    151,
    "1.8",
    z.object({ internetHeaderKeys: z.array(z.string()) }),
    (call, { internetHeaderKeys }) => {
      const { internetHeaders } = call.draft();
      const found = internetHeaderKeys.filter((key) => key in internetHeaders);
      return Object.fromEntries(found.map((key) => [key, internetHeaders[key]]));
    },
  ),
  method(
    152,
    "1.8",
    z.object({ internetHeaderNameValuePairs: z.record(z.string(), z.string()) }),
    (call, { internetHeaderNameValuePairs: added }) => {
      const { id, internetHeaders } = call.draft();
      call.mailbox.changeDraft(id, { internetHeaders: { ...internetHeaders, ...added } });
    },
  ),
  method(
    153,
    "1.8",
    z.object({ internetHeaderKeys: z.array(z.string()) }),
    (call, { internetHeaderKeys }) => {
      const { id, internetHeaders } = call.draft();
      const kept = Object.entries(internetHeaders).filter(([key]) => !internetHeaderKeys.includes(key));
      call.mailbox.changeDraft(id, { internetHeaders: Object.fromEntries(kept) });
    },
  ),
];

function keep(call: Call, sessionData: Record<string, string>): void {
  call.mailbox.changeDraft(call.draft().id, { sessionData });
}
