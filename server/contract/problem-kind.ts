/** Every kind of problem, by the name in a problem's `type`, with its HTTP status and its title. */
export const problemKinds = {
  "not-json": [400, "The request is not JSON"],
  "bad-request": [400, "The request does not have the form that is asked for"],
  "bad-mail": [400, "The mail cannot be read"],
  "no-text": [422, "The mail has no text"],
  "unknown-choice": [422, "There is no such category set or profile"],
  "unsupported-type": [415, "The content type is not supported"],
  "too-large": [413, "The mail is too large"],
  "too-slow": [408, "The request did not arrive in time"],
  "not-found": [404, "There is nothing here"],
  "wrong-method": [405, "The method is not one this address takes"],
  "wrong-host": [421, "The host name is not one of this server's"],
  "cross-site": [403, "Another site's page may not ask this server"],
  // The client is gone and does not see this; proxies write the status into their logs.
  "client-gone": [499, "The client went away"],
  busy: [503, "The server is busy"],
  "engine-starting": [503, "The model is still starting"],
  "engine-away": [503, "The model cannot be reached"],
  "engine-refused": [502, "The model refused the request"],
  "engine-died": [502, "The model stopped answering"],
  "engine-stopped": [502, "The model gave the answer up"],
  "engine-filtered": [502, "A content filter stopped the model"],
  "engine-thinks": [502, "The model thought aloud"],
  "engine-slow": [504, "The model did not answer in time"],
  "embeddings-away": [503, "The embedding server cannot be reached"],
  settings: [500, "The settings cannot be used"],
  setup: [500, "The set-up could not be finished"],
  internal: [500, "Something went wrong in Mailwright"],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof problemKinds;
