import { Button } from "@fluentui/react-components";
import type { ProblemBody } from "../../server/contract/problem-body.ts";
import { useStrings } from "../strings/strings.ts";
import { Disclosure } from "./Disclosure.tsx";

export interface NoticeProps {
  intent: "info" | "success" | "warning" | "error";
  title?: string;
  text: string;
  /** What the server or Outlook said, for whoever has to fix it. */
  details?: { summary: string; text: string } | undefined;
  next?: { label: string; act: () => void } | undefined;
}

/** A message with at most one next step. An error interrupts a screen reader; everything else waits its turn. */
export function Notice({ intent, title, text, details, next }: NoticeProps) {
  return (
    <div className={`notice ${intent}`} role={intent === "error" ? "alert" : "status"}>
      {title && <p className="title">{title}</p>}
      <p>{text}</p>
      {details && details.text !== "" && (
        <Disclosure label={details.summary}>
          <p className="quiet">{details.text}</p>
        </Disclosure>
      )}
      {next && (
        <Button size="small" onClick={next.act}>
          {next.label}
        </Button>
      )}
    </div>
  );
}

/** A problem in the pane's language, with the server's own words one tap away. */
export function ProblemNotice(props: { problem: ProblemBody; retry: () => void }) {
  const { problems, serverSays, tryAgain } = useStrings();
  const { problem } = props;
  const kind = problem.type.replace("/problems/", "");
  const said = kind in problems ? problems[kind as keyof typeof problems] : null;
  return (
    <Notice
      intent={kind === "engine-starting" ? "info" : "error"}
      title={said?.title ?? problem.title}
      text={said?.text ?? problem.detail}
      details={said ? { summary: serverSays, text: problem.detail } : undefined}
      next={{ label: tryAgain, act: props.retry }}
    />
  );
}
