/** What a request carries on its way to its handler. */
export interface DoorEnv {
  Variables: {
    /** On the answer, on its problem and on every line of the log about it. */
    requestId: string;
    /** Frees the mail's place; a streaming handler calls it when its stream has ended. */
    leave: () => void;
  };
}
