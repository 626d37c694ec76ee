import type { ReplyKind } from "../../prompts/replies.ts";
import type { AssistedSource } from "./source.ts";

/** Below this the category decides nothing, and the answer is the general one. */
const leastProbable = 0.5;

/** What kind of answer the mail gets: its category's, where that is probable enough. Only a colleague is answered as one. */
export function kindOf({ mail, triage, set }: Pick<AssistedSource, "mail" | "triage" | "set">): ReplyKind {
  if (triage.probability < leastProbable) return "general";
  const kind = set.categories.find(({ id }) => id === triage.category)?.reply ?? "general";
  const ours = mail.mailbox ?? mail.to[0]?.address ?? "";
  return kind === "internal" && !isSameDomain(mail.from.address, ours) ? "general" : kind;
}

/** True for two addresses of one organisation. */
export function isSameDomain(one: string, other: string): boolean {
  const domain = domainOf(one);
  return domain !== "" && domain === domainOf(other);
}

function domainOf(address: string): string {
  return address.trim().toLowerCase().split("@")[1] ?? "";
}
