import { Problem, type ProblemKind } from "../problem.ts";

/** What a thread answers: a value, or a failure we mean. Between threads an error loses what kind of Problem it is. */
export type Answered<T> = { value: T } | { kind: ProblemKind; detail: string };

/** The same function, with a Problem as an answer and not as an exception. */
export function answered<Given, T>(
  work: (given: Given) => T | Promise<T>,
): (given: Given) => Promise<Answered<T>> {
  return async (given) => {
    try {
      return { value: await work(given) };
    } catch (thrown) {
      if (thrown instanceof Problem) return { kind: thrown.kind, detail: thrown.message };
      throw thrown;
    }
  };
}

/** The value; throws the Problem again. */
export function unwrapped<T>(answer: Answered<T>): T {
  if ("value" in answer) return answer.value;
  throw new Problem(answer.kind, answer.detail);
}
