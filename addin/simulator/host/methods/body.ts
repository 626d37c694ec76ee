// item.body, the subject and the selection.

import { z } from "zod";
import { NotInPlainText } from "../../compose/text-editor.ts";
import { htmlAsText, plainMailAsHtml } from "../../mail/plain-text.ts";
import type { BodyType } from "../../mailbox/editor.ts";
import { type Call, type Method, method, Refusal, refusals } from "./method.ts";

const nothing = z.unknown();
const Coercion = z
  .union([z.literal(0), z.literal(3)])
  .transform((code): BodyType => (code === 3 ? "html" : "text"));
const Written = z.object({ data: z.string(), coercionType: Coercion.default("text") });
const Asked = z.object({ coercionType: Coercion });

export const bodyMethods: Method[] = [
  method(37, "1.3", Asked, (call, { coercionType }) =>
    call.surface === "compose" ? call.editor().content(coercionType) : received(call, coercionType),
  ),
  method(14, "1.1", nothing, (call) => call.editor().type),
  method(13, "1.1", Written, (call, written) => write(call, "insert", written)),
  method(29, "1.2", Written, (call, written) => write(call, "insert", written)),
  method(23, "1.1", Written, (call, written) => write(call, "prepend", written)),
  method(38, "1.3", Written, (call, written) => write(call, "replace", written)),
  method(173, "1.10", Written, (call, written) => write(call, "setSignature", written)),
  method(
    100,
    "1.9",
    z.object({ appendTxt: z.string(), coercionType: Coercion.default("text") }),
    (call, params) => write(call, "append", { data: params.appendTxt, coercionType: params.coercionType }),
  ),
  method(28, "1.2", Asked, (call, { coercionType }) => ({
    data: call.editor().selected(coercionType),
    sourceProperty: "body",
  })),
  method(18, "1.1", nothing, (call) => call.draft().subject),
  method(17, "1.1", z.object({ subject: z.string() }), (call, { subject }) =>
    call.mailbox.changeDraft(call.draft().id, { subject, touched: true }),
  ),
];

function received(call: Call, type: BodyType): string {
  const item = call.item();
  // A protected mail without programmatic access: Outlook shows it but does not give it to add-ins.
  if (item.encrypted) throw new Refusal(refusals.genericResponse);
  if (type === "html") return item.html ?? plainMailAsHtml(item.text);
  return item.html === null ? item.text : htmlAsText(item.html);
}

type Place = "insert" | "prepend" | "append" | "replace" | "setSignature";

function write(call: Call, place: Place, { data, coercionType }: z.infer<typeof Written>): void {
  try {
    call.editor()[place](data, coercionType);
  } catch (error) {
    if (error instanceof NotInPlainText) throw new Refusal(refusals.internalFormat);
    throw error;
  }
}
