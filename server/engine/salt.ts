// What keeps an organisation's prefixes apart from another's on the same vLLM: without it, the time to the first word tells one
// whether another has read the same text (Song et al., "The Early Bird Catches the Leak", arXiv 2409.20002).

import { createHmac } from "node:crypto";

/** `cache_salt`: the same for all replicas of an organisation (256 bit, as vLLM's security page asks), undefined where nothing tells it from others. */
export function cacheSalt(settings: {
  TENANT?: string | undefined;
  ENGINE_API_KEY?: string | undefined;
}): string | undefined {
  const { TENANT, ENGINE_API_KEY } = settings;
  if (!TENANT && !ENGINE_API_KEY) return undefined;
  return createHmac("sha256", ENGINE_API_KEY ?? "")
    .update(`mailwright cache ${TENANT ?? ""}`)
    .digest("base64url");
}
