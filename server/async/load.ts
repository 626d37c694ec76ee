// How many mails are being worked on, and since when none is: work that can wait, waits for that.

export interface Load {
  inside(): number;
  /** A mail begins; call what it returns, once or more, when it has ended. */
  enter(): () => void;
  /** Milliseconds since the last mail ended; 0 while there is one. */
  quietFor(): number;
}

/** Nobody is inside. */
export function createLoad(): Load {
  let inside = 0;
  let quietSince = performance.now();
  return {
    inside: () => inside,
    enter() {
      inside++;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        inside--;
        quietSince = performance.now();
      };
    },
    quietFor: () => (inside > 0 ? 0 : performance.now() - quietSince),
  };
}
