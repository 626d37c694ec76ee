import { expect, test } from "vitest";
import { modelFamilyOf } from "../../../server/engine/families.ts";
import { Problem } from "../../../server/problem.ts";

const family = (id: string, root?: string) => modelFamilyOf({ id, root }, [{ id, root }]);

test.each([
  ["Qwen/Qwen3-8B", "Qwen3"],
  ["Qwen/Qwen3-4B-Instruct-2507", "Qwen3"],
  ["Qwen/Qwen3.5-4B", "Qwen3"],
  ["/models/qwen3-0.6b-fp8", "Qwen3"],
  ["/data/hub/models--Qwen--Qwen3-32B/snapshots/9216db5781bf", "Qwen3"],
  ["Qwen/Qwen2.5-7B-Instruct", "Qwen2.5"],
  ["qwen2.5-7b-awq", "Qwen2.5"],
  ["C:\\models\\qwen2.5-1.5b-instruct-q4_k_m.gguf", "Qwen2.5"],
  ["zai-org/GLM-4.5-Air", "GLM-4.5"],
  ["zai-org/GLM-4.6-FP8", "GLM-4.5"],
  ["THUDM/glm-4-9b-chat", "GLM-4"],
  ["/models/glm-4-9b-chat-hf", "GLM-4"],
  ["zai-org/GLM-4-32B-0414", "GLM-4"],
  ["THUDM/chatglm3-6b", "ChatGLM3"],
  ["meta-llama/Llama-3.1-8B-Instruct", "Llama 3"],
  ["meta-llama/Meta-Llama-3-8B-Instruct", "Llama 3"],
  ["/models/qwen3/llama-3.3-70b", "Llama 3"],
  ["SmolLM2-135M-Instruct-Q4_K_M.gguf", "SmolLM2"],
  ["mistralai/Mistral-Nemo-Instruct-2407", "Mistral"],
  ["mistralai/Ministral-8B-Instruct-2410", "Mistral"],
])("%s is %s", (id, name) => expect(family(id).name).toBe(name));

test.each([
  ["codellama/CodeLlama-34b-Instruct-hf"],
  ["Qwen/Qwen-32B-preview"],
  ["meta-llama/Llama-4-Scout-17B-16E-Instruct"],
  ["assistant"],
  [""],
])("%s says nothing, so every switch is sent", (id) => {
  expect(family(id).name).toBe("unknown");
  expect(family(id).fields).toEqual({
    chat_template_kwargs: { enable_thinking: false, date_string: "26 Jul 2024" },
  });
});

test("each family gets its own switch and no other", () => {
  const thinkingOff = { chat_template_kwargs: { enable_thinking: false } };
  expect(family("Qwen3-8B").fields).toEqual(thinkingOff);
  expect(family("GLM-4.6").fields).toEqual(thinkingOff);
  expect(family("Llama-3.2-3B").fields).toEqual({ chat_template_kwargs: { date_string: "26 Jul 2024" } });
  expect(family("chatglm3-6b").fields).toEqual({ stop_token_ids: [64795, 64797] });
});

test.each(["Qwen2.5-7B-Instruct", "glm-4-9b-chat", "SmolLM2-135M", "Mistral-Small-3.2-24B-Instruct-2506"])(
  "%s gets none: it has none, and vLLM refuses any for Mistral's tokenizer",
  (id) => expect(family(id).fields).toEqual({}),
);

test("a name somebody chose is overruled by the path the model was loaded from", () => {
  expect(family("llama-3-replacement", "/models/qwen3-8b").name).toBe("Qwen3");
});

test("a LoRA adapter is of its base's family, whatever it is called", () => {
  const base = { id: "assistant", root: "Qwen/Qwen3-8B", parent: null };
  const adapter = { id: "tone", root: "/loras/mistral-tone", parent: "assistant" };
  expect(modelFamilyOf(adapter, [base, adapter]).name).toBe("Qwen3");
  expect(modelFamilyOf({ ...adapter, parent: "GLM-4.6" }, [adapter]).name).toBe("GLM-4.5");
});

test.each([
  "Qwen/Qwen3-30B-A3B-Thinking-2507",
  "Qwen/QwQ-32B",
  "zai-org/GLM-Z1-9B-0414",
  "deepseek-ai/DeepSeek-R1-Distill-Llama-8B",
])("%s is refused with a sentence, because its thoughts would be shown as the reply", (id) => {
  expect(() => family(id)).toThrow(Problem);
  expect(() => family(id)).toThrow(/always thinks aloud .*Serve its Instruct version/);
});
