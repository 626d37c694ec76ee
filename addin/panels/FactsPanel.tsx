import { use, useState } from "react";
import type { Facts, FactValue } from "../../server/contract/facts.ts";
import type { Desk } from "../session/actions.ts";
import { textOf } from "../session/draft.ts";
import type { OpenSession } from "../session/session.ts";
import type { Strings } from "../strings/en.ts";
import { Language, useStrings } from "../strings/strings.ts";
import { factDay } from "./fact-day.ts";
import { Panel } from "./Panel.tsx";
import { Progress } from "./Progress.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { useOneTabStop } from "./use-one-tab-stop.ts";

/** What the mail asks and says. Pressing a fact shows its place in the mail's text. */
export function FactsPanel({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { regions, facts: words } = useStrings();
  const { facts, reading } = session;
  const going = reading.at === "going";
  if (!facts && (!going || !session.clean)) return null;
  const rows = facts ? rowsOf(facts) : [];
  const nothing = rows.length === 0 && facts?.questions.length === 0;
  return (
    <Panel title={regions.facts} className="facts">
      {facts && !nothing && <Found facts={facts} rows={rows} session={session} desk={desk} />}
      {going && !facts?.complete && <Progress for="finding" />}
      {!going && nothing && <p className="quiet">{words.none}</p>}
    </Panel>
  );
}

interface FoundProps {
  facts: Facts;
  rows: Row[];
  session: OpenSession;
  desk: Desk;
}

/** The questions and the few facts that matter, and the others behind a button. */
function Found({ facts, rows, session, desk }: FoundProps) {
  const { facts: words } = useStrings();
  const [all, setAll] = useState(false);
  const questions = all ? facts.questions : facts.questions.slice(0, mostQuestions);
  const shown = all ? rows : mattering(rows);
  const more = rows.length - shown.length + facts.questions.length - questions.length;
  const asRows = questions.map((fact): Row => ({ kind: "questions", fact }));
  const { group, stop } = useOneTabStop([...[...asRows, ...shown].map(nameOf), "more"]);
  const button = (row: Row) => {
    const isPointed = session.pointed !== null && isSame(session.pointed, row.fact);
    const onClick = () => desk.point(isPointed ? null : row.fact);
    return { "aria-pressed": isPointed, title: words.show, onClick, ...stop(nameOf(row)) };
  };
  return (
    <div className="found" {...group}>
      {questions.length > 0 && (
        <QuestionList
          questions={questions}
          draft={textOf(session.draft)}
          answers={session.wish.answers}
          answer={desk.answer}
          button={(fact) => button({ kind: "questions", fact })}
        />
      )}
      <Rows rows={shown} button={button} />
      {(all || more > 0) && (
        <button
          type="button"
          className="more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          {...stop("more")}
        >
          {all ? words.fewer : words.more(more)}
        </button>
      )}
    </div>
  );
}

const mostQuestions = 3;

function Rows({ rows, button }: { rows: Row[]; button: (row: Row) => object }) {
  const { facts: words } = useStrings();
  const language = use(Language);
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row, at) => (
        <li key={nameOf(row)}>
          <span className={rows[at - 1]?.kind === row.kind ? "kind again" : "kind"}>
            {words.kinds[row.kind]}
          </span>
          <button type="button" {...button(row)}>
            <bdi>{shownValue(row, { language, inBrackets: words.day })}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The model's facts are other objects than the patterns', though they say the same. */
function isSame(one: FactValue, other: FactValue): boolean {
  return one.part === other.part && one.span.join() === other.span.join();
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

/** First what a person acts on: the problem, deadlines. Questions stand apart. */
function rowsOf(facts: Facts): Row[] {
  const rows = (kind: Kind, found: readonly FactValue[] | FactValue | null): Row[] =>
    [found ?? []].flat().map((fact) => ({ kind, fact }));
  const dates = facts.dates.map((fact) => ({ kind: fact.kind, fact }));
  const references = facts.references.map((fact) => ({ kind: fact.kind, fact }));
  return [
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
