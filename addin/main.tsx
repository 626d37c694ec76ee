import { createRoot } from "react-dom/client";
import { Pane } from "./Pane.tsx";
import { createDesk } from "./session/actions.ts";

const officeTimeoutMs = 20_000;

// office.js is loaded from Microsoft; where that is blocked, the pane starts without it and says so.
if (typeof Office === "undefined") start();
else void Promise.race([Office.onReady(), timeout()]).then(start);

function start(): void {
  const place = document.getElementById("pane");
  if (place) createRoot(place).render(<Pane desk={createDesk()} />);
}

/** If Outlook does not answer, the pane starts anyway and says so: better than an empty page. */
function timeout(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, officeTimeoutMs));
}
