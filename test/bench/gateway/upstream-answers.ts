// The answers of the engine that costs nothing, in the form of vLLM's.

/** The first word of every draft: no mail of the bench has it, so a client knows by it that the draft has begun. */
export const firstWord = "Hello";

const head = `data: {"id":"chatcmpl-8f14e45fceea167a5a36dedd4bea2543","object":"chat.completion.chunk","created":1795000000,"model":"bench","choices":[`;

/** One event of a stream. */
export function chunk(delta: object, end: string | null = null): string {
  const choice = { index: 0, delta, logprobs: null, finish_reason: end, token_ids: null };
  return `${head}${JSON.stringify(choice)}]}\n\n`;
}

/** The event that ends a stream when include_usage is asked for. */
export function usage(tokens: number): string {
  const counts = { prompt_tokens: 600, completion_tokens: tokens, total_tokens: 600 + tokens };
  return `${head}],"usage":${JSON.stringify(counts)}}\n\n`;
}

/** A completion of one token with what label reads ask for; JSON where a form is asked for. */
export function completion(body: Record<string, unknown>): object {
  const ids = (body.logprob_token_ids as number[] | undefined) ?? [65, 66, 67];
  const top = ids.map((id, index) => ({ token: `token_id:${id}`, logprob: -0.5 - index, bytes: null }));
  const content = "response_format" in body ? `{"wet":"mailwright"}` : "A";
  const logprobs = body.logprobs ? { content: [{ ...top[0], top_logprobs: top }] } : null;
  // A message that goes on adds "Answer:" to the prompt, as the probe expects of a server that can do it.
  const prompt = "continue_final_message" in body ? 602 : 600;
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1_795_000_000,
    model: "bench",
    choices: [{ index: 0, message: { role: "assistant", content }, logprobs, finish_reason: "stop" }],
    usage: { prompt_tokens: prompt, completion_tokens: 1, total_tokens: prompt + 1 },
  };
}

/** What is asked of the facts, short as a model would keep it. */
export const factsAnswer = JSON.stringify({
  n: "Maria Lindqvist",
  c: "Öresund Plastics AB",
  x: "the pump has been making a loud grinding noise",
  p: ["circulation pump"],
});

/** Vectors of 384 numbers, as the small E5 gives; the same text has the same one. */
export function embeddings(texts: string[]): object {
  const data = texts.map((text, index) => {
    let state = [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0, 7);
    const embedding = Array.from({ length: 384 }, () => {
      state = (state * 1_664_525 + 1_013_904_223) >>> 0;
      return Math.round((state / 2 ** 31 - 1) * 1e6) / 1e7;
    });
    return { index, object: "embedding", embedding };
  });
  return { object: "list", model: "bench", data, usage: { prompt_tokens: 1, total_tokens: 1 } };
}

const plain =
  "thank you for writing about the pump we have read what you told us and understand that the line stood still for two shifts our service will look at the noise you heard and at the display before anything else is done please keep it switched off until someone has seen it and tell us when a visit suits you".split(
    " ",
  );

/** `tokens` words of a draft: English without sums, links or promises, sentences of fourteen words, no two of them alike. */
export function draftWords(tokens: number): string[] {
  let state = 12_345;
  return Array.from({ length: tokens }, (_, index) => {
    if (index === 0) return firstWord;
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    const word = plain[state % plain.length] ?? "";
    const end = index % 14 === 13 ? (index % 70 === 69 ? ".\n\n" : ".") : "";
    return ` ${word}${end}`;
  });
}
