import type { OpenSession } from "./session.ts";

/** A mail's category, and who or what decided it. */
export interface Decided {
  id: string;
  by: "person" | "outlook" | "conversation" | "triage";
}

/**
 * What the person chose for this mail, else what the mail has in Outlook already, else what was chosen for its conversation, else what
 * the triage says. Null while nothing is known.
 */
export function categoryOf(session: OpenSession): Decided | null {
  const { triage, picked, inherited } = session;
  if (!triage) return null;
  // What was chosen may belong to another set of categories.
  const known = (id: string | null): id is string => id !== null && Object.hasOwn(triage.names, id);
  if (known(picked)) return { id: picked, by: "person" };
  const own = inOutlook(session)[0];
  if (own) return { id: own.id, by: "outlook" };
  if (known(inherited)) return { id: inherited, by: "conversation" };
  return { id: triage.category, by: "triage" };
}

/** The categories of our set that the mail has in Outlook, under whichever of their names. */
export function inOutlook({ triage, categories }: OpenSession): { id: string; name: string }[] {
  const named = Object.entries(triage?.names ?? {});
  return categories.flatMap((name) =>
    named.filter(([, names]) => Object.values(names).includes(name)).map(([id]) => ({ id, name })),
  );
}
