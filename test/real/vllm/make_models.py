"""Writes what vLLM can load: `smollm2/` and `qwen/` (weights of the local engine, unpacked), `random/` (Qwen2's architecture, random
weights, heads that two ranks can share) and `adapter/` (a LoRA adapter for it). `random/` has SmolLM2's tokenizer and chat template.

Arguments: SmolLM2's .gguf file, Qwen's, the folder to write into.
"""

import json
import os
import sys

import torch
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig, Qwen2Config

smollm2, qwen, out = sys.argv[1:4]


def unpack(gguf, name):
    """Weights of 4 to 8 bits as bfloat16, with their tokenizer; returns the tokenizer."""
    folder, file = os.path.split(gguf)
    tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=file)
    dense = GgufConfig(dequantize=True)
    model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=file, quantization_config=dense, dtype="bfloat16")
    model.save_pretrained(os.path.join(out, name))
    tokenizer.save_pretrained(os.path.join(out, name))
    return tokenizer


tokenizer = unpack(smollm2, "smollm2")
unpack(qwen, "qwen")

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

# A LoRA adapter for it, in the form that PEFT saves: something else is written with it, nothing more is asked of it.
rank = 8
tensors = {}
for layer in range(4):
    at = f"base_model.model.model.layers.{layer}.self_attn.o_proj"
    tensors[f"{at}.lora_A.weight"] = torch.randn(rank, 256)
    tensors[f"{at}.lora_B.weight"] = torch.randn(256, rank)
adapter = os.path.join(out, "adapter")
os.makedirs(adapter)
save_file(tensors, os.path.join(adapter, "adapter_model.safetensors"))
with open(os.path.join(adapter, "adapter_config.json"), "w") as file:
    json.dump(
        {
            "peft_type": "LORA",
            "task_type": "CAUSAL_LM",
            "base_model_name_or_path": "random",
            "r": rank,
            "lora_alpha": 16,
            "bias": "none",
            "target_modules": ["o_proj"],
        },
        file,
    )
