// The host protocol's envelope: JSON strings sent by postMessage between Outlook and the add-in's frame.

import { z } from "zod";

/** What office.js sends: a call, or a wish to hear of an event. */
export const Request = z.object({
  _messageType: z.literal(0),
  _actionType: z.number(),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown().optional(),
});
export type Request = z.infer<typeof Request>;

export const actions = { invoke: 0, register: 1, unregister: 2 } as const;

/** The request in a message, or null when it holds none (browser extensions post messages too). */
export function readRequest(message: unknown): Request | null {
  if (typeof message !== "string") return null;
  try {
    return Request.safeParse(JSON.parse(message)).data ?? null;
  } catch {
    return null;
  }
}

/** The answer to a request. */
export function answerTo(request: Request, data: unknown, errorCode = 0): string {
  return envelope({
    _responseType: 0,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: errorCode,
    _data: data,
  });
}

/** An event the host tells the add-in of. */
export function eventMessage(conversationId: string, name: string, data: unknown): string {
  return envelope({
    _responseType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: 0,
    _errorCode: 0,
    _data: data,
  });
}

function envelope(fields: Record<string, unknown>): string {
  return JSON.stringify({
    _messageType: 1,
    _origin: globalThis.location?.href ?? "",
    _serializerVersion: 1,
    ...fields,
  });
}
