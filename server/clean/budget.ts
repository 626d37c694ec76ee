import type { Element } from "domhandler";

/** What the style sheets of one mail have cost, in steps, and the elements they were asked about. */
export class Budget {
  spent = 0;
  private readonly most: number;
  private readonly numbers = new Map<Element, number>();

  constructor(most: number) {
    this.most = most;
  }

  /** True when it is used up: what the rules hide is then not known. */
  get exhausted(): boolean {
    return this.spent > this.most;
  }

  /** Counts steps; false when they may no longer be taken. */
  spend(steps: number): boolean {
    this.spent += steps;
    return this.spent <= this.most;
  }

  /** Uses it up, where it is plain that the rules cannot be worked out. */
  giveUp(): void {
    this.spent = Number.POSITIVE_INFINITY;
  }

  /** A small number for each element, because millions of things may be remembered of them. */
  numberOf(element: Element): number {
    const known = this.numbers.get(element);
    if (known !== undefined) return known;
    this.numbers.set(element, this.numbers.size);
    return this.numbers.size - 1;
  }
}
