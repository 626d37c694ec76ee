// All checks of a running server, in the order they are printed.

import { admission } from "./admission.ts";
import { buckets } from "./buckets.ts";
import { cachedTokens } from "./cached-tokens.ts";
import { context } from "./context.ts";
import { dangerousRoutes } from "./dangerous-routes.ts";
import type { Found } from "./finding.ts";
import { key } from "./key.ts";
import { labels } from "./labels.ts";
import { letters } from "./letters.ts";
import { model } from "./model.ts";
import { openRoutes } from "./open-routes.ts";
import { prefixCache } from "./prefix-cache.ts";
import { priority } from "./priority.ts";
import { queue } from "./queue.ts";
import { reachable } from "./reachable.ts";
import { room } from "./room.ts";
import { router } from "./router.ts";
import { salt } from "./salt.ts";
import type { Examined } from "./server.ts";
import { structured } from "./structured.ts";
import { template } from "./template.ts";
import { thinking } from "./thinking.ts";
import { version } from "./version.ts";

export type Check = (server: Examined) => Promise<Found[]>;

/** Without these there is nothing to ask the others. */
export const atTheDoor: Record<string, Check> = { reachable, template };

export const checks: Record<string, Check> = {
  version,
  model,
  labels,
  letters,
  structured,
  thinking,
  context,
  "prefix-cache": prefixCache,
  "cached-tokens": cachedTokens,
  salt,
  priority,
  admission,
  room,
  queue,
  buckets,
  router,
  key,
  "open-routes": openRoutes,
  "dangerous-routes": dangerousRoutes,
};
