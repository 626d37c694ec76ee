import { Button } from "@fluentui/react-components";
import { type RefObject, use, useRef } from "react";
import type { Finding } from "../../server/contract/checked.ts";
import type { Desk } from "../session/actions.ts";
import { type Draft, findingsOf, isUnderWay } from "../session/draft.ts";
import type { OpenSession } from "../session/session.ts";
import { Language, useStrings } from "../strings/strings.ts";
import { Changed } from "./Changed.tsx";
import { DraftActions, WriteButton } from "./DraftActions.tsx";
import { DraftText } from "./DraftText.tsx";
import { FindingsPanel } from "./FindingsPanel.tsx";
import { placeOf } from "./Marked.tsx";
import { Notice, ProblemNotice } from "./Notice.tsx";
import { Panel } from "./Panel.tsx";
import { Progress } from "./Progress.tsx";
import { PutOffNotice } from "./PutOffNotice.tsx";
import { RefineBar } from "./RefineBar.tsx";
import { useKeptInSight } from "./use-kept-in-sight.ts";
import { WriteOptions } from "./WriteOptions.tsx";

/** The reply from the first press until it is in Outlook: written, checked, corrected, handed over. */
export function DraftPanel({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { regions, reply: words, refine: changing } = useStrings();
  const language = use(Language);
  const { draft, insertion } = session;
  const text = useRef<HTMLTextAreaElement>(null);
  const busy = isUnderWay(draft);
  const top = useKeptInSight(draft, busy);
  return (
    <Panel title={regions.reply} className="reply" untitled>
      <div ref={top} className="top" />
      {session.handedAt !== null && insertion.at === "none" && (
        <p className="quiet">{words.handed(timeOf(session.handedAt, language))}</p>
      )}
      <Body draft={draft} desk={desk} textarea={text} />
      {draft.state === "written" && (
        <FindingsPanel
          text={draft.text}
          check={draft.check}
          show={(finding) => select(text.current, finding)}
          checkAgain={desk.checkAgain}
        />
      )}
      {!busy && <WriteOptions wish={session.wish} change={desk.wish} />}
      {draft.state === "written" && (
        <div className="buttons">
          {session.wish.instruction.trim() !== "" && (
            <Button onClick={() => desk.refine("own-words")}>{changing.ownWords}</Button>
          )}
          <WriteButton write={() => desk.write()} />
        </div>
      )}
      <DraftActions session={session} desk={desk} textarea={text} />
    </Panel>
  );
}

// 12:41
function timeOf(moment: number, language: string): string {
  return new Date(moment).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
}

/** As many characters as the server changes. */
const mostRefined = 6_000;

interface BodyProps {
  draft: Draft;
  desk: Desk;
  textarea: RefObject<HTMLTextAreaElement | null>;
}

function Body({ draft, desk, textarea }: BodyProps) {
  const { reply: words } = useStrings();
  switch (draft.state) {
    case "none":
      return null;
    case "unanswered":
      return <Notice intent="info" {...words.unanswered[draft.why]} />;
    case "waiting":
      return <Progress for={draft.again ? "again" : "drafting"} />;
    case "put-off":
      return <PutOffNotice putOff={draft.putOff} askNow={desk.askNow} />;
    case "failed":
      return <ProblemNotice problem={draft.problem} retry={() => desk.write()} />;
    case "writing":
      return (
        <>
          <DraftText text={draft.text} findings={[]} ref={textarea} />
          <Progress for="drafting" />
        </>
      );
    case "written":
      return (
        <>
          <Ending draft={draft} write={() => desk.write()} />
          <DraftText text={draft.text} findings={findingsOf(draft.check)} edit={desk.edit} ref={textarea} />
          {draft.by === "assisted" && (
            <p className="quiet origin">
              {words.assisted}{" "}
              <Button size="small" onClick={() => desk.write("free")}>
                {words.letModelTry}
              </Button>
            </p>
          )}
          {draft.earlier !== "" && draft.earlier !== draft.text && (
            <>
              <Changed before={draft.earlier} after={draft.text} />
              <Button size="small" className="back" onClick={desk.bringBack}>
                {words.bringBack}
              </Button>
            </>
          )}
          {draft.text.trim() !== "" && draft.text.length <= mostRefined && <RefineBar refine={desk.refine} />}
        </>
      );
  }
}

/** Says so when the draft ended early. */
function Ending({ draft, write }: { draft: Extract<Draft, { state: "written" }>; write: () => void }) {
  const { reply: words } = useStrings();
  switch (draft.end.at) {
    case "whole":
      return null;
    case "stopped":
      return <p className="quiet">{words.stopped}</p>;
    case "cut-off":
      return <Notice intent="warning" text={words.cutOff} />;
    case "failed":
      return (
        <>
          <ProblemNotice problem={draft.end.problem} retry={write} />
          <p className="quiet">{words.failed}</p>
        </>
      );
  }
}

/** Selects the words a finding is about. */
function select(textarea: HTMLTextAreaElement | null, finding: Finding): void {
  const place = textarea && placeOf(finding, textarea.value);
  if (!place) return;
  textarea.focus();
  textarea.setSelectionRange(...place);
}
