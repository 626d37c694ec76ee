import { use } from "react";
import type { Facts } from "../../server/contract/facts.ts";
import type { OpenSession } from "../session/session.ts";
import { Language, useStrings } from "../strings/strings.ts";
import { factDay } from "./fact-day.ts";
import { Progress } from "./Progress.tsx";

/** What they want, from whom and by when. The subject is a heading for screen readers alone: for the eye it stands in Outlook, beside the pane. */
export function GistPanel({ session }: { session: OpenSession }) {
  const { mail: words, gist } = useStrings();
  const language = use(Language);
  const { clean, facts, mail, reading } = session;
  const subject = clean?.subject || mail.subject || words.noSubject;
  const deadline = facts?.dates.find(({ kind }) => kind === "deadline");
  const day = deadline ? factDay(deadline.iso, language) : "";
  return (
    <header className="gist">
      <h1 dir="auto" className="offscreen">
        {subject}
      </h1>
      <p className="want" dir="auto" aria-hidden={wantOf(facts) === "" || undefined}>
        {wantOf(facts) || subject}
      </p>
      <p className="quiet">
        <span className="offscreen">{words.from} </span>
        <bdi>{facts?.sender?.value || mail.from.name || mail.from.address}</bdi>
        {day !== "" && <strong className="by"> · {gist.by(day)}</strong>}
      </p>
      {!clean && reading.at === "going" && <Progress for="cleaning" />}
    </header>
  );
}

/** What the mail asks first, else what is wrong; "" where neither was found. */
function wantOf(facts: Facts | null): string {
  return facts?.questions[0]?.value || facts?.problem?.value || "";
}
