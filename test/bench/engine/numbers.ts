// The few figures that a measurement is reported in.

/** The value in the middle; NaN of nothing. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value that nine in ten do not exceed; NaN of nothing. */
export function p90(values: number[]): number {
  return quantile(values, 0.9);
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 1234 → "1.2 s", 56.7 → "57 ms" */
export function duration(ms: number): string {
  return ms < 1_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
