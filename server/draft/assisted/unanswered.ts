// Mails that nobody waits for an answer to: advertising, newsletters, what a program sent.

import type { Unanswered } from "../../contract/step.ts";
import { isSameDomain, kindOf } from "./kind.ts";
import type { AssistedSource } from "./source.ts";

/** Why the mail needs no answer; null for one that does. */
export function whyUnanswered(source: AssistedSource): Unanswered["why"] | null {
  if (isAutomatic(source)) return "automatic";
  const kind = kindOf(source);
  if (kind === "none") return "advertising";
  return kind === "general" && isNewsletter(source) ? "advertising" : null;
}

// no-reply@   noreply-orders@   donotreply@   mailer-daemon@   postmaster@   bounces+123@
const programs =
  /^(?:(?:no|do-?not|please-?do-?not)[-_.]?reply|mailer-daemon|postmaster|bounces?|auto(?:mated|matic)?[-_.]?(?:reply|mailer|confirm)|nicht-?antworten|ne-?pas-?repondre)(?:[-_.+\d].*)?$/i;
// Automatic reply: …   Out of office   Abwesenheitsnotiz   Réponse automatique   自动回复   Undeliverable: …
const notices = new RegExp(
  [
    String.raw`^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|undeliver(?:able|ed)|delivery status notification|mail delivery (?:failed|subsystem)|returned mail|read(?: receipt)?:|not read:|delivery (?:has )?failed|delivery failure)`,
    String.raw`^\s*(?:automatische (?:antwort|e-mail)|abwesenheit(?:snotiz|sassistent)?|unzustellbar|gelesen:|réponse automatique|absence du bureau|non remis|respuesta automática|fuera de (?:la )?oficina|no se puede entregar)`,
    String.raw`^\s*(?:risposta automatica|fuori (?:sede|ufficio)|mancato recapito|resposta automática|fora do escritório|não entregue|automatisch antwoord|afwezig(?:heidsmelding)?|onbestelbaar)`,
    "^\\s*(?:自动(?:回复|答复)|自動(?:回覆|回复|答覆)|退信|系统退信|无法投递|無法傳遞|自動(?:返信|応答)|不在通知|配信不能|자동 ?(?:회신|응답)|부재중|배달되지 않음|رد تلقائي|خارج المكتب|تعذر تسليم)",
  ].join("|"),
  "iu",
);

/** A no-reply address of our own organisation is a contact form, behind which a person waits. */
function isAutomatic({ mail, clean }: AssistedSource): boolean {
  const [local = ""] = mail.from.address.split("@");
  const ours = mail.mailbox ?? mail.to[0]?.address ?? "";
  return notices.test(clean.subject) || (programs.test(local) && !isSameDomain(mail.from.address, ours));
}

const unsubscribe =
  /\bunsubscribe\b|\bopt[- ]out\b|\bmanage (?:your )?(?:email )?preferences\b|\b(?:newsletter )?abbestellen\b|\babmelden\b.{0,40}\bnewsletter\b|\bnewsletter\b.{0,60}\babmelden\b|\bse désabonner\b|\bdésinscri(?:re|ption)\b|\bdarse de baja\b|\bcancelar (?:la |su |a |sua )?(?:suscripción|subscrição|assinatura)\b|\bannulla(?:re)? l['’]iscrizione\b|\bdisiscri\w+|\buitschrijven\b|\bafmelden\b.{0,40}\bnieuwsbrief\b|退订|退訂|取消订阅|取消訂閱|配信停止|配信解除|メルマガ.{0,12}解除|수신 ?거부|إلغاء الاشتراك/iu;
/** A newsletter says at its end how to be rid of it. */
const endCharacters = 1_000;

function isNewsletter({ clean }: AssistedSource): boolean {
  const end = clean.text.slice(-endCharacters);
  const foot = [clean.signature, clean.disclaimer].map((text) => text.slice(0, 4_000));
  return unsubscribe.test([end, ...foot].join("\n"));
}
