// What the pane asks the server for, from what the person wishes of the next draft.

import type { Change } from "../../server/contract/refine-request.ts";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import type { Refinement } from "./api.ts";
import { categoryOf } from "./category-of.ts";
import { textOf } from "./draft.ts";
import type { OpenSession, Wish } from "./session.ts";
import { typedIn } from "./typed.ts";

/** Ready-made sentences follow no instruction, and there are none for a mail that needs no answer. */
export function optionsOf(session: OpenSession, how?: "free"): ReplyOptions {
  const { wish, draft } = session;
  const category = categoryOf(session);
  const instruction = instructionOf(wish);
  const free = how === "free" || instruction !== "" || draft.state === "unanswered";
  return {
    ...(instruction && { instruction }),
    ...(wish.profile && { profile: wish.profile }),
    ...(category && category.by !== "triage" && { category: category.id }),
    ...(free && { draft: "free" }),
  };
}

/** What is asked for to change the session's draft: with the sentences that stay, and otherwise as the draft was asked for. */
export function refinementOf(
  session: OpenSession,
  change: Change,
  language?: string,
): { options: ReplyOptions; refinement: Refinement } {
  const { draft: _, ...asked } = session.asked;
  const draft = textOf(session.draft);
  const wish = session.wish.instruction.trim();
  return {
    options: { ...asked, ...(language && { language }) },
    refinement: {
      draft,
      change,
      ...(change === "own-words" && { wish }),
      keep: typedIn(draft, session.origin),
    },
  };
}

/** As many characters as an instruction may have. */
const longest = 2_000;
const longestQuestion = 200;

/** The instruction, then each answer under its question. Q and A, because the model may be told in any language. */
function instructionOf({ instruction, answers }: Wish): string {
  const answered = Object.entries(answers).filter(([, answer]) => answer.trim() !== "");
  const lines = answered.map(
    ([question, answer]) => `Q: ${question.slice(0, longestQuestion)}\nA: ${answer.trim()}`,
  );
  return [instruction.trim(), ...lines].filter(Boolean).join("\n").slice(0, longest);
}
