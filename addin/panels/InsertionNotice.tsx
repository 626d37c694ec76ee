import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Desk } from "../session/actions.ts";
import { findingsOf } from "../session/draft.ts";
import type { OpenSession } from "../session/session.ts";
import { useStrings } from "../strings/strings.ts";
import { Notice } from "./Notice.tsx";

/** The outcome of the last press on Reply, Reply all, Insert or Copy, or the question before a draft with findings is used. */
export function InsertionNotice({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { insertion: words, outlookSays } = useStrings();
  const { insertion } = session;
  switch (insertion.at) {
    case "none":
      return null;
    case "going":
      return <p className="quiet">{words.going}</p>;
    case "asking":
      return <Question session={session} desk={desk} />;
    case "done":
      return <Notice intent="success" text={words.done[insertion.way]} />;
    case "refused":
      return (
        <Notice
          intent={insertion.why === "clipboard" ? "warning" : "error"}
          text={words.refused[insertion.why]}
          details={{ summary: outlookSays, text: insertion.said }}
        />
      );
  }
}

function Question({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { insertion: words } = useStrings();
  const question = useRef<HTMLFieldSetElement>(null);
  // Focuses the careful answer, so that pressing Enter twice does not agree by accident.
  useEffect(() => {
    const before = document.activeElement;
    question.current?.querySelector("button")?.focus();
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const lookFirst = () => {
    document.querySelector<HTMLElement>(".checks li button")?.focus();
    desk.confirm(false);
  };
  const count = session.draft.state === "written" ? findingsOf(session.draft.check).length : 0;
  return (
    <fieldset className="question" ref={question}>
      <legend>{words.look(count)}</legend>
      <Button size="small" onClick={lookFirst}>
        {words.lookFirst}
      </Button>
      <Button size="small" appearance="primary" onClick={() => desk.confirm(true)}>
        {words.useIt}
      </Button>
    </fieldset>
  );
}
