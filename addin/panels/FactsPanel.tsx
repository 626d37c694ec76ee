import type { Facts, FactValue } from "../../server/contract.ts";
import type { Desk } from "../desk.ts";
import type { OpenSession } from "../session.ts";
import type { Strings } from "../strings/en.ts";
import { useStrings } from "../strings.ts";
import { Panel } from "./Panel.tsx";
import { Progress } from "./Progress.tsx";

/** What the mail asks and says; pressing one shows its place in the mail's text. */
export function FactsPanel({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { regions, facts: words } = useStrings();
  const { facts, triage, reading, pointed } = session;
  if (!facts && (reading.at !== "going" || !triage)) return null;
  const rows = facts ? rowsOf(facts) : [];
  return (
    <Panel title={regions.facts} className="facts">
      {!facts && <Progress for="finding" />}
      {facts && rows.length === 0 && <p className="quiet">{words.none}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map(({ kind, fact }, at) => (
            <li key={`${kind} ${fact.part} ${fact.span.join()} ${fact.value}`}>
              <span className={rows[at - 1]?.kind === kind ? "kind again" : "kind"}>{words.kinds[kind]}</span>
              <button
                type="button"
                aria-pressed={pointed === fact}
                title={words.show}
                onClick={() => desk.point(pointed === fact ? null : fact)}
              >
                <bdi>{shownValue(kind, fact)}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

type Kind = keyof Strings["facts"]["kinds"];
interface Row {
  kind: Kind;
  fact: FactValue;
}

/** What a person acts on comes first: the questions, the problem, the deadlines. */
function rowsOf(facts: Facts): Row[] {
  const rows = (kind: Kind, found: readonly FactValue[] | FactValue | null): Row[] =>
    [found ?? []].flat().map((fact) => ({ kind, fact }));
  const dates = facts.dates.map((fact) => ({ kind: fact.kind, fact }));
  return [
    ...rows("questions", facts.questions),
    ...rows("problem", facts.problem),
    ...dates.filter(({ kind }) => kind === "deadline"),
    ...facts.references.map((fact) => ({ kind: fact.kind, fact })),
    ...rows("amounts", facts.amounts),
    ...dates.filter(({ kind }) => kind === "date"),
    ...rows("products", facts.products),
    ...rows("sender", facts.sender),
    ...rows("company", facts.company),
    ...rows("phones", facts.phones),
  ];
}

/** The mail's own words; of a date also the day that was meant, where the words do not say it. */
function shownValue(kind: Kind, fact: FactValue): string {
  const isDate = kind === "date" || kind === "deadline";
  return isDate && !fact.words.includes(fact.value) ? `${fact.words} (${fact.value})` : fact.value;
}
