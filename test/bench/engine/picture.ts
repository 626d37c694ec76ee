// Draws bars on a scale of seconds, as an SVG that follows the reader's light or dark page.

export interface Bar {
  fromMs: number;
  toMs: number;
  kind: "unseen" | "seen" | "waited";
}

export interface Line {
  name: string;
  bars: Bar[];
  says: string;
}

interface Source {
  title: string;
  clickMs: number;
  endMs: number;
  groups: { name: string; lines: Line[] }[];
}

const width = 1200;
const left = 150;
const right = width - 30;
const top = 62;
const rowHeight = 56;
/** Of a 13 px sans-serif, on the safe side. */
const letterWidth = 7;

type Scale = (ms: number) => number;

/** The whole picture. The words in it are ours, so nothing is escaped. */
export function picture({ title, clickMs, endMs, groups }: Source): string {
  const x: Scale = (ms) => Math.round(left + ((right - left) * ms) / endMs);
  let y = top + 22;
  const rows: string[] = [];
  for (const { name, lines } of groups) {
    rows.push(`<text class="group" x="20" y="${y}">${name}</text>`);
    y += 18;
    for (const line of lines) {
      rows.push(row(line, y, x));
      y += rowHeight;
    }
    y += 24;
  }
  const bottom = y - 14;
  const height = bottom + 34;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<style>${style}</style>
<rect class="page" width="100%" height="100%" rx="8"/>
<text class="title" x="20" y="30">${title}</text>
${legend}
<rect class="think" x="${x(0)}" y="${top}" width="${x(clickMs) - x(0)}" height="${bottom - top}"/>
${marker(x(0), bottom, "opened")}
${marker(x(clickMs), bottom, "click")}
${rows.join("\n")}
${axis(endMs, bottom, x)}
</svg>
`;
}

/** Bars with their words below, which begin where the bars do unless they would leave the picture. */
function row({ name, bars, says }: Line, y: number, x: Scale): string {
  const shapes = bars.map(
    ({ fromMs, toMs, kind }) =>
      `<rect class="${kind}" x="${x(fromMs)}" y="${y}" width="${Math.max(2, x(toMs) - x(fromMs))}" height="18" rx="3"/>`,
  );
  const start = x(bars[0]?.fromMs ?? 0);
  const fits = start + says.length * letterWidth < right;
  const place = fits ? `x="${start + 4}"` : `x="${right}" text-anchor="end"`;
  return `<text x="20" y="${y + 14}">${name}</text>${shapes.join("")}<text class="says" ${place} y="${y + 34}">${says}</text>`;
}

function marker(at: number, bottom: number, name: string): string {
  return `<path class="line" d="M${at} ${top}V${bottom}"/><text class="note" x="${at}" y="${top - 6}" text-anchor="middle">${name}</text>`;
}

function axis(endMs: number, y: number, x: Scale): string {
  const step = [1, 2, 5, 10, 20, 50, 100].find((seconds) => endMs / 1_000 / seconds <= 16) ?? 200;
  const ticks: string[] = [];
  for (let second = 0; second * 1_000 <= endMs; second += step)
    ticks.push(
      `<text class="note" x="${x(second * 1_000)}" y="${y + 18}" text-anchor="middle">${second} s</text>`,
    );
  return `<path class="line" d="M${left} ${y}H${right}"/>${ticks.join("")}`;
}

const legend = (
  [
    ["unseen", "while the person reads the mail", 620],
    ["waited", "while the person waits", 860],
    ["seen", "words appear", 1_050],
  ] as const
)
  .map(
    ([kind, says, at]) =>
      `<rect class="${kind}" x="${at}" y="18" width="14" height="14" rx="3"/><text class="note" x="${at + 20}" y="30">${says}</text>`,
  )
  .join("");

const style = `text{font:13px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:#3b3a39}.title{font-size:17px;font-weight:600}.group{font-size:14px;font-weight:600}
.page{fill:#fff}.think{fill:#f3f2f1}.line{stroke:#8a8886;stroke-dasharray:3 3;fill:none}.unseen{fill:#5b8def}.seen{fill:#0f7b43}.waited{fill:#d9762b}.note{fill:#605e5c}
.says{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
@media(prefers-color-scheme:dark){text{fill:#e1dfdd}.page{fill:#1b1a19}.think{fill:#292827}.line{stroke:#797775}.unseen{fill:#6f9bf2}.seen{fill:#3fae74}.waited{fill:#e8944f}.note{fill:#b3b0ad}.says{stroke:#1b1a19}}`;
