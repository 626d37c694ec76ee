import type { Element } from "domhandler";

/** Limits the steps spent on matching the style sheets of one mail, and numbers the elements they are matched against. */
export class Budget {
  spent = 0;
  private readonly most: number;
  private readonly numbers = new Map<Element, number>();

  constructor(most: number) {
    this.most = most;
  }

  /** True when the budget is used up: what the rules hide is then not known. */
  get exhausted(): boolean {
    return this.spent > this.most;
  }

  /** Counts steps; false when the budget is used up. */
  spend(steps: number): boolean {
    this.spent += steps;
    return this.spent <= this.most;
  }

  /** Uses the budget up at once, for rules that clearly cannot be worked out within it. */
  giveUp(): void {
    this.spent = Number.POSITIVE_INFINITY;
  }

  /** A number for each element, for use in keys: there may be millions of keys, so each must be small. */
  numberOf(element: Element): number {
    const known = this.numbers.get(element);
    if (known !== undefined) return known;
    this.numbers.set(element, this.numbers.size);
    return this.numbers.size - 1;
  }
}
