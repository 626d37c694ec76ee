// Routes that only some servers have.

import { APIError } from "openai";
import type { z } from "zod";
import { Problem } from "../problem.ts";
import { TooLong } from "./bounded-fetch.ts";

/** What a route outside /v1 says, or null where it does not exist or means something else. */
export async function orNull<T>(answer: Promise<unknown>, shape: z.ZodType<T>): Promise<T | null> {
  try {
    return shape.safeParse(await answer).data ?? null;
  } catch (thrown) {
    if (thrown instanceof APIError && thrown.status !== undefined) return null;
    if (thrown instanceof Problem || thrown instanceof TooLong || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
