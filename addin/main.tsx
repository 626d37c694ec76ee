import { createRoot } from "react-dom/client";
import { Pane } from "./Pane.tsx";
import { createDesk } from "./session/actions.ts";

const officeTimeoutMs = 20_000;

// office.js comes from Microsoft's address; where that is blocked, the pane says so itself.
if (typeof Office === "undefined") start();
else void Promise.race([Office.onReady(), timeout()]).then(start);

function start(): void {
  const place = document.getElementById("pane");
  if (place) createRoot(place).render(<Pane desk={createDesk()} />);
}

/** Outlook that does not answer at start is a state of the pane, not an empty page. */
function timeout(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, officeTimeoutMs));
}
