import { useEffect, useRef, useState } from "react";
import type { CleanMail } from "../../server/contract/clean-mail.ts";
import type { FactValue } from "../../server/contract/facts.ts";
import type { OpenSession } from "../session/session.ts";
import { useStrings } from "../strings/strings.ts";
import { Disclosure } from "./Disclosure.tsx";
import { Marked } from "./Marked.tsx";

/** The mail as Mailwright has it: who sent it, what Mailwright reads of it and what it leaves out, with the selected fact marked. */
export function MailPanel({ session }: { session: OpenSession }) {
  const { mail: words, regions } = useStrings();
  const { clean, pointed, mail } = session;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pointed) reveal(panel.current?.querySelector("mark"));
  }, [pointed]);
  const { from, subject } = mail;
  const inPart = (part: FactValue["part"]) => (pointed?.part === part ? pointed : null);
  return (
    <section ref={panel} aria-label={regions.mail} className="panel mail">
      <p className="subject" dir="auto">
        <Marked text={clean?.subject || subject || words.noSubject} fact={inPart("subject")} />
      </p>
      <p className="from">
        <span className="offscreen">{words.from} </span>
        <bdi>
          <Marked text={from.name || from.address} fact={inPart("from")} />
        </bdi>
        {from.name && from.address && (
          <small>
            <Marked
              text={from.address}
              fact={from.name.includes(pointed?.words ?? "") ? null : inPart("from")}
            />
          </small>
        )}
      </p>
      {clean && session.item.mode === "compose" && mail === session.item.mail && (
        <p className="quiet">{words.quotesNone}</p>
      )}
      {clean && <MailText clean={clean} pointed={pointed} />}
    </section>
  );
}

/** Scrolls the mark into view inside the text's box, and the box into view. */
function reveal(mark: HTMLElement | null | undefined): void {
  const box = mark?.closest<HTMLElement>(".letter");
  if (mark && box) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - 60;
  (box ?? mark)?.scrollIntoView({ block: "nearest" });
}

function MailText({ clean, pointed }: { clean: CleanMail; pointed: FactValue | null }) {
  const { mail: words } = useStrings();
  const [open, setOpen] = useState(false);
  const inText = pointed?.part === "text" || pointed?.part === "signature";
  // Selecting a fact opens the text; closing it again is up to the person.
  const [shown, setShown] = useState<FactValue | null>(null);
  if (pointed !== shown) {
    setShown(pointed);
    if (inText) setOpen(true);
  }
  return (
    <>
      <LeftOut clean={clean} />
      {clean.text === "" && <p className="quiet">{words.empty}</p>}
      {(clean.text !== "" || clean.signature !== "") && (
        <Disclosure label={words.text} open={open} onToggle={setOpen}>
          {/* Scrolls, so the keyboard must be able to reach it. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box without controls has no other way in */}
          <section className="letter" dir={clean.direction} aria-label={words.text} tabIndex={0}>
            <Marked text={clean.text} fact={pointed?.part === "text" ? pointed : null} />
            {clean.signature !== "" && (
              <p className="signature">
                <Marked text={clean.signature} fact={pointed?.part === "signature" ? pointed : null} />
              </p>
            )}
          </section>
        </Disclosure>
      )}
    </>
  );
}

/** What of the mail does not reach the model, and why. */
function LeftOut({ clean }: { clean: CleanMail }) {
  const { mail: words } = useStrings();
  const hidden = clean.hidden.reduce((sum, found) => sum + found.characters, 0);
  const how = [...new Set(clean.hidden.map((found) => words.hiddenHow[found.how]))];
  const notes = [
    clean.thread.length > 0 ? words.thread(clean.thread.length) : "",
    clean.disclaimer !== "" ? words.disclaimer : "",
    clean.plainTextOnly ? words.plainTextOnly : "",
    clean.truncated ? words.truncated : "",
  ].filter(Boolean);
  if (notes.length === 0 && hidden === 0) return null;
  return (
    <ul className="left-out">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {hidden > 0 && <li className="warning">{words.hidden(hidden, how)}</li>}
    </ul>
  );
}
