import { Button } from "@fluentui/react-components";
import type { Finding } from "../../server/contract/checked.ts";
import { type Check, findingsOf } from "../session/draft.ts";
import { useStrings } from "../strings/strings.ts";
import { placeOf } from "./Marked.tsx";
import { ProblemNotice } from "./Notice.tsx";
import { Panel } from "./Panel.tsx";

interface FindingsProps {
  text: string;
  check: Check;
  show: (finding: Finding) => void;
  checkAgain: () => void;
}

/** What the guards found in the draft as it is now; what has been fixed is gone. */
export function FindingsPanel({ text, check, show, checkAgain }: FindingsProps) {
  const { regions, checks: words } = useStrings();
  // While a changed text is being checked, a finding whose words are gone counts as fixed.
  const findings = findingsOf(check).filter(
    (finding) => check.at === "done" || finding.words === "" || placeOf(finding, text),
  );
  return (
    <Panel title={regions.checks} className="checks">
      {check.at === "failed" && <ProblemNotice problem={check.problem} retry={checkAgain} />}
      {check.at === "failed" && <p>{words.failed}</p>}
      {check.at === "due" && <p className="quiet">{words.checking}</p>}
      {check.at === "done" && findings.length === 0 && <p className="fine">{words.ok}</p>}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.guard} ${finding.span.join()}`}
              finding={finding}
              show={placeOf(finding, text) ? () => show(finding) : null}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FindingItem({ finding, show }: { finding: Finding; show: (() => void) | null }) {
  const { checks: words, sentences } = useStrings();
  const { reason, fix } = words.rules[finding.rule] ?? finding;
  return (
    <li className={finding.severity}>
      <p>
        <strong>{finding.severity === "blocked" ? words.blocks : words.look}</strong>{" "}
        {finding.words.trim() !== "" && <q dir="auto">{shortened(finding.words)}</q>}
      </p>
      <p>{sentences(typeof reason === "string" ? reason : reason(finding.parameters), fix)}</p>
      {show && (
        <Button size="small" onClick={show} aria-label={words.showWords(shortened(finding.words))}>
          {words.show}
        </Button>
      )}
    </li>
  );
}

function shortened(words: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  return flat.length > 80 ? `${flat.slice(0, 79)}…` : flat;
}
