// What a person did for a mail, kept for as long as the tab: through another mail, a closed pane and a reload. Nothing of it leaves the
// browser, and it goes with the tab.

import { keepable, type OpenSession, type Session, type Work } from "./session.ts";

export interface Keeping {
  /** Keeps what the person has done for the open mail, if anything. */
  keep(session: Session): void;
  /** What was kept of the mail with this key. */
  of(key: string): Work | undefined;
}

type Store = Pick<Storage, "getItem" | "setItem">;
interface Kept extends Work {
  mode: OpenSession["item"]["mode"];
}

/** More would slow down every change, and nobody comes back to the twenty-first. */
const mostKept = 20;
/** Another number when what is kept changes its form, so that a new pane never reads what an older one wrote. */
const place = "mailwright.kept.1";

/** Keeps in `storage`; where that is missing or full, for as long as the pane is open. */
export function createKeeping(storage: Store | null = tabStorage()): Keeping {
  const kept = new Map<string, Kept>(readFrom(storage));
  return {
    keep(session) {
      if (session.state !== "open") return;
      const { key, mode } = session.item;
      kept.delete(key);
      if (hasWork(session)) kept.set(key, { ...workOf(session), mode });
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      writeTo(storage, kept);
    },
    of: (key) => kept.get(key),
  };
}

function workOf(session: OpenSession): Work {
  const { wish, asked, picked, handedAt } = session;
  return { draft: keepable(session) ?? { state: "none" }, wish, asked, picked, handedAt };
}

function hasWork(session: OpenSession): boolean {
  const { draft, wish, picked, handedAt } = workOf(session);
  const isWished = wish.instruction !== "" || wish.profile !== "" || Object.keys(wish.answers).length > 0;
  return draft.state !== "none" || isWished || picked !== null || handedAt !== null;
}

function readFrom(storage: Store | null): [string, Kept][] {
  try {
    return JSON.parse(storage?.getItem(place) ?? "[]") as [string, Kept][];
  } catch {
    return [];
  }
}

/** A mail being written has no name that outlives the pane, so another one would be taken for it. */
function writeTo(storage: Store | null, kept: Map<string, Kept>): void {
  const lasting = [...kept].filter(([, { mode }]) => mode === "read");
  try {
    storage?.setItem(place, JSON.stringify(lasting));
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
