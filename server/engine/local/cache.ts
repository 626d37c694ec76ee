// Where models and the engines' packages lie: the one place outside the repository that Mailwright writes to.

import { join } from "node:path";

/** The platform's usual folder for things that can be fetched again; `MAILWRIGHT_CACHE` overrides. */
export function cacheFolder(
  environment: Record<string, string | undefined>,
  platform: string,
  home: string,
): string {
  if (environment.MAILWRIGHT_CACHE) return environment.MAILWRIGHT_CACHE;
  if (platform === "win32")
    return join(environment.LOCALAPPDATA ?? join(home, "AppData", "Local"), "mailwright");
  if (platform === "darwin") return join(home, "Library", "Caches", "mailwright");
  return join(environment.XDG_CACHE_HOME ?? join(home, ".cache"), "mailwright");
}
