"""Writes two models that vLLM can load: `random/` (Qwen2's architecture, random weights, heads that two ranks can share)
and `smollm2/` (the local engine's own weights, unpacked). Both have SmolLM2's tokenizer and chat template.

Arguments: the .gguf file, the folder to write into.
"""

import os
import sys

from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig, Qwen2Config

gguf, out = sys.argv[1:3]
folder, name = os.path.split(gguf)
tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=name)

dense = GgufConfig(dequantize=True)
model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=name, quantization_config=dense, dtype="bfloat16")
model.save_pretrained(os.path.join(out, "smollm2"))
tokenizer.save_pretrained(os.path.join(out, "smollm2"))

# vLLM fills in the weights itself (--load-format dummy).
Qwen2Config(
    architectures=["Qwen2ForCausalLM"],
    vocab_size=len(tokenizer),
    hidden_size=256,
    intermediate_size=512,
    num_hidden_layers=4,
    num_attention_heads=4,
    num_key_value_heads=2,
    max_position_embeddings=8192,
    dtype="bfloat16",
    bos_token_id=tokenizer.bos_token_id,
    eos_token_id=tokenizer.eos_token_id,
).save_pretrained(os.path.join(out, "random"))
tokenizer.save_pretrained(os.path.join(out, "random"))
