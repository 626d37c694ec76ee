// What a check of a running server says: one fact, and for what is not well why it matters and what to set.

/** ok: as it should be. look: works, and could be better or cannot be seen from outside. wrong: mend it before people use it. */
export type State = "ok" | "look" | "wrong";

export interface Found {
  state: State;
  found: string;
  /** Empty when all is well. */
  why: string;
  /** The exact flag or setting; empty when all is well. */
  fix: string;
}

export interface Finding extends Found {
  /** The check's name in checks.ts. */
  check: string;
}

type Reason = Omit<Found, "state">;

/** All is well. */
export function ok(found: string): Found {
  return { state: "ok", found, why: "", fix: "" };
}

/** A person should look at it. */
export function look(reason: Reason): Found {
  return { state: "look", ...reason };
}

/** To be mended. */
export function wrong(reason: Reason): Found {
  return { state: "wrong", ...reason };
}
