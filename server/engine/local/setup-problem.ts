/** What a person can always do instead of setting up the local engines. */
export const orElse = "Or set ENGINE_URL to a model server that runs already.";
