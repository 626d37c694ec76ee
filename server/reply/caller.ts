// Whoever sends a request is a caller. What was found out for one is told only to callers with the same rights.

export interface Caller {
  kind: "local";
  /** Callers with equal rights may be told what was found out for each other. */
  rights: string;
}

/** The person at this machine: the server listens on loopback only and has no sign-in yet. */
export const localUser: Caller = { kind: "local", rights: "local" };
