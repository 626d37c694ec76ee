// Builds pages with Vite without writing them: the server tells by the age of dist/ whether to build it again.

import { build, type InlineConfig, type Rolldown } from "vite";

interface Built {
  /** The paths of all modules that have code in the pages. */
  modules: string[];
  /** THIRD-PARTY-NOTICES.txt */
  notices: string;
}

/** Builds what the configuration names. Rejects as the build does. */
export async function built(config: InlineConfig): Promise<Built> {
  const result = await build({
    ...config,
    build: { ...config.build, write: false, minify: false },
    logLevel: "silent",
  });
  const output = [result].flat().flatMap((one) => (one as Rolldown.RolldownOutput).output);
  const chunks = output.filter((file) => file.type === "chunk");
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  const notices = output.find((file) => file.fileName === "THIRD-PARTY-NOTICES.txt");
  return {
    modules: modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([path]) => path),
    notices: notices?.type === "asset" ? String(notices.source) : "",
  };
}
