import type { Facts } from "../../contract/facts.ts";
import type { ReplyKind, ReplySentences } from "../../prompts/replies.ts";

type Named = Facts["references"][number] & { kind: keyof ReplySentences["reference"] };

/**
 * The order, invoice, contract or ticket the mail is about, with its label; null where the subject that is quoted has a number already, and
 * where the mail names several of a kind, of which naming one would look careless. A number without a kind may be a serial number.
 */
export function referenceToName(
  { references }: Pick<Facts, "references">,
  about: { kind: ReplyKind; subject: string | null; labels: ReplySentences["reference"] },
): string | null {
  const { kind, subject, labels } = about;
  if (references.some(({ value }) => subject?.includes(value))) return null;
  const named = references.filter(isNamed);
  const first = kind === "billing" ? "invoice" : "order";
  const chosen = named.find((one) => one.kind === first) ?? named[0];
  if (!chosen || chosen.value.length > mostCharacters) return null;
  if (named.filter((one) => one.kind === chosen.kind).length > 1) return null;
  return labels[chosen.kind].replace("{number}", () => chosen.value);
}

const mostCharacters = 30;

function isNamed(reference: Facts["references"][number]): reference is Named {
  return reference.kind !== "other";
}
