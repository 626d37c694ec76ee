import type { Settings } from "../mailbox/settings.ts";
import { addinId } from "./frame-name.ts";

/** Outlook on the web, as office.js numbers the applications. */
const outlookWeb = 64;

/** What office.js asks first: which application, which language, which requirement sets. */
export function appContext(settings: Settings, roamingSettings: Record<string, string>): object {
  return {
    _id: addinId,
    _appName: outlookWeb,
    _appVersion: "16.01",
    _appUILocale: settings.lang,
    _dataLocale: settings.lang,
    _docUrl: globalThis.location?.origin ?? "",
    _clientMode: 0,
    _settings: roamingSettings,
    _reason: 1,
    // Versions are strings: as a number, 1.10 would be 1.1.
    _requirementMatrix: JSON.stringify({
      Mailbox: settings.set,
      DialogApi: "1.2",
      OpenBrowserWindowApi: "1.1",
    }),
    _hostFullVersion: "16.0.19127.20000",
    _addinName: "Mailwright",
    _appInstanceId: addinId,
    _eToken: "",
    _appDomains: [],
  };
}

/** Whether a client with requirement set `has` offers what came with `since`: 1.10 comes after 1.9. */
export function offers(has: string, since: string): boolean {
  const minor = (set: string) => Number(set.split(".")[1]);
  return minor(has) >= minor(since);
}
