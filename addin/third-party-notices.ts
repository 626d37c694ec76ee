// Build time only (addin/vite.config.ts): dist/ contains other people's code, whose licences ask that their notices travel with it.

import license, { type Dependency } from "rollup-plugin-license";
import type { Plugin } from "vite";

// A package under another licence fails the build, so that somebody reads that licence before it is shipped.
const allowed = "(MIT OR MIT-0 OR ISC OR BSD-2-Clause OR BSD-3-Clause OR 0BSD OR Apache-2.0)";

/** Writes THIRD-PARTY-NOTICES.txt beside the built pages: every package that has code in them, with its licence. */
export function thirdPartyNotices(root: string): Plugin[] {
  let bundled: Dependency[] = [];
  const collect = license({
    cwd: root,
    thirdParty: {
      multipleVersions: true,
      allow: { test: allowed, failOnUnlicensed: true, failOnViolation: true },
      output: (dependencies) => {
        bundled = dependencies;
      },
    },
  });
  return [
    // Typed for Rollup; the two hooks it has are the same here.
    collect as unknown as Plugin,
    {
      name: "mailwright-third-party-notices",
      apply: "build",
      generateBundle() {
        this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source: noticesOf(bundled) });
      },
    },
  ];
}

function noticesOf(bundled: Dependency[]): string {
  const sorted = bundled.toSorted((one, other) => `${one.name}`.localeCompare(`${other.name}`, "en"));
  return `${[opening, ...sorted.map(noticeOf)].join(rule)}\n`;
}

const opening =
  "The pages in this folder contain code of the packages below, each under the licence that stands with it.";
const rule = `\n\n${"-".repeat(80)}\n\n`;

function noticeOf({ name, version, license: licence, licenseText, noticeText, author, ...rest }: Dependency) {
  const repository = typeof rest.repository === "string" ? rest.repository : rest.repository?.url;
  const head = [`${name} ${version}`, `Licence: ${licence}`];
  if (author) head.push(`Author: ${author.text()}`);
  if (repository) head.push(`Source: ${repository}`);
  // @fluentui/react-icons names MIT in its package.json and ships no text.
  const text = licenseText?.trim() ?? "The package ships no text of its licence; its package.json names it.";
  return [head.join("\n"), text, noticeText?.trim()].filter(Boolean).join("\n\n");
}
