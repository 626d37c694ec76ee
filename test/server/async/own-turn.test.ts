import { expect, test } from "vitest";
import { arrived, ownTurn } from "../../../server/async/own-turn.ts";

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

test("nobody has a turn while people still come, but not for ever", async () => {
  let coming = 20;
  let came = 0;
  let door = setImmediate(function open() {
    came++;
    if (coming-- > 0) arrived();
    door = setImmediate(open);
  });
  await ownTurn();
  expect(came).toBeGreaterThan(20);
  expect(came).toBeLessThan(25);
  coming = Number.POSITIVE_INFINITY;
  await ownTurn();
  clearImmediate(door);
});
