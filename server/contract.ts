// What crosses the wire, for the pane and for every other caller of the API. Types are inferred from these schemas and written nowhere else.

import { z } from "zod";

/** A mailbox address as RFC 5322 has it: a display name (may be empty) and an addr-spec. */
export const Address = z.strictObject({
  name: z.string().max(1_000).default(""),
  address: z.string().max(1_000).default(""),
});
export type Address = z.infer<typeof Address>;

const Attachment = z.strictObject({
  name: z.string().max(1_000).default(""),
  size: z.number().int().nonnegative().default(0),
  contentType: z.string().max(200).default("application/octet-stream"),
});

/** A mail as it came. `date` is ISO 8601; `html` wins over `text` where both are given; sizes are in bytes. */
export const Mail = z.strictObject({
  subject: z.string().max(2_000).default(""),
  from: Address.default({ name: "", address: "" }),
  to: z.array(Address).max(1_000).default([]),
  cc: z.array(Address).max(1_000).default([]),
  date: z.iso.datetime({ offset: true }).optional(),
  html: z.string().optional(),
  text: z.string().optional(),
  attachments: z.array(Attachment).max(500).default([]),
  mailbox: z.string().max(1_000).optional(),
  conversationId: z.string().max(1_000).optional(),
});
export type Mail = z.infer<typeof Mail>;

/** What a caller may choose besides the mail; everything has a default. */
export const ReplyOptions = z.strictObject({
  categorySet: z.string().max(100).optional(),
  profile: z.string().max(100).optional(),
  instruction: z.string().max(2_000).optional(),
  language: z.string().max(35).optional(),
  draft: z
    .boolean()
    .optional()
    .describe("false stops after the facts: what the pane asks for when a mail is opened"),
});
export type ReplyOptions = z.infer<typeof ReplyOptions>;

/** The body of `POST /api/reply`, `/api/clean`, `/api/triage` and `/api/facts`. */
export const MailRequest = z.strictObject({ ...Mail.shape, ...ReplyOptions.shape });
export type MailRequest = z.infer<typeof MailRequest>;

/** The body of `POST /api/check`: a draft (plain text) and the mail it answers. */
export const CheckRequest = z.strictObject({ draft: z.string().max(100_000), mail: MailRequest });
export type CheckRequest = z.infer<typeof CheckRequest>;

/** Half-open range of UTF-16 units, as `String.prototype.slice` takes it. */
export const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type Span = z.infer<typeof Span>;

/** Something a reader of the mail could not see, so the model does not see it either. */
export const HiddenText = z.object({
  how: z.enum([
    "display-none",
    "visibility",
    "zero-size",
    "same-colour",
    "off-screen",
    "attribute",
    "comment",
    "invisible-characters",
    "opacity",
  ]),
  characters: z.number().int().nonnegative(),
});
export type HiddenText = z.infer<typeof HiddenText>;

/** One earlier mail quoted below the newest one. */
export const QuotedMail = z.object({
  from: z.string(),
  date: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type QuotedMail = z.infer<typeof QuotedMail>;

/** What the sender wrote, this time. `thread` is newest first; `language` is ISO 639-1, or `zh-Hans`/`zh-Hant`, or `und`. */
export const CleanMail = z.object({
  subject: z.string(),
  text: z.string(),
  thread: z.array(QuotedMail),
  signature: z.string(),
  disclaimer: z.string(),
  hidden: z.array(HiddenText),
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  truncated: z.boolean().describe("true when the mail was longer than we read"),
});
export type CleanMail = z.infer<typeof CleanMail>;

/** Why a person decides, as a code the pane puts into words. */
export const NeedsPerson = z.enum(["unsure", "no-text", "engine-away"]);
export type NeedsPerson = z.infer<typeof NeedsPerson>;

const Probabilities = z.record(z.string(), z.number());

/** What kind of mail it is. `category` is the id (English name in kebab-case); `probability` is fitted, 0..1. */
export const Triage = z.object({
  categorySet: z.string(),
  category: z.string(),
  probability: z.number(),
  probabilities: Probabilities,
  names: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe("category id -> pane language -> name"),
  threshold: z.number(),
  needsPerson: NeedsPerson.nullable(),
  evidence: z.object({
    read: Probabilities.nullable().describe("what the engine's one-token read said"),
    similarity: Probabilities.nullable().describe("what the vectors said"),
    weights: z.record(z.string(), z.number()).describe("fitted on the set's own examples"),
  }),
});
export type Triage = z.infer<typeof Triage>;

/** A value and where its words stand: `part` of the clean mail (or the From header), sliced by `span`, gives `words`. */
export const FactValue = z.object({
  value: z.string(),
  words: z.string(),
  span: Span,
  part: z.enum(["text", "signature", "subject", "from"]),
});
export type FactValue = z.infer<typeof FactValue>;

const Reference = z.object({
  ...FactValue.shape,
  kind: z.enum(["order", "invoice", "contract", "ticket", "other"]),
});
const Amount = z.object({
  ...FactValue.shape,
  amount: z.number(),
  currency: z.string().describe("ISO 4217"),
});
const DateFact = z.object({
  ...FactValue.shape,
  kind: z.enum(["date", "deadline"]),
  iso: z.string().describe("YYYY-MM-DD or YYYY-MM-DDTHH:MM"),
});

/** What the mail says, each value with its place. Nothing found is null or an empty list. */
export const Facts = z.object({
  sender: FactValue.nullable(),
  company: FactValue.nullable(),
  products: z.array(FactValue),
  references: z.array(Reference),
  amounts: z.array(Amount),
  dates: z.array(DateFact),
  phones: z.array(FactValue).describe("value is E.164 where the country is known"),
  problem: FactValue.nullable(),
  questions: z.array(FactValue),
});
export type Facts = z.infer<typeof Facts>;

/** The next piece of the draft. */
export const Drafting = z.object({ text: z.string() });

export const Verdict = z.enum(["ok", "look", "blocked"]);
export type Verdict = z.infer<typeof Verdict>;

/** What a guard found in a draft: the words, where they stand in the draft, why it matters, what to do. */
export const Finding = z.object({
  guard: z.string(),
  severity: z.enum(["look", "blocked"]),
  span: Span,
  words: z.string(),
  reason: z.string(),
  fix: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const Checked = z.object({
  draft: z.string(),
  findings: z.array(Finding),
  verdict: Verdict,
  cutOff: z.boolean().describe("true when the engine stopped at its length limit"),
});
export type Checked = z.infer<typeof Checked>;

/** An RFC 9457 problem. `type` is a stable code as a relative URI reference; `detail` says what, why and what to do. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  step: z.string().optional(),
  ahead: z.number().int().nonnegative().optional().describe("of `busy`: how many are before the caller"),
  retryAfter: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("seconds, as the header Retry-After says them, which the event `failed` has no room for"),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

/** One step of a reply. On the wire: an SSE event named for the step, whose data is the rest (of `failed`: the problem itself). */
export type Step =
  | ({ step: "cleaned" } & CleanMail)
  | ({ step: "triaged" } & Triage)
  | ({ step: "facts" } & Facts)
  | ({ step: "drafting" } & z.infer<typeof Drafting>)
  | ({ step: "checked" } & Checked)
  | { step: "failed"; problem: ProblemBody };

/** `GET /api/health`. */
export const Health = z.object({
  status: z.enum(["ok", "degraded", "starting"]),
  version: z.string(),
  engine: z.object({
    state: z.enum(["ready", "starting", "away"]),
    url: z.string(),
    model: z.string(),
    detail: z.string(),
    abilities: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    replicas: z
      .array(z.object({ url: z.string(), state: z.enum(["ready", "away"]), detail: z.string() }))
      .describe("every server the model is asked of, in the order of ENGINE_URL"),
  }),
  embeddings: z.object({
    state: z.enum(["ready", "starting", "away", "off"]),
    url: z.string(),
    detail: z.string(),
  }),
  categorySets: z.array(z.string()),
  profiles: z.array(z.string()),
});
export type Health = z.infer<typeof Health>;
