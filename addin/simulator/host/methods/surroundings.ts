// The window around the item: closing it, how the pane was started, and office.js's reports about itself.

import { z } from "zod";
import { leaveWriting } from "../../mail/selection.ts";
import { type Method, method } from "./method.ts";

const nothing = z.unknown();
// Telemetry, ignored here.
const reports = [163, 193, 400, 401, 402, 403];

export const surroundingMethods: Method[] = [
  method(41, "1.1", nothing, (call) => leaveWriting(call.mailbox)),
  method(42, "1.5", nothing, (call) => call.mailbox.changePane(call.surface, { open: false, pinned: false })),
  method(99, "1.3", nothing, () => ""),
  ...reports.map((id) => method(id, "1.1", nothing, () => undefined)),
];
