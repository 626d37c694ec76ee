// `npm run bench:overload`: three times as many people as Mailwright takes, and a hundred who change their minds; the engine costs nothing.
// --seconds 20 and --most 16 make it shorter and smaller.

import { parseArgs } from "node:util";
import { askDraft, atOnce } from "./gateway/client.ts";
import { mean, median, ms, printTable, quantile } from "./gateway/figures.ts";
import { freshNumber, mailAbout } from "./gateway/mails.ts";
import { startMailwright, startUpstream } from "./gateway/rivals.ts";
import { measureCancels } from "./overload/cancels.ts";
import { type Crowd, crowd, draft } from "./overload/crowd.ts";

const { values } = parseArgs({ options: { seconds: { type: "string" }, most: { type: "string" } } });
const seconds = Number(values.seconds ?? 60);
const most = Number(values.most ?? 32);

const upstream = await startUpstream();
const rival = await startMailwright(upstream.address, { MAX_CONCURRENT: String(most) });
try {
  // The memory of mails holds five hundred; it is full before memory is watched.
  await upstream.set({ ...draft, paceMs: 0 });
  for (let mail = 0; mail < 600; mail += 6)
    await atOnce(6, () => askDraft(rival.call(mailAbout(freshNumber()))));
  await upstream.set(draft);
  await crowd(rival, { people: most, seconds: 10 });
  const full = await crowd(rival, { people: most, seconds: Math.max(15, seconds / 3) });
  const over = await crowd(rival, { people: 3 * most, seconds });
  reportCrowd(full, over);
  reportCancels(await measureCancels(rival, upstream, 100));
} finally {
  await rival.process.stop();
  await upstream.stop();
}

function reportCrowd(full: Crowd, over: Crowd): void {
  const pace = (100 * median(over.paces)) / median(full.paces);
  const third = Math.floor(over.rssMb.length / 3);
  const [early, late] = [mean(over.rssMb.slice(0, third)), mean(over.rssMb.slice(-third))];
  printTable(
    `Overload: ${3 * most} people on a server that takes ${most} mails at once, for ${seconds} s; a refused one comes back when told to:`,
    ["figure", "measured", "goal"],
    [
      ["drafts finished", String(over.paces.length), ""],
      [
        "words a second of those taken in, against as many people as it takes",
        `${pace.toFixed(0)} % (${median(over.paces).toFixed(1)} of ${median(full.paces).toFixed(1)})`,
        "≥ 90 %",
      ],
      [
        "slowest tenth of them",
        `${((100 * quantile(over.paces, 0.1)) / median(full.paces)).toFixed(0)} %`,
        "",
      ],
      ["refused, with 503 and Retry-After", String(over.refusedMs.length), ""],
      ["time until refused, median", ms(median(over.refusedMs)), "< 50 ms"],
      ["time until refused, 99 of 100", ms(quantile(over.refusedMs, 0.99)), "< 50 ms"],
      ["answered in any other way", String(over.others), "0"],
      ["memory, first third → last third", `${early.toFixed(0)} → ${late.toFixed(0)} MB`, "flat"],
    ],
  );
}

function reportCancels({ delaysMs, asked }: { delaysMs: number[]; asked: number }): void {
  printTable(
    `Cancel: ${asked} drafts closed by the client while they are written; the time until the engine's socket is closed:`,
    ["figure", "measured", "goal"],
    [
      ["closed at the engine", `${delaysMs.length} of ${asked}`, `${asked} of ${asked}`],
      [
        "within 10 ms",
        `${delaysMs.filter((delay) => delay <= 10).length} of ${asked}`,
        `${asked} of ${asked}`,
      ],
      ["median", ms(median(delaysMs)), ""],
      ["slowest", ms(quantile(delaysMs, 1)), ""],
    ],
  );
}
