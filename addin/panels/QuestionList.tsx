import type { FactValue } from "../../server/contract/facts.ts";
import { isTouched } from "../session/touched.ts";
import { useStrings } from "../strings/strings.ts";

interface QuestionListProps {
  questions: FactValue[];
  draft: string;
  answers: Record<string, string>;
  answer: (question: string, answer: string) => void;
  /** What makes a question a button that shows its place in the mail. */
  button: (question: FactValue) => object;
}

/** What the mail asks, as a checklist: whether the draft takes each up, and room for what the next draft should answer. */
export function QuestionList({ questions, draft, answers, answer, button }: QuestionListProps) {
  const { questions: words } = useStrings();
  return (
    <ul className="questions" aria-label={words.title}>
      {questions.map((question) => (
        <li key={`${question.part} ${question.span.join()}`}>
          {draft !== "" && <State answered={isTouched(question.value, draft)} />}
          <button type="button" {...button(question)}>
            <bdi>{question.value}</bdi>
          </button>
          <input
            aria-label={words.answerTo(question.value)}
            placeholder={words.answer}
            dir="auto"
            maxLength={300}
            value={answers[question.value] ?? ""}
            onChange={(event) => answer(question.value, event.target.value)}
          />
        </li>
      ))}
    </ul>
  );
}

function State({ answered }: { answered: boolean }) {
  const { questions: words } = useStrings();
  return (
    <span className={answered ? "state answered" : "state"}>
      <span aria-hidden="true">{answered ? "✓" : "○"}</span> {answered ? words.answered : words.open}
    </span>
  );
}
