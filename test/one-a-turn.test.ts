import { expect, test } from "vitest";
import { ownTurn } from "../server/one-a-turn.ts";

test("whoever waits for a turn has it alone, in the order of asking", async () => {
  let turn = 0;
  let counting = setImmediate(function count() {
    turn++;
    counting = setImmediate(count);
  });
  const had: [caller: number, turn: number][] = [];
  await Promise.all([1, 2, 3, 4].map((caller) => ownTurn().then(() => had.push([caller, turn]))));
  clearImmediate(counting);
  expect(had.map(([caller]) => caller)).toEqual([1, 2, 3, 4]);
  expect(new Set(had.map(([, number]) => number)).size).toBe(4);
});
