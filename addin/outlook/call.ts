// The one place that turns Office's callbacks into promises.

/** Outlook answered with an error, or not in time. `code` is Outlook's own number, 0 if there was no answer. */
export class OutlookError extends Error {
  readonly code: number;

  constructor(message: string, code: number, cause?: unknown) {
    super(message, { cause });
    this.name = "OutlookError";
    this.code = code;
  }
}

interface Answer<T> {
  status: unknown;
  value: T;
  error: { message: string; code: number };
}

const answerLimitMs = 15_000;

/** Makes a promise of a call with a callback. An error status, an exception and no answer at all reject with OutlookError. */
export function call<T>(start: (done: (answer: Answer<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new OutlookError(`Outlook did not answer within ${answerLimitMs / 1_000} s.`, 0)),
      answerLimitMs,
    );
    const done = (answer: Answer<T>) => {
      clearTimeout(limit);
      // Office.AsyncResultStatus.Succeeded
      if (answer.status === "succeeded") resolve(answer.value);
      else reject(new OutlookError(answer.error.message, answer.error.code));
    };
    try {
      start(done);
    } catch (error) {
      clearTimeout(limit);
      reject(new OutlookError(error instanceof Error ? error.message : String(error), 0, error));
    }
  });
}
