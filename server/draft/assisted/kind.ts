import type { ReplyKind } from "../../prompts/replies.ts";
import type { AssistedSource } from "./source.ts";

/** Below this the category decides nothing, and the answer is the general one. */
const leastProbable = 0.5;

/**
 * What kind of answer the mail gets: its category's, where that is probable enough. Only a colleague is answered as one, and a colleague is
 * never answered as a customer.
 */
export function kindOf({ mail, triage, set }: Pick<AssistedSource, "mail" | "triage" | "set">): ReplyKind {
  const category = set.categories.find(({ id }) => id === triage.category);
  const kind = triage.probability < leastProbable ? "general" : (category?.reply ?? "general");
  const ours = mail.mailbox ?? mail.to[0]?.address ?? "";
  if (!isSameDomain(mail.from.address, ours)) return kind === "internal" ? "general" : kind;
  return asToCustomers.has(kind) && isColleague(mail.from.address) ? "internal" : kind;
}

/** The rest is said to colleagues as well: "Our technical support team will …" */
const asToCustomers: ReadonlySet<ReplyKind> = new Set([
  "service",
  "complaint",
  "order",
  "cooperation",
  "general",
]);

/** Behind no-reply and web@ is a contact form, and a provider's customers are strangers to each other. */
function isColleague(address: string): boolean {
  return !formsAndProviders.test(address.trim());
}

const formsAndProviders =
  /^(?:(?:no|do-?not)[-_.]?reply|web|www|website|form|forms|contact|kontakt|formular|mailer|system|wordpress)(?:[-_.+\d].*)?@|@(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|t-online|freenet|posteo|mail|mailbox|proton|protonmail|pm|zoho|yandex|orange|free|laposte|wanadoo|sfr|libero|virgilio|alice|tiscali|uol|bol|terra|sapo|ziggo|kpnmail|naver|daum|hanmail|qq|foxmail|163|126|139|sina|sohu|aliyun|hinet|docomo|ezweb|softbank|nifty|biglobe)\.[a-z.]{2,7}$/i;

/** True for two addresses of one organisation. */
export function isSameDomain(one: string, other: string): boolean {
  const domain = domainOf(one);
  return domain !== "" && domain === domainOf(other);
}

function domainOf(address: string): string {
  return address.trim().toLowerCase().split("@")[1] ?? "";
}
