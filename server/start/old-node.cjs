// Run before `npm start` and `npm test`, and plain JavaScript for every Node: server/main.ts is TypeScript, which an older one cannot
// read, so it could not say this itself. On Linux and Windows an npm package brings Node 24, and this has nothing to say.

// What Node can do is asked, not its number.
if (!process.features.typescript || !readsWindows1252()) {
  process.stderr.write(
    `Mailwright cannot run on Node.js ${process.version}: install the latest Node.js 24 from https://nodejs.org (of the 22s, 22.22.1 or newer will do).\n`,
  );
  process.exit(1);
}

/** Before 22.22.1 and 24.13.1 it drops "€" and curly quotes from a mail in windows-1252, so that 1.250 € would be 1.250. */
function readsWindows1252() {
  return new TextDecoder("windows-1252").decode(new Uint8Array([0x80])) === "€";
}
