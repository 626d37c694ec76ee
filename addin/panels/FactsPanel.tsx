import { use } from "react";
import type { Facts, FactValue } from "../../server/contract/facts.ts";
import type { Desk } from "../session/actions.ts";
import type { OpenSession } from "../session/session.ts";
import type { Strings } from "../strings/en.ts";
import { Language, useStrings } from "../strings/strings.ts";
import { Panel } from "./Panel.tsx";
import { Progress } from "./Progress.tsx";

/** What the mail asks and says. Pressing a fact shows its place in the mail's text. */
export function FactsPanel({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { regions, facts: words } = useStrings();
  const language = use(Language);
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
                <bdi>{shownValue({ kind, fact }, { language, inBrackets: words.day })}</bdi>
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

/** First what a person acts on: questions, the problem, deadlines. */
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

/** The mail's own words where they should match the mail; for a date, also the day it means. */
function shownValue(
  { kind, fact }: Row,
  { language, inBrackets }: { language: string; inBrackets: Strings["facts"]["day"] },
): string {
  if (kind === "phones" || kind === "amounts") return fact.words;
  if (kind !== "date" && kind !== "deadline") return fact.value;
  const day = dayOf(fact.value, language);
  if (day === "" || fact.words.includes(fact.value)) return fact.words;
  // First strong isolate … pop: Arabic words beside a Chinese day would otherwise mix up the brackets (UAX #9).
  return inBrackets(`\u2068${fact.words}\u2069`, day);
}

// 2026-11-30   2026-11-30T06:00
function dayOf(iso: string, language: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(day.getTime())) return "";
  const said = day.toLocaleDateString(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return [said, iso.slice(11, 16)].filter(Boolean).join(", ");
}
