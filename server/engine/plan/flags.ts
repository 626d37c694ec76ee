// vLLM's flags and why each is there. Every one exists in vLLM 0.32 (a test compares them with its help).

import { memoryShare } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { checkpointFor } from "./quantization.ts";
import { tokens } from "./workload.ts";

export interface Flag {
  /** As it is typed, with its value. */
  flag: string;
  why: string;
}

/** The port of the one server, or of the router in front of several. */
export const port = 8000;

/** All but the model, in the order they are printed. */
export function flagsFor(plan: Plan): Flag[] {
  return [
    ...layoutFlags(plan),
    ...modelFlags(plan),
    ...memoryFlags(plan),
    ...answerFlags(),
    ...doorFlags(plan),
  ];
}

function layoutFlags({ chosen }: Plan): Flag[] {
  const { tensor, pipeline } = chosen.machine.layout;
  const flags = [{ flag: `--tensor-parallel-size ${tensor}`, why: "each layer is cut over so many GPUs" }];
  if (pipeline > 1)
    flags.push({
      flag: `--pipeline-parallel-size ${pipeline}`,
      why: "the layers are spread over so many stages",
    });
  return flags;
}

function modelFlags({ wish, stored }: Plan): Flag[] {
  const { family } = wish.shape;
  const flags: Flag[] = [];
  if (
    stored.storage === "fp8" &&
    checkpointFor(wish.model, wish.shape, "fp8") === wish.model &&
    !stored.inCheckpoint
  )
    flags.push({ flag: "--quantization fp8", why: "the weights are made FP8 while they are loaded" });
  if (family.remoteCode)
    flags.push({
      flag: "--trust-remote-code",
      why: "this family's tokenizer is Python code in the model's repository; read it, and pin it with --revision",
    });
  if (family.thinks && !/2507/.test(wish.model))
    flags.push({
      flag: `--default-chat-template-kwargs '{"enable_thinking": false}'`,
      why: "no thinking aloud before the answer: a category is one token, and nobody waits for thoughts",
    });
  flags.push({
    flag: "--generation-config vllm",
    why: "the model's own sampling defaults (a repetition penalty, say) stay out; Mailwright sends what it wants",
  });
  return flags;
}

/** A request needs a turn among the sequences, and three others may wait for it: more would be too late for whoever waits. */
const queuedPerSequence = 4;

function memoryFlags({ wish, chosen }: Plan): Flag[] {
  const { batchedTokens, sequences } = chosen.machine;
  const flags = [
    {
      flag: `--max-model-len ${wish.work.context}`,
      why: `a mail of ${wish.work.mailTokens} tokens, our words and the longest answer need ${tokens.preamble + wish.work.mailTokens + tokens.reserve}; longer threads are cut to fit`,
    },
    {
      flag: `--gpu-memory-utilization ${memoryShare.toFixed(2)}`,
      why: "vLLM's share of each GPU; what weights and work leave of it becomes KV cache",
    },
    {
      flag: `--max-num-seqs ${sequences}`,
      why: "answers written at once; the KV cache and not this number should be the limit",
    },
    {
      flag: `--max-num-queued-reqs ${sequences * queuedPerSequence}`,
      why: "running and waiting together; one more is told to come back (503) instead of waiting until nobody needs its answer. From vLLM 0.29 on",
    },
    {
      flag: `--max-num-batched-tokens ${batchedTokens}`,
      why: "prompt tokens computed a step: larger reads mails sooner, smaller keeps answers being written smooth",
    },
  ];
  if (wish.work.kvBytes === 1)
    flags.push({
      flag: "--kv-cache-dtype fp8",
      why: "half the KV memory; without calibrated scales in the checkpoint compare some drafts before you keep it",
    });
  return flags;
}

function answerFlags(): Flag[] {
  return [
    {
      flag: "--enable-prefix-caching",
      why: "a mail is read once for its category and facts, and who we are with the examples once for all drafts; on by default, said here so that it stays on. Mailwright's cache_salt keeps tenants apart in it",
    },
    {
      flag: "--enable-prompt-tokens-details",
      why: "answers say how many prompt tokens came from the cache: Mailwright counts them in its own metrics",
    },
    {
      flag: "--scheduling-policy priority",
      why: "a read goes before drafts and facts: Mailwright sends each call's priority; without this flag vLLM 0.32 takes the priority and ignores it",
    },
    {
      flag: `--custom-histogram-buckets '{"request_latency": [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 20, 60]}'`,
      why: "vLLM's own latency figures begin at 0.3 s, and a category takes less",
    },
    {
      flag: "--max-logprobs 20",
      why: "label probabilities for a category set of 20; vLLM's default, which a lower one must not replace",
    },
    {
      flag: `--structured-outputs-config '{"backend": "xgrammar", "disable_any_whitespace": true}'`,
      why: "facts as JSON by schema, without blanks between its signs, which a weak model writes until its limit; vLLM 0.32 reads that wish here only, and not with the backend auto",
    },
  ];
}

function doorFlags({ chosen }: Plan): Flag[] {
  const several = chosen.machine.layout.replicas > 1;
  return [
    {
      flag: "--host 127.0.0.1",
      why: "Mailwright on the same machine; else the address of a private network: --api-key guards /v1 only, /metrics and others are open",
    },
    {
      flag: `--port ${several ? `${port + 1}` : port}`,
      why: several
        ? `each server its own, and the router on ${port}: ENGINE_URL=http://127.0.0.1:${port}`
        : `ENGINE_URL=http://127.0.0.1:${port} for Mailwright`,
    },
  ];
}
