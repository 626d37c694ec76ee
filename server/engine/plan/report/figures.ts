// Numbers as the report writes them.

export function seconds(value: number): string {
  if (!Number.isFinite(value)) return "too busy";
  return value < 0.095 ? `${Math.round(value * 1_000)} ms` : `${value.toFixed(2)} s`;
}

export function gibs(bytes: number): string {
  return `${(bytes / 1_024 ** 3).toFixed(1)} GiB`;
}

export function billions(count: number): string {
  return (count / 1e9).toFixed(2);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}\u00a0%`;
}

export function thousands(number: number): string {
  return Math.round(number).toLocaleString("en-US");
}
