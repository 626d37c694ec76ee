// Takes away what a small model writes before the reply ("Sure, here is a reply:", "Subject: …", a code fence), while the text streams.

// Subject: Re: your order   **Betreff:** Ihre Anfrage   主题：关于订单   件名: お問い合わせ
const subjectLine =
  /^\W{0,4}(?:subject(?: line)?|re|betreff|objet|asunto|assunto|oggetto|onderwerp|主题|主旨|主題|件名|제목|الموضوع)\W{0,3}[:：]/i;
// Sure, here is a reply:   Certainly! Below is the draft.   Here's a polite response to the email:
const preamble =
  /^(?:(?:sure|certainly|of course|absolutely|okay|ok)\b.{0,40})?\b(?:here(?:'s|’s| is| are)|below is|this is)\b.{0,80}\b(?:reply|response|draft|e-?mail|message|answer)\b.{0,120}[:.!]$/i;
// 以下是回复：   好的，这是一封回信：
const cjkPreamble =
  /^.{0,12}(?:以下|下面|这是|這是|こちら).{0,20}(?:回复|回覆|回信|邮件|郵件|返信|草稿|下書き).{0,12}[:：。]$/;
// Reply:   **Draft**   Body:   Sure!
const labelLine = /^\W{0,4}(?:reply|draft|response|body|email|e-mail|sure|certainly|of course)\W{0,4}$/i;
// ```   ```text   ~~~   ---
const fence = /^(?:`{3,}\w{0,20}|~{3,}\w{0,20}|-{3,}|\*{3,}|={3,})$/;

/** Words with which such a line begins: while a line may still become one, it is held back. */
const beginnings =
  /^\W{0,4}(?:subject|re\b|betreff|objet|asunto|assunto|oggetto|onderwerp|sure|certainly|of course|absolutely|okay|ok\b|here|below is|this is|reply|draft|response|body|e-?mail|主|以下|下面|好的|这是|這是|件名|こちら|제목|الموضوع)/i;
const beginningWords =
  "subject re betreff objet asunto assunto oggetto onderwerp sure certainly of course absolutely okay here below is this is reply draft response body email e-mail";
const longestLine = 240;

/** A filter for one draft: `push` gives what may be shown of the text so far, `end` gives the rest. White space at both ends is dropped. */
export function openingFilter(): { push(piece: string): string; end(): string } {
  let held = "";
  let inReply = false;
  let fenced = false;

  function open(last: boolean): void {
    for (;;) {
      held = withoutThinking(held.trimStart(), last);
      const lineEnd = held.indexOf("\n");
      const line = (lineEnd < 0 ? held : held.slice(0, lineEnd)).trim();
      if (lineEnd < 0 && !last && mayBecomeOpening(line)) return;
      if (!isOpening(line)) break;
      fenced ||= line.startsWith("```");
      held = lineEnd < 0 ? "" : held.slice(lineEnd + 1);
      if (held === "") return;
    }
    inReply = true;
  }

  return {
    push(piece) {
      held += piece;
      if (!inReply) open(false);
      if (!inReply) return "";
      if (fenced) held = held.replace(/(?<=\n)```[ \t]*\n/g, "");
      const shown = fenced ? held.replace(/\s*(?<=\n)`{0,3}\s*$/, "").trimEnd() : held.trimEnd();
      held = held.slice(shown.length);
      return shown;
    },
    end() {
      if (!inReply) open(true);
      const shown = (fenced ? held.replace(/(?<=\n)```\s*$/, "") : held).trimEnd();
      held = "";
      return shown;
    },
  };
}

function isOpening(line: string): boolean {
  if (line === "" || line.length > longestLine) return false;
  return [subjectLine, preamble, cjkPreamble, labelLine, fence].some((pattern) => pattern.test(line));
}

/** True while more text could still make this line one of the openings. */
function mayBecomeOpening(line: string): boolean {
  if (line.length > longestLine) return false;
  const word = line.replace(/^\W{1,4}/, "").toLowerCase();
  return word === "" || beginnings.test(line) || ` ${beginningWords}`.includes(` ${word}`);
}

/** Text without a leading <think>…</think>; while the end of it has not come, nothing. */
function withoutThinking(text: string, last: boolean): string {
  if (!text.startsWith("<think>")) return "<think>".startsWith(text) && last ? "" : text;
  const end = text.indexOf("</think>");
  if (end < 0) return last ? "" : text;
  return text.slice(end + "</think>".length).trimStart();
}
