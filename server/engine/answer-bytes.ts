// How long an answer can be that comes as a whole. What is longer is no answer to what was asked.

import type { MaxBytes } from "./bounded-fetch.ts";

/** Texts that are asked about in one call to /v1/embeddings. */
export const batchSize = 32;
/** The longest vectors of models that are served today have half as many. */
export const maxDimensions = 8_192;
// "-0.012345678901234567, "
const bytesPerNumber = 25;
const bytesOfVectors = batchSize * maxDimensions * bytesPerNumber;

/** A text is sent twice (llama.cpp and vLLM name the field otherwise), a character is three tokens at most, and "1234567, " is one of them. */
const bytesPerCharacterSent = 15;

/** No list of models, no read, no page of properties is a tenth as long. */
const usual = 1_000_000;

/** The bound by route. */
export const maxBytes: MaxBytes = (url, sent) => {
  if (url.endsWith("/tokenize")) return 100_000 + bytesPerCharacterSent * sent;
  return url.endsWith("/embeddings") ? 100_000 + bytesOfVectors : usual;
};
