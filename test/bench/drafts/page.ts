// One page with every draft beside the mail that it answers.

import type { Judged } from "./table.ts";

/** The whole page; it loads nothing and runs nothing. */
export function pageOf(judged: Judged[], model: string): string {
  const ids = [...new Set(judged.map(({ bench }) => bench.id))];
  const names = [...new Set(judged.map(({ way }) => way))];
  const head = ["mail", ...names].map((name) => `<th>${escaped(name)}</th>`).join("");
  const rows = ids.map((id) => rowOf(judged.filter(({ bench }) => bench.id === id)));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drafts by ${escaped(model)}</title>
<style>body{font:14px/1.4 system-ui}td{vertical-align:top;border:1px solid #ccc;padding:6px;min-width:260px;white-space:pre-wrap}
.wrong{background:#fdecea}.passed{outline:2px solid #c00}small{color:#555}</style>
<h1>Drafts by ${escaped(model)}</h1><table><tr>${head}</tr>${rows.join("\n")}</table></html>
`;
}

function rowOf(own: Judged[]): string {
  const bench = own[0]?.bench;
  if (!bench) return "";
  const { mail, id, about, kept } = bench;
  const note = `${id}${kept ? ", kept" : ""}: ${about}`;
  const theirs = `<td><small>${escaped(note)}</small>\n<b>${escaped(mail.subject)}</b>\n${escaped(mail.from.name)}\n\n${escaped(mail.text ?? "")}</td>`;
  return `<tr>${theirs}${own.map(cellOf).join("")}</tr>`;
}

function cellOf({ outcome, fails }: Judged): string {
  const { draft, verdict, findings } = outcome;
  const kind = fails.length === 0 ? "" : verdict === "ok" ? "wrong passed" : "wrong";
  const said = [
    verdict,
    ...fails.map((check) => `fails: ${check}`),
    ...findings.map(({ guard, words }) => `${guard}: ${words.slice(0, 60)}`),
  ];
  return `<td class="${kind}"><small>${escaped(said.join(" · "))}</small>\n\n${escaped(draft ?? "(no answer needed)")}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
