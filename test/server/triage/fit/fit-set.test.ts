import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Problem } from "../../../../server/problem.ts";
import { fitSet } from "../../../../server/triage/fit/fit-set.ts";
import { emptyFolder } from "../../../support/folder.ts";
import { engineThat, obedient, options, set, wordEmbedder } from "../fruit.ts";

const total = 18;
const guessing = () => engineThat(() => [0.4, 0.3, 0.3]);

describe("how much each kind of evidence counts", () => {
  test("an engine that reads every example rightly counts, one that guesses does not", async () => {
    const strong = await fitSet(set, { engine: obedient(), embedder: wordEmbedder() }, options());
    const weak = await fitSet(set, { engine: guessing(), embedder: wordEmbedder() }, options());
    expect(strong.weights.both[0]).toBeGreaterThan(0.3);
    expect(weak.weights.both[0]).toBeCloseTo(0);
  });

  test("without an embedding server the read is alone", async () => {
    const fitted = await fitSet(set, { engine: obedient(), embedder: null }, options());
    expect(fitted.similarity).toBeNull();
    expect(fitted.quality.read?.accuracy).toBe(1);
  });

  test("an engine that cannot give label probabilities is not asked", async () => {
    const mute = obedient({ labels: "none" });
    const fitted = await fitSet(set, { engine: mute, embedder: wordEmbedder() }, options());
    expect(mute.asked).toEqual([]);
    expect(fitted).toMatchObject({ bias: null, unread: 0 });
    expect(fitted.quality.similarity?.accuracy).toBeGreaterThan(0.8);
  });

  test("with neither there is a problem that says why and what to do", async () => {
    const away = engineThat(() => Promise.reject(new Problem("engine-away", "Cannot reach the model at X.")));
    await expect(fitSet(set, { engine: away, embedder: null }, options())).rejects.toThrow(
      'Cannot learn the category set "fruit": neither the model nor the embedding server can be asked (Cannot reach the model at X.). Start one of them and try again.',
    );
  });
});

describe("the time at start", () => {
  test("without time for reads the set is fitted on similarity and says what is unread", async () => {
    const engine = obedient();
    const fitted = await fitSet(set, { engine, embedder: wordEmbedder() }, options({ budgetMs: 0 }));
    expect(engine.asked).toEqual([]);
    expect(fitted).toMatchObject({ unread: total, bias: null });
  });

  test("without time three examples of each category are embedded, and the others later", async () => {
    const cacheFolder = emptyFolder();
    const embedder = wordEmbedder();
    const first = await fitSet(set, { engine: null, embedder }, options({ cacheFolder, budgetMs: 0 }));
    expect(first.similarity?.ownRows.size).toBe(9);
    expect(first.unread).toBe(total - 9);
    const second = await fitSet(set, { engine: null, embedder }, options({ cacheFolder }));
    expect(second.similarity?.ownRows.size).toBe(total);
    expect(second.unread).toBe(0);
  });

  test("a read that is still going when the time is up is left to later", async () => {
    const stuck = engineThat(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    );
    const fitted = await fitSet(set, { engine: stuck, embedder: wordEmbedder() }, options({ budgetMs: 200 }));
    expect(stuck.asked).toHaveLength(1);
    expect(fitted.unread).toBe(total);
  });

  test("the first reads are of different categories", async () => {
    const engine = obedient();
    await fitSet(set, { engine, embedder: null }, options());
    const categories = engine.asked
      .slice(0, 3)
      .map((read) => set.categories.findIndex(({ examples }) => examples.some(({ text }) => text === read)));
    expect(categories).toEqual([0, 1, 2]);
  });

  test("progress counts up to all examples, and every read waits for its turn", async () => {
    const progress: string[] = [];
    let turns = 0;
    const more = {
      onProgress: (done: number, of: number) => progress.push(`${done}/${of}`),
      beforeRead: async () => {
        turns++;
      },
    };
    await fitSet(set, { engine: obedient(), embedder: null }, options(more));
    expect(progress.at(-1)).toBe("18/18");
    expect(turns).toBe(total);
  });

  test("a stop ends the fit", async () => {
    const stopping = new AbortController();
    const engine = engineThat(() => {
      stopping.abort();
      return [1, 0, 0];
    });
    const fit = fitSet(set, { engine, embedder: null }, options({ signal: stopping.signal }));
    await expect(fit).rejects.toThrow("aborted");
  });
});

describe("what is known from an earlier start", () => {
  test("is not asked again, and gives the same weights", async () => {
    const cacheFolder = emptyFolder();
    const first = await fitSet(
      set,
      { engine: obedient(), embedder: wordEmbedder() },
      options({ cacheFolder }),
    );
    const engine = obedient();
    const embedder = wordEmbedder();
    const second = await fitSet(set, { engine, embedder }, options({ cacheFolder, budgetMs: 0 }));
    expect(engine.asked).toEqual([]);
    // One text is embedded to see whether the embedding model is still the same.
    expect(embedder.asked).toHaveLength(1);
    expect(second.weights).toEqual(first.weights);
  });

  test("a later call reads what the first had no time for", async () => {
    const cacheFolder = emptyFolder();
    const engines = { engine: obedient(), embedder: wordEmbedder() };
    expect((await fitSet(set, engines, options({ cacheFolder, budgetMs: 0 }))).unread).toBe(total);
    expect((await fitSet(set, engines, options({ cacheFolder }))).unread).toBe(0);
  });

  test("is asked again when the embedding model is another", async () => {
    const cacheFolder = emptyFolder();
    await fitSet(set, { engine: null, embedder: wordEmbedder() }, options({ cacheFolder }));
    const embedder = wordEmbedder();
    const mirrored = {
      embed: async (...asked: Parameters<typeof embedder.embed>) =>
        (await embedder.embed(...asked)).map((vector) => vector.toReversed()),
    };
    await fitSet(set, { engine: null, embedder: mirrored }, options({ cacheFolder }));
    expect(embedder.asked.length).toBeGreaterThan(total);
  });

  test("is read again when the model, the prompt or the example is another", async () => {
    const cacheFolder = emptyFolder();
    await fitSet(set, { engine: obedient(), embedder: null }, options({ cacheFolder }));
    const engine = obedient();
    const prefixOf = async ({ text }: { text: string }) => `About us: changed. ${text}`;
    await fitSet(set, { engine, embedder: null }, options({ cacheFolder, prefixOf }));
    expect(engine.asked).toHaveLength(total);
  });

  test("a file cut short is as good as none", async () => {
    const cacheFolder = emptyFolder();
    await fitSet(set, { engine: obedient(), embedder: null }, options({ cacheFolder }));
    const file = join(cacheFolder, "fits", "fruit.json");
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 40));
    const engine = obedient();
    await fitSet(set, { engine, embedder: null }, options({ cacheFolder }));
    expect(engine.asked).toHaveLength(total);
  });

  test("a folder that cannot be written does not fail the fit", async () => {
    const file = join(emptyFolder(), "a-file");
    writeFileSync(file, "");
    const fitted = await fitSet(set, { engine: obedient(), embedder: null }, options({ cacheFolder: file }));
    expect(fitted.unread).toBe(0);
  });
});
