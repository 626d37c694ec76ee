// The wrappings in which models put thoughts into their answers. None of it is shown, however the pieces are cut.

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type BeginsInside, thoughtFilter, withoutThoughts } from "../../../server/engine/thoughts.ts";
import { engineAt, written } from "../../support/asked-engine.ts";
import { type Script, scriptedEngine } from "../../support/scripted-engine.ts";

const reply = "Dear Ms Li,\n\nThank you for your mail.\n\nKind regards";
const thought = "The user wants a reply.\nHmm, <maybe> not [sure] ";

const kept: [fact: string, text: string][] = [
  ["a plain reply", reply],
  ["an address in brackets", "Write to <anna@example.com> or <think-tank@example.com>."],
  ["less and greater", "a < b and c > d, <5 kg, x<y>z"],
  ["square brackets", "See [1] and [THIS], [TH"],
  ["words that thoughts begin with", "Think of it: reasoning and analysis take a day. Thought so."],
  ["a reply that begins with a", "a"],
  ["a reply that begins with analysis", "analysis of your sample is done"],
  ["a reply that ends like the beginning of a tag", "The sign is <"],
  ["a reply that ends with half a tag", "The tag is </thi"],
];

const dropped: [fact: string, text: string][] = [
  ["<think>", `<think>\n${thought}</think>\n\n${reply}`],
  ["an empty one", `<think>\n\n</think>\n\n${reply}`],
  ["<thinking>", `<thinking>${thought}</thinking>\n${reply}`],
  ["<Thinking> with an attribute", `<Thinking mode="deep">${thought}</Thinking >\n${reply}`],
  ["<thought>", `<thought>${thought}</thought>${reply}`],
  ["<reasoning>", `<reasoning>${thought}</reasoning>\n\n${reply}`],
  ["<reflection>", `<reflection>${thought}</reflection>\n\n${reply}`],
  ["<scratchpad>", `<scratchpad>${thought}</scratchpad>\n\n${reply}`],
  ["Seed's", `<seed:think>${thought}</seed:think>${reply}`],
  ["Magistral's", `[THINK]${thought}[/THINK]${reply}`],
  ["Kimi's", `◁think▷${thought}◁/think▷${reply}`],
  ["Cohere's", `<|START_THINKING|>${thought}<|END_THINKING|><|START_RESPONSE|>${reply}<|END_RESPONSE|>`],
  [
    "Sky's",
    `<|begin_of_thought|>${thought}<|end_of_thought|>\n\n<|begin_of_solution|>${reply}<|end_of_solution|>`,
  ],
  ["Apertus'", `<|inner_prefix|>${thought}<|inner_suffix|>${reply}`],
  ["Gemma's", `<|channel>thought\n${thought}<channel|>${reply}`],
  ["an older Gemma's", `<unused94>thought\n${thought}<unused95>${reply}`],
  [
    "harmony",
    `<|channel|>analysis<|message|>${thought}<|end|><|start|>assistant<|channel|>final<|message|>${reply}<|return|>`,
  ],
  [
    "harmony with two thoughts and a tool",
    `<|channel|>analysis<|message|>${thought}<|end|><|start|>assistant<|channel|>commentary to=functions.x <|constrain|>json<|message|>{}<|call|><|start|>assistant<|channel|>final <|constrain|>text<|message|>${reply}`,
  ],
  ["harmony without a thought", `<|channel|>final<|message|>${reply}<|end|>`],
  ["harmony whose tokens were left out", `analysisThe user wants a reply.assistantfinal${reply}`],
  [
    "a thought in the middle",
    `Dear Ms Li,\n\n<think>${thought}</think>Thank you for your mail.\n\nKind regards`,
  ],
  ["two thoughts", `<think>a</think><thinking>b</thinking>${reply}`],
  ["a closing tag alone, in the first piece", `${thought}</think>\n\n${reply}`],
];

const filtered = (pieces: string[], begins?: BeginsInside) => {
  const thoughts = thoughtFilter(begins);
  return pieces.map((piece) => thoughts.push(piece)).join("") + thoughts.end(false);
};

test.each(kept)("kept: %s", (_, text) => expect(filtered([text])).toBe(text));
test.each(dropped)("dropped: %s", (_, text) => expect(filtered([text]).trim()).toBe(reply));
test.each([...kept, ...dropped])("in an answer that is looked at as a whole: %s", (_, text) =>
  expect(withoutThoughts(text)).toBe(filtered([text])),
);

const marked = dropped.filter(([fact]) => !fact.startsWith("a closing tag alone"));
test.each([...kept, ...marked])("however the pieces are cut: %s", (_, text) => {
  for (let size = 1; size < 12; size++) expect(filtered(cut(text, size))).toBe(filtered([text]));
  for (let at = 0; at < text.length; at++)
    expect(filtered([text.slice(0, at), text.slice(at)])).toBe(filtered([text]));
});

test("a reply is shown from its first word on", () => {
  expect(thoughtFilter().push("Dear Ms Li, thank")).toBe("Dear Ms Li, thank");
});

test("a thought that never ends is no reply", () => {
  expect(() => filtered(["<think>\nThe user wants"])).toThrow("The answer is a thought");
  expect(withoutThoughts("<think>\nThe user wants")).toBe("");
});

test("thoughts with no reply behind them are none", () => {
  expect(() => filtered(["<think>The user wants</think>\n"])).toThrow("The answer is a thought");
  expect(() => filtered(["The user wants</think>\n"])).toThrow("The answer is a thought");
});

test("a reply that goes over into a thought without an end lacks its own end", () => {
  const thoughts = thoughtFilter();
  expect(thoughts.push("Dear Ms Li, <think>hmm") + thoughts.end(false)).toBe("Dear Ms Li, ");
  expect(thoughts.isOpen()).toBe(true);
});

test("nothing gives nothing", () => {
  expect(filtered([""])).toBe("");
  expect(filtered(["", ""])).toBe("");
});

describe("a closing tag alone", () => {
  test("behind words that were shown is no reply any more", () => {
    const thoughts = thoughtFilter();
    thoughts.push("The user wants a ");
    expect(() => thoughts.push("reply.</think>Dear")).toThrow("The answer is a thought");
  });

  test.each(["surely", "perhaps"] as const)(
    "of which one knows (%s): all before it is held back",
    (begins) => {
      const text = `${thought}</think>${reply}`;
      for (let size = 1; size < 12; size++) expect(filtered(cut(text, size), begins)).toBe(reply);
    },
  );

  test("that was only supposed and does not come: it was a reply", () => {
    expect(filtered(cut(reply, 5), "perhaps")).toBe(reply);
  });

  test("that must come and does not: it was a thought", () => {
    expect(() => filtered(cut(reply, 5), "surely")).toThrow("The answer is a thought");
  });

  test("where thoughts are sent apart: nothing is held back", () => {
    const thoughts = thoughtFilter("surely");
    thoughts.sentApart();
    expect(thoughts.push("Dear Ms Li")).toBe("Dear Ms Li");
  });
});

describe("from an engine", () => {
  async function engineThat(script: Script) {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play(script);
    return { scripted, engine };
  }

  test.each(marked)("a draft is streamed without its thoughts: %s", async (_, text) => {
    const { engine } = await engineThat({ pieces: cut(text, 7) });
    expect((await written(engine, 450)).text.trim()).toBe(reply);
  });

  test("facts are read without the thoughts before them, also behind a closing tag alone", async () => {
    const json = '{"order":"4711"}';
    const options = { signal: AbortSignal.timeout(5_000), key: "mail", maxTokens: 100 };
    for (const text of [`<thinking>{ hmm }</thinking>${json}`, `hmm, { order }</think>\n${json}`]) {
      const { engine } = await engineThat({ pieces: cut(text, 3) });
      const prompt = { shared: "", task: "Answer." };
      const { value } = await engine.answer(prompt, z.object({ order: z.string() }), options);
      expect(value).toEqual({ order: "4711" });
    }
  });

  test("a late closing tag fails the draft, and the next one is held back until it", async () => {
    const pieces = cut(`${thought}</think>${reply}`, 30);
    const { engine } = await engineThat({ pieces, pauseMs: 30 });
    const first = await written(engine, 450);
    expect(first.problem).toMatchObject({
      kind: "engine-thinks",
      message: expect.stringMatching(/those were its thoughts\. Try again/),
    });
    expect(await written(engine, 450)).toMatchObject({ text: reply, problem: null });
  });

  test("a mail that talks a model into a closing tag holds back one draft, and not those after it", async () => {
    const { scripted, engine } = await engineThat({ pieces: ["Dear ", "Ms Li</think>"], pauseMs: 30 });
    expect((await written(engine)).problem?.kind).toBe("engine-thinks");
    scripted.play({ pieces: ["Dear ", "Ms ", "Li"], pauseMs: 30 });
    expect((await written(engine)).pieces).toEqual(["Dear Ms Li"]);
    expect((await written(engine)).pieces).toEqual(["Dear ", "Ms ", "Li"]);
  });

  test("a draft that is cut off within its thoughts is none", async () => {
    const { engine } = await engineThat({ pieces: ["<think>", "hmm, ", "well"], end: "length" });
    expect(await written(engine)).toMatchObject({ text: "", problem: { kind: "engine-thinks" } });
  });

  test("a draft that ends within a thought counts as cut off", async () => {
    const { engine } = await engineThat({ pieces: ["Dear Ms Li, ", "<think>hmm"] });
    expect(await written(engine)).toMatchObject({ text: "Dear Ms Li, ", cutOff: true });
  });

  test.each<[string, Script["routes"]]>([
    [
      "vLLM",
      {
        "/v1/models": { data: [{ id: "a", owned_by: "vllm" }] },
        "/tokenize": { tokens: [1, 2, 3], token_strs: ["<|Assistant|>", "<think>", "Ċ"] },
      },
    ],
    [
      "llama.cpp",
      {
        "/props": { total_slots: 1, default_generation_settings: { n_ctx: 4_096 } },
        "/apply-template": { prompt: "<|User|>Is water wet?<|Assistant|><think>\n" },
      },
    ],
  ])("a template of %s that opens the thought is known before the first draft", async (_, routes) => {
    const scripted = await scriptedEngine();
    scripted.play({ ...(routes ? { routes } : {}) });
    const engine = await engineAt(scripted.url);
    scripted.play({ pieces: cut(`${thought}</think>${reply}`, 9) });
    expect(await written(engine, 450)).toMatchObject({ text: reply, problem: null });
    scripted.play({ pieces: cut(thought, 9), end: "length" });
    expect(await written(engine, 450)).toMatchObject({ text: "", problem: { kind: "engine-thinks" } });
  });
});

function cut(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}
