import { use, useState } from "react";
import type { Facts, FactValue } from "../../server/contract/facts.ts";
import type { Desk } from "../session/actions.ts";
import type { OpenSession } from "../session/session.ts";
import type { Strings } from "../strings/en.ts";
import { Language, useStrings } from "../strings/strings.ts";
import { factDay } from "./fact-day.ts";
import { Panel } from "./Panel.tsx";
import { Progress } from "./Progress.tsx";
import { useOneTabStop } from "./use-one-tab-stop.ts";

/** What the mail asks and says. Pressing a fact shows its place in the mail's text. */
export function FactsPanel({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { regions, facts: words } = useStrings();
  const { facts, triage, reading, pointed } = session;
  if (!facts && (reading.at !== "going" || !triage)) return null;
  const rows = facts ? rowsOf(facts) : [];
  return (
    <Panel title={regions.facts} className="facts">
      {!facts && <Progress for="finding" />}
      {facts && rows.length === 0 && <p className="quiet">{words.none}</p>}
      {rows.length > 0 && <Rows rows={rows} pointed={pointed} point={desk.point} />}
    </Panel>
  );
}

interface RowsProps {
  rows: Row[];
  pointed: FactValue | null;
  point: Desk["point"];
}

/** The few that matter, and the others behind a button. */
function Rows({ rows, pointed, point }: RowsProps) {
  const { facts: words } = useStrings();
  const language = use(Language);
  const [all, setAll] = useState(false);
  const shown = all ? rows : mattering(rows);
  const more = rows.length - shown.length;
  const { group, stop } = useOneTabStop([...shown.map(nameOf), "more"]);
  return (
    <ul {...group}>
      {shown.map(({ kind, fact }, at) => (
        <li key={nameOf({ kind, fact })}>
          <span className={shown[at - 1]?.kind === kind ? "kind again" : "kind"}>{words.kinds[kind]}</span>
          <button
            type="button"
            aria-pressed={pointed === fact}
            title={words.show}
            onClick={() => point(pointed === fact ? null : fact)}
            {...stop(nameOf({ kind, fact }))}
          >
            <bdi>{shownValue({ kind, fact }, { language, inBrackets: words.day })}</bdi>
          </button>
        </li>
      ))}
      {(all || more > 0) && (
        <li className="more">
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)} {...stop("more")}>
            {all ? words.fewer : words.more(more)}
          </button>
        </li>
      )}
    </ul>
  );
}

type Kind = keyof Strings["facts"]["kinds"];
interface Row {
  kind: Kind;
  fact: FactValue;
}

function nameOf({ kind, fact }: Row): string {
  return `${kind} ${fact.part} ${fact.span.join()} ${fact.value}`;
}

const fewest = 4;

/** One of each kind as long as there are others; then whatever comes first. A single one is not worth a button. */
function mattering(rows: Row[]): Row[] {
  if (rows.length <= fewest + 1) return rows;
  const kinds = new Set<Kind>();
  const firsts = rows.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
  const others = rows.filter((row) => !firsts.includes(row));
  const chosen = [...firsts, ...others].slice(0, fewest);
  return rows.filter((row) => chosen.includes(row));
}

/** First what a person acts on: questions, the problem, deadlines. */
function rowsOf(facts: Facts): Row[] {
  const rows = (kind: Kind, found: readonly FactValue[] | FactValue | null): Row[] =>
    [found ?? []].flat().map((fact) => ({ kind, fact }));
  const dates = facts.dates.map((fact) => ({ kind: fact.kind, fact }));
  const references = facts.references.map((fact) => ({ kind: fact.kind, fact }));
  return [
    ...rows("questions", facts.questions),
    ...rows("problem", facts.problem),
    ...dates.filter(({ kind }) => kind === "deadline"),
    ...references.filter(({ kind }) => kind !== "other"),
    ...rows("amounts", facts.amounts),
    ...references.filter(({ kind }) => kind === "other"),
    ...dates.filter(({ kind }) => kind === "date"),
    ...rows("products", facts.products),
    ...rows("sender", facts.sender),
    ...rows("company", facts.company),
    ...rows("phones", facts.phones),
  ];
}

/** The mail's own words where they should match the mail; for a date, also the day it means. */
function shownValue(
  { kind, fact }: Row,
  { language, inBrackets }: { language: string; inBrackets: Strings["facts"]["day"] },
): string {
  if (kind === "phones" || kind === "amounts") return fact.words;
  if (kind !== "date" && kind !== "deadline") return fact.value;
  const day = factDay(fact.value, language);
  if (day === "" || fact.words.includes(fact.value)) return fact.words;
  // First strong isolate … pop: Arabic words beside a Chinese day would otherwise mix up the brackets (UAX #9).
  return inBrackets(`\u2068${fact.words}\u2069`, day);
}
