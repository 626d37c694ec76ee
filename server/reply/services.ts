// What the server works on mail with, made once by start/start.ts for main.ts and for the tests.

import type { Writing } from "../contract/reply-request.ts";
import type { Drafting } from "../draft/draft.ts";
import type { Fitness } from "../draft/fitness/known.ts";
import type { Refining } from "../draft/refine.ts";
import type { Engine } from "../engine/engine.ts";
import type { FactFinding } from "../facts/facts.ts";
import type { Parser } from "../parse/parser.ts";
import type { CategorySet } from "../prompts/categories.ts";
import type { Languages } from "../prompts/languages.ts";
import type { Profile } from "../prompts/profiles.ts";
import type { Replies } from "../prompts/replies.ts";
import type { Triaging } from "../triage/triage.ts";
import type { TakingApart } from "./apart.ts";
import type { Prefixes } from "./prefixes.ts";

export interface Services {
  /** The category set for mail whose mailbox has none of its own. */
  usualSet: string;
  sets: CategorySet[];
  profiles: Profile[];
  languages: Languages;
  replies: Replies;
  engine: Engine;
  parser: Parser;
  apart: TakingApart;
  prefixes: Prefixes;
  triage: Triaging;
  facts: FactFinding;
  draft: Drafting;
  refine: Refining;
  /** How a reply is written where the caller does not say: as well as the engine can. */
  writing(): Writing;
  /** What was measured of the engine's writing; null while it is not known. */
  fitness(): Fitness | null;
}
