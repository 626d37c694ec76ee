"""What this machine's processor does, as the data sheet of a GPU would say it: JSON with TFLOPS in bf16 and GB/s.

Needs torch (the Python of vLLM's virtual environment has it). Arithmetic: a product of 256 x 1024 by 1024 x 4096 in bf16, as of a layer.
Bandwidth: a vector times a matrix of 128 MiB, which no cache holds. Both last some milliseconds, and the fastest within fifteen seconds
counts: whatever else runs on the machine only makes it slower.
"""
import json
import time

import torch
from torch.nn.functional import linear


def fastest(work, seconds=15):
    work()
    best = float("inf")
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best


with torch.inference_mode():
    prompt = torch.randn(256, 1024, dtype=torch.bfloat16)
    layer = torch.randn(4096, 1024, dtype=torch.bfloat16)
    arithmetic = fastest(lambda: linear(prompt, layer))
    # In 32 bit: torch reads a bf16 matrix for a single vector at half the speed here, vLLM's own kernels do not.
    token = torch.randn(1, 8192)
    weights = torch.randn(4096, 8192)
    reading = fastest(lambda: linear(token, weights))

print(
    json.dumps(
        {
            "tflops": 2 * 256 * 1024 * 4096 / arithmetic / 1e12,
            "bandwidthGBs": weights.numel() * 4 / reading / 1e9,
            "threads": torch.get_num_threads(),
        }
    )
)
