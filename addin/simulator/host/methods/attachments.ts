import { z } from "zod";
import type { Attachment } from "../../mailbox/items.ts";
import { type Call, type Method, method, Refusal, refusals } from "./method.ts";
import { wireAttachment } from "./wire.ts";

const nothing = z.unknown();
const FromBase64 = z.object({ base64String: z.string(), name: z.string(), isInline: z.boolean().nullish() });

export const attachmentMethods: Method[] = [
  method(149, "1.8", nothing, (call) => call.either().attachments.map(wireAttachment)),
  method(150, "1.8", z.object({ id: z.string() }), (call, { id }) => {
    const found = call.either().attachments.find((attachment) => attachment.id === id);
    if (!found) throw new Refusal(refusals.attachmentId);
    return { format: "base64", content: found.base64 };
  }),
  method(148, "1.8", FromBase64, (call, { base64String, name, isInline }) => {
    const { attachments } = call.draft();
    const added: Attachment = {
      id: `AAMkAdded${attachments.length}=`,
      name,
      contentType: "application/octet-stream",
      size: Math.floor((base64String.length * 3) / 4),
      inline: isInline === true,
      contentId: name,
      base64: base64String,
    };
    setAttachments(call, [...attachments, added]);
    return added.id;
  }),
  method(20, "1.1", z.object({ attachmentIndex: z.string() }), (call, { attachmentIndex }) => {
    const { attachments } = call.draft();
    const kept = attachments.filter(({ id }) => id !== attachmentIndex);
    if (kept.length === attachments.length) throw new Refusal(refusals.attachmentToDelete);
    setAttachments(call, kept);
  }),
];

function setAttachments(call: Call, attachments: Attachment[]): void {
  call.mailbox.changeDraft(call.draft().id, { attachments, touched: true });
}
