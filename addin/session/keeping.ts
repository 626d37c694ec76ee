// What a person did for a mail, kept for as long as the tab: through another mail, a closed pane and a reload. Nothing of it leaves the
// browser, and it goes with the tab.

import { keepable, next, type OpenSession, type Session, type Work } from "./session.ts";

export interface Keeping {
  /** Keeps what the person has done for the open mail, if anything. */
  keep(session: Session): void;
  /** What was kept of the mail with this key. */
  of(key: string): Work | undefined;
  /** The category the person last chose for a mail of this conversation. */
  chosenIn(conversation: string | undefined): string | null;
}

type Store = Pick<Storage, "getItem" | "setItem">;
interface Kept extends Work {
  mode: OpenSession["item"]["mode"];
}

/** More would slow down every change, and nobody comes back to the twenty-first. */
const mostKept = 20;
/** Another number when what is kept changes its form, so that a new pane never reads what an older one wrote. */
const place = "mailwright.kept.1";

interface Stored {
  mails: [key: string, Kept][];
  choices: [conversation: string, category: string][];
}

/** Keeps in `storage`; where that is missing or full, for as long as the pane is open. */
export function createKeeping(storage: Store | null = tabStorage()): Keeping {
  const { mails, choices } = readFrom(storage);
  const kept = new Map(mails);
  const chosen = new Map(choices);
  return {
    keep(session) {
      if (session.state !== "open") return;
      const { key, mode, mail } = session.item;
      if (session.picked && mail.conversationId) put(chosen, mail.conversationId, session.picked);
      kept.delete(key);
      if (hasWork(session)) put(kept, key, { ...workOf(session), mode });
      // A mail being written has no name that outlives the pane, so another one would be taken for it.
      const lasting = [...kept].filter(([, work]) => work.mode === "read");
      writeTo(storage, { mails: lasting, choices: [...chosen] });
    },
    of: (key) => kept.get(key),
    chosenIn: (conversation) => chosen.get(conversation ?? "") ?? null,
  };
}

function workOf(session: OpenSession): Work {
  const { wish, asked, picked, handedAt } = session;
  // A draft that is being written is left as it stands, and is none of the person's.
  const { origin } = next(session, { step: "stopped" }) as OpenSession;
  return { draft: keepable(session) ?? { state: "none" }, wish, asked, origin, picked, handedAt };
}

function hasWork(session: OpenSession): boolean {
  const { draft, wish, picked, handedAt } = workOf(session);
  const isWished = wish.instruction !== "" || wish.profile !== "" || Object.keys(wish.answers).length > 0;
  return draft.state !== "none" || isWished || picked !== null || handedAt !== null;
}

/** As the latest; the oldest goes when there are too many. */
function put<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > mostKept && oldest !== undefined) map.delete(oldest);
}

function readFrom(storage: Store | null): Stored {
  const nothing = { mails: [], choices: [] };
  try {
    return JSON.parse(storage?.getItem(place) ?? "null") ?? nothing;
  } catch {
    return nothing;
  }
}

function writeTo(storage: Store | null, stored: Stored): void {
  try {
    storage?.setItem(place, JSON.stringify(stored));
  } catch {
    // Full or forbidden: it is still kept while the pane is open.
  }
}

/** Null where the browser keeps third parties' frames from storing anything. */
function tabStorage(): Store | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
