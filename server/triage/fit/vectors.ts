// The little linear algebra that the fit needs.

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}

/** a + factor × b */
export function plus(a: readonly number[], b: readonly number[], factor: number): number[] {
  return a.map((value, i) => value + factor * (b[i] ?? 0));
}

export function unit(a: readonly number[]): number[] {
  const length = Math.sqrt(dot(a, a));
  return length === 0 ? [...a] : a.map((value) => value / length);
}

export function meanVector(vectors: readonly (readonly number[])[]): number[] {
  return (vectors[0] ?? []).map((_, i) => mean(vectors.map((vector) => vector[i] ?? 0)));
}

/** The rows with the mean of every column taken off. */
export function centred(rows: number[][]): number[][] {
  const middle = meanVector(rows);
  return rows.map((row) => plus(row, middle, -1));
}

/** The direction in which the vectors vary most, by power iteration. */
export function mainDirection(vectors: number[][]): number[] {
  let direction = unit((vectors[0] ?? []).map((_, i) => Math.sin(i + 1)));
  for (let round = 0; round < 50; round++) {
    const next = direction.map(() => 0);
    for (const vector of vectors) add(next, vector, dot(vector, direction));
    direction = unit(next);
  }
  return direction;
}

/** The inverse of a symmetric positive definite matrix (Gauss-Jordan; no pivoting is needed for those). */
export function inverse(matrix: number[][]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (const [c, row] of rows.entries()) {
    const by = 1 / (row[c] ?? 1);
    for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) * by;
    for (const other of rows) if (other !== row) add(other, row, -(other[c] ?? 0));
  }
  return rows.map((row) => row.slice(size));
}

/** In place, because new arrays would cost half a second more at the start. */
function add(to: number[], what: readonly number[], factor: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + factor * (what[i] ?? 0);
}
