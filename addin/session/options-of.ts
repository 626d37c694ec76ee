// What the pane asks the server for, from what the person wishes of the next draft.

import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import { categoryOf } from "./category-of.ts";
import type { OpenSession, Wish } from "./session.ts";

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
