import { Button } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef } from "react";
import type { ReplyWay } from "../outlook/insert.ts";
import type { Desk } from "../session/actions.ts";
import { isUnderWay } from "../session/draft.ts";
import type { OpenSession } from "../session/session.ts";
import { useStrings } from "../strings/strings.ts";
import { Icon } from "./Icon.tsx";
import { InsertionNotice } from "./InsertionNotice.tsx";

interface DraftActionsProps {
  session: OpenSession;
  desk: Desk;
  textarea: RefObject<HTMLTextAreaElement | null>;
}

/** The buttons at the foot of the pane. They are always visible, and the first one is the next step. */
export function DraftActions(props: DraftActionsProps) {
  const { session, desk, textarea } = props;
  const { reply: words } = useStrings();
  const { draft } = session;
  const busy = isUnderWay(draft);
  const written = draft.state === "written";
  const bar = useRef<HTMLDivElement>(null);
  useFocusKept(busy, bar, textarea);
  return (
    <div className="actions" ref={bar}>
      <InsertionNotice session={session} desk={desk} />
      {busy && (
        <Button
          className="wide"
          icon={<Icon name="stop" />}
          title={words.stopKey}
          aria-keyshortcuts="Escape"
          onClick={desk.stop}
        >
          {words.stop}
        </Button>
      )}
      {!busy && !written && (
        <WriteButton
          primary={draft.state !== "unanswered"}
          label={draft.state === "unanswered" ? words.writeAnyway : words.write}
          write={() => desk.write()}
        />
      )}
      {written && <InsertButtons {...props} />}
    </div>
  );
}

interface WriteButtonProps {
  primary?: boolean;
  label?: string;
  write: () => void;
}

/** Once there is a draft, this button is secondary and sits below the options. */
export function WriteButton({ primary = false, label, write }: WriteButtonProps) {
  const { reply: words } = useStrings();
  return (
    <Button
      className="wide"
      appearance={primary ? "primary" : "secondary"}
      icon={<Icon name="write" />}
      title={words.writeKey}
      aria-keyshortcuts="Control+Enter"
      onClick={write}
    >
      {label ?? words.write}
    </Button>
  );
}

function InsertButtons({ session, desk, textarea }: DraftActionsProps) {
  const { reply: words, insertion: says } = useStrings();
  const { draft, insertion, item } = session;
  const blocked = draft.state === "written" && draft.check.at === "done" && draft.check.verdict === "blocked";
  const waits = blocked || insertion.at === "going";
  const button = (way: ReplyWay, label: string, primary: boolean) => (
    <Button
      appearance={primary ? "primary" : "secondary"}
      icon={<Icon name={way} />}
      disabledFocusable={waits}
      aria-describedby={blocked ? "blocked-hint" : undefined}
      onClick={() => desk.insert(way)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {blocked && (
        <p id="blocked-hint" className="hint">
          {says.blockedHint}
        </p>
      )}
      <div className="buttons">
        {item.mode === "read" && button("reply", words.reply, true)}
        {item.mode === "read" && button("reply-all", words.replyAll, false)}
        {item.mode === "compose" && button("insert", words.insert, true)}
        <Button onClick={() => void copy(textarea.current).then(desk.copied)}>{words.copy}</Button>
      </div>
    </>
  );
}

/** Copies the draft. Where the frame may not use the clipboard, falls back to the old command, which leaves the text selected. */
async function copy(textarea: HTMLTextAreaElement | null): Promise<boolean> {
  if (!textarea) return false;
  try {
    await navigator.clipboard.writeText(textarea.value);
    return true;
  } catch {
    textarea.focus();
    textarea.select();
    return document.execCommand("copy");
  }
}

/** When the pressed button disappears, moves the focus to what took its place: Stop, the draft, or Write reply. */
function useFocusKept(
  busy: boolean,
  bar: RefObject<HTMLDivElement | null>,
  textarea: RefObject<HTMLTextAreaElement | null>,
): void {
  const before = useRef(busy);
  useEffect(() => {
    if (before.current === busy) return;
    before.current = busy;
    // Only a focus that was lost with its button is moved; a person who has gone elsewhere, or is still in Outlook, is left alone.
    if (!document.hasFocus()) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const target = busy ? null : textarea.current;
    (target ?? bar.current?.querySelector("button"))?.focus();
  }, [busy, bar, textarea]);
}
