/** What a request carries on its way to its handler. */
export interface DoorEnv {
  Variables: {
    /** Stands on the answer, in its problem and in every log line about the request. */
    requestId: string;
    /** Gives the mail's place back; a streaming handler calls it when its stream has ended. */
    leave: () => void;
  };
}
