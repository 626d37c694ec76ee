import { use } from "react";
import type { Triage } from "../../server/contract/triage.ts";
import type { Desk } from "../session/actions.ts";
import { categoryOf, type Decided } from "../session/category-of.ts";
import type { OpenSession } from "../session/session.ts";
import { Language, type PaneLanguage, useStrings } from "../strings/strings.ts";
import { Disclosure } from "./Disclosure.tsx";
import { OutlookCategory } from "./OutlookCategory.tsx";
import { Panel } from "./Panel.tsx";
import { Progress } from "./Progress.tsx";

/** The mail's category as a chip, which opens on how sure it is and on the others to choose from. */
export function TriagePanel({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { regions } = useStrings();
  const { triage, reading, clean } = session;
  if (!triage && (reading.at !== "going" || !clean)) return null;
  return (
    <Panel title={regions.category} className="category" untitled>
      {triage ? <Category triage={triage} session={session} desk={desk} /> : <Progress for="sorting" />}
    </Panel>
  );
}

function Category({ triage, session, desk }: { triage: Triage; session: OpenSession; desk: Desk }) {
  const { category: words } = useStrings();
  const language = use(Language);
  const { id: shown, by } = categoryOf(session) ?? { id: triage.category, by: "triage" };
  const name = nameOf(shown, triage, language);
  const decided = by !== "triage" || triage.needsPerson === null;
  const others = Object.entries(triage.probabilities)
    .filter(([id]) => !decided || id !== shown)
    .sort(([, one], [, other]) => other - one);
  return (
    <Disclosure
      className={decided ? "chip" : "chip person"}
      label={<ChipLabel name={decided ? name : words.choose} triage={triage} by={by} />}
    >
      {!decided && <PersonDecides triage={triage} name={name} />}
      {by === "triage" ? <Sure triage={triage} /> : <p className="quiet">{words.by[by]}</p>}
      {decided && (
        <OutlookCategory key={name} session={session} id={shown} name={name} set={desk.categorised} />
      )}
      <div className="others">
        {decided && <p className="quiet">{words.others}</p>}
        <ul>
          {others.map(([id, probability]) => (
            <li key={id}>
              <button
                type="button"
                onClick={(event) => {
                  // Pressing removes the button, so the focus goes to the summary.
                  event.currentTarget.closest("details")?.querySelector("summary")?.focus();
                  desk.pick(id);
                }}
              >
                <span>{nameOf(id, triage, language)}</span>
                {isWeighed(triage) && <span className="number">{percent(probability)}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

/** The name and, where the mail decided it, how sure that is. */
function ChipLabel({ name, triage, by }: { name: string; triage: Triage; by: Decided["by"] }) {
  const { category: words } = useStrings();
  const sure = triage.needsPerson === null ? percent(triage.probability) : "";
  return (
    <>
      <span className="name">{name}</span>{" "}
      <span className="number">{by === "triage" ? sure : words.by[by]}</span>
    </>
  );
}

function PersonDecides({ triage, name }: { triage: Triage; name: string }) {
  const { category: words, sentences } = useStrings();
  const why = triage.needsPerson ? words.why[triage.needsPerson] : "";
  const likeliest = triage.needsPerson === "unsure" ? words.likeliest(name) : "";
  return <p>{sentences(why, likeliest)}</p>;
}

function Sure({ triage }: { triage: Triage }) {
  const { category: words } = useStrings();
  if (!isWeighed(triage)) return null;
  const said = `${words.sure[howSure(triage)]} · ${percent(triage.probability)}`;
  return (
    <div className="sure">
      <span>{said}</span>
      {/* Every browser draws a meter differently: the bar below is for the eye, this one for screen readers. */}
      <meter
        className="offscreen"
        aria-label={words.probability}
        aria-valuetext={said}
        value={triage.probability}
      />
      <div className="bar" aria-hidden="true">
        <span className={howSure(triage)} style={{ width: percent(triage.probability) }} />
      </div>
    </div>
  );
}

/** Without text or a model there is no probability to show. */
function isWeighed({ needsPerson }: Triage): boolean {
  return needsPerson === null || needsPerson === "unsure";
}

function howSure({ probability, threshold }: Triage): "high" | "good" | "fair" | "low" {
  if (probability < threshold) return "low";
  if (probability >= 0.9) return "high";
  return probability >= 0.75 ? "good" : "fair";
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}

function nameOf(id: string, triage: Triage, language: PaneLanguage): string {
  const names = triage.names[id];
  // A set's names are keyed by language tag: "zh-Hans" serves a pane in "zh".
  const tag = Object.keys(names ?? {}).find((tag) => tag.split("-", 1)[0] === language) ?? "en";
  return names?.[tag] ?? id;
}
