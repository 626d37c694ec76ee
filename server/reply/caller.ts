// Everybody who asks is a caller; what was found out for one is told only to those who may see the same.

export interface Caller {
  kind: "local";
  /** Those with equal rights may be told what was found out for each other. */
  rights: string;
}

/** Whoever uses this machine: the server listens on loopback only and has no sign-in yet. */
export const localUser: Caller = { kind: "local", rights: "local" };
