import type { Ref } from "react";
import type { Finding } from "../../server/contract/checked.ts";
import { directionOf } from "../outlook/html.ts";
import { useStrings } from "../strings/strings.ts";
import { placeOf } from "./Marked.tsx";

interface DraftTextProps {
  text: string;
  findings: Finding[];
  /** Absent while the text is still being written. */
  edit?: (text: string) => void;
  ref: Ref<HTMLTextAreaElement>;
}

/** The draft, editable in place. A text field cannot highlight words, so a mirror behind it does; it also sets the height. */
export function DraftText({ text, findings, edit, ref }: DraftTextProps) {
  const { reply: words } = useStrings();
  return (
    <div className="draft" dir={directionOf(text)}>
      <div className="mirror" aria-hidden="true">
        {marked(text, findings)}
        {/* An empty last line would have no height. */}
        {"\u200b"}
      </div>
      <textarea
        ref={ref}
        aria-label={words.draft}
        value={text}
        readOnly={!edit}
        spellCheck={Boolean(edit)}
        maxLength={100_000}
        onChange={(event) => edit?.(event.target.value)}
      />
    </div>
  );
}

function marked(text: string, findings: Finding[]) {
  const places = findings
    .map((finding) => ({ finding, place: placeOf(finding, text) }))
    .filter((found): found is { finding: Finding; place: [number, number] } => found.place !== null)
    .sort((one, other) => one.place[0] - other.place[0]);
  const pieces = [];
  let at = 0;
  for (const { finding, place } of places) {
    const [start, end] = place;
    // Of two overlapping findings the first is marked; a finding about the whole draft marks nothing.
    if (start < at || end - start === text.length) continue;
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} className={finding.severity}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}
