import { describe, expect, test } from "vitest";
import { fitWeights, probabilitiesOf, qualityOf, type Scored } from "../../../../server/triage/fit/logit.ts";
import { biasOf, readFeature } from "../../../../server/triage/fit/read.ts";
import { similarityOf } from "../../../../server/triage/fit/similarity.ts";
import { textForVector } from "../../../../server/triage/fit/text-for-vector.ts";
import { inverse } from "../../../../server/triage/fit/vectors.ts";
import { numbersFrom } from "../numbers-from.ts";

describe("weights", () => {
  const caps = [10, 10];

  test("evidence that says nothing gets no weight beside evidence that does", () => {
    const [good = 0, noise = 0] = fitWeights(mails({ count: 60, says: 0.9 }), caps);
    expect(good).toBeGreaterThan(1);
    expect(noise).toBeLessThan(good / 5);
  });

  test("evidence that is right more often gets more weight", () => {
    const [strong = 0] = fitWeights(mails({ count: 60, says: 0.95 }), caps);
    const [weak = 0] = fitWeights(mails({ count: 60, says: 0.5 }), caps);
    expect(strong).toBeGreaterThan(weak * 1.5);
  });

  test("evidence that points the wrong way counts for nothing rather than against itself", () => {
    const wrongWay = mails({ count: 60, says: 0.9 }).map(({ features, truth }) => ({
      truth,
      features: features.map((row) => row.map((value) => -value)),
    }));
    expect(fitWeights(wrongWay, caps)[0]).toBe(0);
  });

  test("four mails in sixty that one kind of evidence was right about do not make it count for much", () => {
    const few = mails({ count: 60, says: 0.9 }).map(({ features, truth }, i) => ({
      truth,
      features: features.map(([said = 0], c) => [said, i < 4 && c === truth ? 1 : 0]),
    }));
    const [all = 0, some = 0] = fitWeights(few, caps);
    expect(some).toBeLessThan(all / 2);
  });

  test("a cap holds", () => {
    expect(fitWeights(mails({ count: 60, says: 1 }), [1, 1])[0]).toBe(1);
  });

  test.each([0.5, 0.7, 0.9])("on mails not fitted on, the claim is as often right as it says: %d", (says) => {
    const weights = fitWeights(mails({ count: 60, says, seed: 1 }), caps);
    const quality = qualityOf(mails({ count: 2_000, says, seed: 99 }), weights);
    expect(quality.calibrationError).toBeLessThan(0.1);
    expect(quality.accuracy).toBeGreaterThan(says - 0.05);
  });
});

test("probabilities sum to one even with enormous features", () => {
  expect(probabilitiesOf([[1e4], [-1e4], [0]], [10])).toEqual([1, 0, 0]);
});

test("quality of a fit that is always sure and always right is perfect", () => {
  const sure = [0, 1].map((truth) => ({ truth, features: [0, 1].map((c) => [c === truth ? 100 : 0]) }));
  const quality = qualityOf(sure, [1]);
  expect(quality.accuracy).toBe(1);
  expect(quality.brier).toBeCloseTo(0);
  expect(quality.calibrationError).toBeCloseTo(0);
});

describe("the read", () => {
  /** An engine that prefers some letters and categories, and also says a little of what is right. */
  const biased = (category: number, deal: number, example: number) => {
    const liking = { letters: [2, 0.3, -1], categories: [0, 1, -0.5] };
    const byLetter = [0, 1, 2].map((letter) => {
      const offered = (letter - deal + 3) % 3;
      const right = offered === category ? 0.4 : 0;
      return (liking.letters[letter] ?? 0) + (liking.categories[offered] ?? 0) + right;
    });
    return { example, category, deal, byLetter };
  };

  test("an engine that likes a letter or a category whatever the mail says has both likings divided out", () => {
    const examples = [0, 1, 2].flatMap((category) => [0, 1, 2].map((deal) => biased(category, deal, 0)));
    const bias = biasOf(examples);
    for (const read of examples) {
      expect(read.byLetter.indexOf(Math.max(...read.byLetter))).toBe(0);
      const feature = readFeature(read, bias);
      expect(feature.indexOf(Math.max(...feature))).toBe(read.category);
    }
  });

  test("a letter read often is not a letter liked: every category counts once for the bias", () => {
    const ofA = { category: 0, deal: 0, byLetter: [Math.log(0.8), Math.log(0.2)] };
    const ofB = { category: 1, deal: 0, byLetter: [Math.log(0.2), Math.log(0.8)] };
    const { letters } = biasOf([ofA, ofA, ofA, ofB].map((read, example) => ({ ...read, example })));
    expect(letters[0]).toBeCloseTo(letters[1] ?? 0);
  });

  test("an engine that is certain still counts for at most fifty to one", () => {
    const certain = { deal: 0, byLetter: [Math.log(0.999999), Math.log(0.000001)] };
    const [first = 0, second = 0] = readFeature(certain, { letters: [0, 0], categories: [0, 0] });
    expect(Math.exp(first - second)).toBeLessThan(51);
  });
});

describe("the similarity", () => {
  const next = numbersFrom(7);
  const around = (centre: number[], spread: number) => centre.map((value) => value + spread * (next() - 0.5));
  const centres = [0, 1, 2].map((c) => Array.from({ length: 24 }, (_, i) => (i % 3 === c ? 1 : 0)));
  // Two languages are further apart than any two categories, as with real vectors.
  const language = Array.from({ length: 24 }, (_, i) => (i < 12 ? 2 : -2));
  const inLanguage = (vector: number[], side: number) =>
    vector.map((value, i) => value + side * (language[i] ?? 0));
  const points = centres.flatMap((centre, category) =>
    Array.from({ length: 6 }, (_, i) => ({
      example: category * 6 + i,
      category,
      vector: inLanguage(around(centre, 0.6), i % 2 === 0 ? 1 : -1),
    })),
  );
  const similarity = similarityOf(points, [centres]);

  test.each([0, 1, 2])(
    "a mail among the examples of category %d is found there by every feature",
    (category) => {
      const rows = similarity.rows(inLanguage(around(centres[category] ?? [], 0.6), 1));
      for (const feature of [0, 1, 2]) expect(best(rows.map((row) => row[feature] ?? 0))).toBe(category);
    },
  );

  const [first, ...others] = points;
  const wronglySorted = { example: 0, category: 1, vector: first?.vector ?? [] };
  test.each([
    ["an example is scored without itself: one with the wrong category is not found in it", 1],
    ["an example's subject is left out together with it", 2],
  ])("%s", (_name, itsPoints) => {
    const own = Array.from({ length: itsPoints }, () => wronglySorted);
    const rows = similarityOf([...own, ...others], [centres]).ownRows.get(0) ?? [];
    expect(best(rows.map(([ridge = 0]) => ridge))).toBe(0);
    expect(best(rows.map(([, nearest = 0]) => nearest))).toBe(0);
  });

  test("a mail in a language between those of the examples is found by what it says", () => {
    const rows = similarity.rows(inLanguage(centres[2] ?? [], 0.3));
    expect(best(rows.map(([ridge = 0]) => ridge))).toBe(2);
  });
});

test("the inverse of a matrix times the matrix is one", () => {
  const matrix = [
    [4, 1, 0],
    [1, 3, 1],
    [0, 1, 2],
  ];
  const inverted = inverse(matrix);
  const product = matrix.map((row) =>
    row.map((_, j) => row.reduce((sum, value, k) => sum + value * (inverted[k]?.[j] ?? 0), 0)),
  );
  for (const [i, row] of product.entries())
    for (const [j, value] of row.entries()) expect(value).toBeCloseTo(i === j ? 1 : 0, 10);
});

describe("the text that a vector is made of", () => {
  test.each([
    ["a short mail is taken whole", { subject: "Hi", text: "there" }, "Hi\nthere".length],
    ["a subject is enough", { subject: "Order 1", text: "" }, "Order 1".length],
    ["a long English mail ends near 400 tokens", { subject: "", text: "word ".repeat(2_000) }, 1_333],
    ["a long Chinese mail ends earlier", { subject: "", text: "退款".repeat(2_000) }, 444],
    ["a pair of surrogates is not cut in two", { subject: "", text: "😀".repeat(2_000) }, 888],
  ])("%s", (_name, mail, length) => {
    expect(textForVector(mail)).toHaveLength(length);
  });
});

/** Mails of three categories. The first feature points at the right one in the share `says` of cases; the second is noise. */
function mails(made: { count: number; says: number; seed?: number }): Scored[] {
  const next = numbersFrom(made.seed ?? 42);
  return Array.from({ length: made.count }, (_, i) => {
    const truth = i % 3;
    const wrong = (truth + 1 + Math.floor(next() * 2)) % 3;
    const said = next() < made.says ? truth : wrong;
    return { truth, features: [0, 1, 2].map((c) => [c === said ? 1 : 0, next() - 0.5]) };
  });
}

function best(values: number[]): number {
  return values.indexOf(Math.max(...values));
}
