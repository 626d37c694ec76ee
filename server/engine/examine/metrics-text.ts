// Prometheus' text format, as far as the checks read it.

export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

// vllm:num_requests_running{engine="0",model_name="qwen"} 0.0
const line = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?[ \t]+(\S+)/;
const label = /(?<!\w)(\w+)="((?:[^"\\]|\\.)*)"/g;
/** A server with many models has some thousand lines. */
const mostLines = 50_000;

/** The samples of an exposition; lines of another form are left out. */
export function parseMetrics(text: string): Sample[] {
  return text
    .split("\n", mostLines)
    .filter((each) => !each.startsWith("#"))
    .flatMap((each) => {
      const [, name, labels = "", value] = line.exec(each) ?? [];
      if (name === undefined) return [];
      return [{ name, labels: Object.fromEntries(pairs(labels)), value: Number(value) }];
    });
}

/** The sum over all engines and labels; null where there is no such metric. */
export function total(samples: Sample[], name: string): number | null {
  const found = samples.filter((sample) => sample.name === name);
  return found.length > 0 ? found.reduce((sum, { value }) => sum + value, 0) : null;
}

/** The labels of an `_info` metric; null where there is none. */
export function info(samples: Sample[], name: string): Record<string, string> | null {
  return samples.find((sample) => sample.name === name)?.labels ?? null;
}

/** The upper bounds of a histogram's buckets, ascending. */
export function bounds(samples: Sample[], name: string): number[] {
  const found = samples.filter((sample) => sample.name === `${name}_bucket`);
  return [...new Set(found.map(({ labels }) => Number(labels.le)))].filter(Number.isFinite).sort(ascending);
}

function ascending(one: number, other: number): number {
  return one - other;
}

function pairs(labels: string): [string, string][] {
  return [...labels.matchAll(label)].map(([, name = "", value = ""]) => [name, value]);
}
