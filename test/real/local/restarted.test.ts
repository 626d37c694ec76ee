// The smallest real model, which loops and talks about the mail: whatever it writes, a pane ends with one draft and the engine with
// nothing to do.

import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Checked } from "../../../server/contract/checked.ts";
import { isStop } from "../../../server/guards/stops.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { receiveSteps, streamedDraft } from "../../support/steps.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({
    ENGINE_URL: inject("engineUrl"),
    EMBED_URL: inject("embedUrl"),
    WRITING: "free",
  });
});
afterAll(() => server.stop());

const mails = [
  "Hello,\n\nwe bought a dryer from you on 2 May and it stopped heating. I want my money back. When will you pay?\n\nAnna Fischer",
  "Dear team,\n\ncould you tell me whether the boiler is in stock, and what it costs?\n\nTom Hill",
  "您好，我司于5月2日从贵司采购了三台烘干机，其中一台不加热。请问什么时候可以维修？\n\n李强",
];

test.each(mails)(
  "one draft comes out, and nothing that should have stopped it is shown as fine: %s",
  {
    timeout: 180_000,
  },
  async (text) => {
    const steps = await Array.fromAsync(receiveSteps(server.address, { text }, AbortSignal.timeout(170_000)));
    const restarts = steps.filter(({ name }) => name === "restarted");
    expect(restarts.length).toBeLessThanOrEqual(2);
    const last = steps.at(-1);
    expect(last?.name).toBe("checked");
    const checked = last?.data as unknown as Checked;
    expect(checked.draft).toBe(streamedDraft(steps));
    // Behind two drafts of no use comes the one that people wrote.
    expect(checked.by).toBe(restarts.length > 1 ? "assisted" : "model");
    if (checked.findings.some(isStop)) expect(checked.verdict).not.toBe("ok");
    const metrics = async () => (await fetch(`${inject("engineUrl")}/metrics`)).text();
    await expect
      .poll(async () => /^llamacpp:requests_processing (\d+)/m.exec(await metrics())?.[1], { timeout: 2_000 })
      .toBe("0");
  },
);
