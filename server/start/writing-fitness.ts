import type { Load } from "../async/load.ts";
import type { Checked } from "../contract/checked.ts";
import { MailRequest } from "../contract/reply-request.ts";
import { createFitness, type WritingFitness } from "../draft/fitness/fitness.ts";
import type { Prompts } from "../prompts/load.ts";
import { localUser } from "../reply/caller.ts";
import { reply } from "../reply/reply.ts";
import type { Services } from "../reply/services.ts";
import type { Settings } from "../settings.ts";
import type { Log } from "../telemetry/log.ts";

/** Measures these services' writing through the door that every mail takes. */
export function createWritingFitness(
  services: Services,
  around: { settings: Settings; prompts: Prompts; load: Load; log: Log; signal: AbortSignal },
): WritingFitness {
  const { settings, prompts, load, log, signal } = around;
  const { categorySets: _, ...madeFrom } = prompts;
  return createFitness({
    setting: settings.WRITING,
    model: () => {
      const served = services.engine.peek()?.model;
      return served === undefined ? null : (settings.DRAFT_MODEL ?? served);
    },
    // JSON knows no maps, and languages and examples are some.
    madeFrom: JSON.stringify(madeFrom, (_name, value) => (value instanceof Map ? [...value] : value)),
    async write(mail, until) {
      const request = MailRequest.parse({ ...mail, draft: "free" });
      let checked: Checked | null = null;
      for await (const step of reply(request, { services, caller: localUser, signal: until })) {
        // An engine that is away or busy says nothing about how it writes; any other failure is no reply.
        if (step.step === "failed" && step.problem.status === 503) throw new Error(step.problem.detail);
        // A model that has to begin anew is one that cannot be left alone.
        if (step.step === "restarted") return null;
        if (step.step === "checked") checked = step;
      }
      return checked;
    },
    cacheFolder: settings.cacheFolder,
    load,
    say: (sentence) => log.warn(sentence),
    signal,
  });
}
