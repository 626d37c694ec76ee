// The API's type, apart from what the API is made of: the pane is checked against this file's declaration, which names no type of Node.

import { createApi } from "./api.ts";

/** Never called. tsc writes an inferred result out in full, where `typeof createApi` would bring the types of its parts along. */
const made = () => createApi(undefined as never);

/** What a client made with hc() is typed by. */
export type Api = ReturnType<typeof made>;
