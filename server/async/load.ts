// Counts the mails being worked on, and knows how long there has been none: work that can wait is done in quiet times.

export interface Load {
  inside(): number;
  /** Counts a mail in. Call the returned function when the mail has ended; calling it again changes nothing. */
  enter(): () => void;
  /** Milliseconds since the last mail ended; 0 while there is one. */
  quietFor(): number;
}

/** A count that begins at none. */
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
