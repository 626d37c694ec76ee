import { useEffect, useState, useSyncExternalStore } from "react";
import { displayLanguage } from "./outlook/client.ts";
import { onThemeChange, theme } from "./outlook/theme.ts";
import { announcementOf } from "./panels/announcement.ts";
import { DraftPanel } from "./panels/DraftPanel.tsx";
import { FactsPanel } from "./panels/FactsPanel.tsx";
import { GistPanel } from "./panels/GistPanel.tsx";
import { MailPanel } from "./panels/MailPanel.tsx";
import { Notice, ProblemNotice } from "./panels/Notice.tsx";
import { PutOffNotice } from "./panels/PutOffNotice.tsx";
import { TriagePanel } from "./panels/TriagePanel.tsx";
import { useFocusHeld } from "./panels/use-focus-held.ts";
import { useShortcuts } from "./panels/use-shortcuts.ts";
import type { Desk } from "./session/actions.ts";
import type { OpenSession, Session } from "./session/session.ts";
import { Language, paneLanguage, stringsIn, useStrings } from "./strings/strings.ts";

/** The pane from top to bottom. */
export function Pane({ desk }: { desk: Desk }) {
  const session = useSyncExternalStore(desk.subscribe, desk.session);
  useFocusHeld(session);
  useShortcuts(desk);
  const [brightness, setBrightness] = useState(theme);
  useEffect(() => onThemeChange(setBrightness), []);
  const language = paneLanguage(displayLanguage());
  const { tag, direction } = stringsIn(language);
  useEffect(() => {
    const { documentElement: page } = document;
    page.lang = tag;
    page.dir = direction;
    page.dataset.theme = brightness;
  }, [tag, direction, brightness]);
  // Themes, type and focus are in the style sheet (theme-styles.ts, pane.css): Fluent's provider would add nothing but 5 kB.
  return (
    <div className="pane">
      <Language value={language}>
        <main>
          <Panels session={session} desk={desk} />
        </main>
        <Announcement session={session} />
      </Language>
    </div>
  );
}

function Panels({ session, desk }: { session: Session; desk: Desk }) {
  const words = useStrings();
  switch (session.state) {
    case "opening":
      return (
        <>
          <h1 className="offscreen">{words.appName}</h1>
          <p className="quiet">{words.opening}</p>
        </>
      );
    case "nothing":
      return (
        <>
          <h1 className="offscreen">{words.appName}</h1>
          <Notice
            intent="info"
            {...words.nothing[session.why]}
            details={{ summary: words.outlookSays, text: session.said }}
            next={session.why === "unreadable" ? { label: words.tryAgain, act: desk.reopen } : undefined}
          />
        </>
      );
    case "open":
      return <OpenMailPanels session={session} desk={desk} />;
  }
}

function OpenMailPanels({ session, desk }: { session: OpenSession; desk: Desk }) {
  const { reading, item } = session;
  return (
    <>
      <GistPanel session={session} />
      {reading.at === "put-off" && session.draft.state !== "put-off" && (
        <PutOffNotice putOff={reading.putOff} askNow={desk.askNow} />
      )}
      {reading.at === "failed" && session.draft.state !== "failed" && (
        <ProblemNotice problem={reading.problem} retry={desk.reopen} />
      )}
      <TriagePanel key={`category ${item.key}`} session={session} desk={desk} />
      <DraftPanel key={`draft ${item.key}`} session={session} desk={desk} />
      <FactsPanel key={`facts ${item.key}`} session={session} desk={desk} />
      <MailPanel key={`mail ${item.key}`} session={session} />
    </>
  );
}

/** Tells screen readers how the work is going. It is always in the page, because only changes inside it are announced. */
function Announcement({ session }: { session: Session }) {
  return (
    <p role="status" className="offscreen">
      {announcementOf(session, useStrings())}
    </p>
  );
}
