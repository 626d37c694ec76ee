// The whole page: settings on top; folders, list, reading or writing, and the add-in's pane from left to right.

import { useEffect, useState } from "react";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { AddinPane } from "./AddinPane.tsx";
import { ComposeWindow } from "./ComposeWindow.tsx";
import { FolderList } from "./FolderList.tsx";
import { MailList } from "./MailList.tsx";
import { ReadingPane } from "./ReadingPane.tsx";
import { SettingsStrip } from "./SettingsStrip.tsx";
import { TopBar } from "./TopBar.tsx";
import { useMailbox } from "./use-mailbox.ts";

export function Simulator({ mailbox }: { mailbox: Mailbox }) {
  const [search, setSearch] = useState("");
  const state = useMailbox(mailbox);
  const { settings, panes, notice } = state;
  const draft = mailbox.openDraft();
  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  useClearing(mailbox, notice);
  // Language, requirement set and permission reach the frame only when it loads, so a change of them loads it again.
  const started = `${settings.lang} ${settings.set} ${settings.permission}`;
  return (
    <div className="page">
      <TopBar search={search} onSearch={setSearch} />
      <SettingsStrip mailbox={mailbox} />
      <div className="columns">
        <FolderList mailbox={mailbox} />
        <MailList mailbox={mailbox} search={search} />
        {draft ? (
          <ComposeWindow key={draft.id} mailbox={mailbox} draft={draft} />
        ) : (
          <ReadingPane mailbox={mailbox} />
        )}
        {/* While a mail is being written, the open mail's pane is only hidden, so that nothing in it is lost. */}
        {panes.read.open && (
          <AddinPane key={`read ${started}`} mailbox={mailbox} surface="read" hidden={draft !== null} />
        )}
        {draft && panes.compose.open && (
          <AddinPane key={`${draft.id} ${started}`} mailbox={mailbox} surface="compose" hidden={false} />
        )}
      </div>
      <output className={notice ? "notice" : "notice away"}>{notice}</output>
    </div>
  );
}

const noticeMs = 6_000;

function useClearing(mailbox: Mailbox, notice: string): void {
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => mailbox.change({ notice: "" }), noticeMs);
    return () => clearTimeout(timer);
  }, [mailbox, notice]);
}
