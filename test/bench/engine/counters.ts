// Tokens as vLLM counts them (its own /metrics), and by task as Mailwright passes vLLM's counts on.

export interface Tokens {
  prompt: number;
  /** Those of the prompt that the prefix cache had. */
  cached: number;
  completion: number;
}

export const tasks = ["read", "facts", "draft"] as const;
export type Task = (typeof tasks)[number];

/** All tokens since vLLM started. */
export async function engineTokens(url: string): Promise<Tokens> {
  const samples = await exposition(url);
  return {
    prompt: total(samples, "vllm:prompt_tokens_total"),
    cached: total(samples, "vllm:prompt_tokens_cached_total"),
    completion: total(samples, "vllm:generation_tokens_total"),
  };
}

/** The tokens of each of Mailwright's tasks since it started. */
export async function taskTokens(address: string): Promise<Record<Task, Tokens>> {
  const samples = await exposition(address);
  const of = (task: Task, kind: keyof Tokens) =>
    samples.get(`mailwright_tokens_total{task="${task}",kind="${kind}"}`) ?? 0;
  const counted = (task: Task): Tokens => ({
    prompt: of(task, "prompt"),
    cached: of(task, "cached"),
    completion: of(task, "completion"),
  });
  return { read: counted("read"), facts: counted("facts"), draft: counted("draft") };
}

export function grown(before: Tokens, after: Tokens): Tokens {
  return {
    prompt: after.prompt - before.prompt,
    cached: after.cached - before.cached,
    completion: after.completion - before.completion,
  };
}

export function added(all: Tokens[]): Tokens {
  const sum = (kind: keyof Tokens) => all.reduce((so, tokens) => so + tokens[kind], 0);
  return { prompt: sum("prompt"), cached: sum("cached"), completion: sum("completion") };
}

/** What the engine had to work through. */
export function computed(tokens: Tokens): number {
  return tokens.prompt - tokens.cached;
}

// vllm:prompt_tokens_total{engine="0",model_name="smollm2"} 530.0
function total(samples: Map<string, number>, name: string): number {
  const found = [...samples].filter(([key]) => key === name || key.startsWith(`${name}{`));
  if (found.length === 0)
    throw new Error(`Cannot count tokens: vLLM has no metric ${name}. Use 0.28 or newer.`);
  return found.reduce((sum, [, value]) => sum + value, 0);
}

async function exposition(url: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(30_000) })).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}
