import type { Step } from "../../server/contract/step.ts";
import { next, type PaneStep, type Session } from "./session.ts";

/** The session, and the only way to change it. */
export interface Store {
  session(): Session;
  take(step: Step | PaneStep): void;
  subscribe(changed: () => void): () => void;
}

/** A new session, as the pane starts with. */
export function createStore(): Store {
  let session: Session = { state: "opening" };
  const listeners = new Set<() => void>();
  return {
    session: () => session,
    take(step) {
      const before = session;
      session = next(session, step);
      if (session !== before) for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
