// The type of the API, in a file of its own: the pane is type-checked against this file's declaration, which names no type of Node.

import { createApi } from "./api.ts";

/** Never called. For an inferred result tsc writes the type out in full; `typeof createApi` would bring the types of its parameters along. */
const made = () => createApi(undefined as never);

/** The type for clients made with hc(). */
export type Api = ReturnType<typeof made>;
