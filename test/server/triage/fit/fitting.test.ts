import { expect, test } from "vitest";
import { createLoad } from "../../../../server/async/load.ts";
import { createLog } from "../../../../server/telemetry/log.ts";
import { createFitting } from "../../../../server/triage/fit/fitting.ts";
import { emptyFolder } from "../../../support/folder.ts";
import { cleanMail, prompts } from "../../../support/shipped.ts";
import { engineThat, set } from "../fruit.ts";

test("what was learnt of one model is not used for another that has taken its place", async () => {
  const told = engineThat(() => [0.5, 0.3, 0.2]);
  let model: string | null = "first";
  const engine = {
    ...told,
    countTokens: async () => 10,
    abilities() {
      if (model === null) throw new Error("away");
      return { ...told.abilities(), model };
    },
    peek: () => (model === null ? null : { ...told.abilities(), model }),
  };
  const stop = new AbortController();
  const fitting = createFitting({
    engines: { engine, embedder: null },
    engine,
    prompts,
    cacheFolder: emptyFolder(),
    clean: async (mail) => cleanMail(mail),
    log: createLog("silent"),
    load: createLoad(),
    say: () => undefined,
    signal: stop.signal,
  });
  const first = await fitting.of(set, stop.signal);
  expect(await fitting.of(set, stop.signal)).toBe(first);
  model = null;
  expect(await fitting.of(set, stop.signal)).toBe(first);
  model = "second";
  const second = await fitting.of(set, stop.signal);
  expect(second).not.toBe(first);
  expect(await fitting.of(set, stop.signal)).toBe(second);
  stop.abort();
});
