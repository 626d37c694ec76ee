import { html } from "hono/html";
import type { Health } from "../../contract/health.ts";

/** The page at / in production: what this is, and the self-check in words. */
export function home(health: Health, allowedHosts: string[]) {
  const rows = [
    ["Server", health.status, `version ${health.version}`],
    ["Model", health.engine.state, health.engine.detail || health.engine.model],
    ["Embeddings", health.embeddings.state, health.embeddings.detail],
    ["Category sets", String(health.categorySets.length), health.categorySets.join(", ")],
    ["Host names", ["localhost", ...allowedHosts].join(", "), "more of them: ALLOWED_HOSTS"],
    ["Profiles", String(health.profiles.length), health.profiles.join(", ")],
  ];
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Mailwright</title>
    <style>
      :root { color-scheme: light dark; font-family: "Segoe UI", system-ui, sans-serif; line-height: 1.5 }
      main { max-width: 42rem; margin: 3rem auto; padding: 0 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent) }
    </style>
  </head>
  <body>
    <main>
      <h1>Mailwright</h1>
      <p>
        The Outlook add-in that sorts and answers mail with a model this organisation hosts itself. Open a mail in Outlook and
        choose Mailwright in the ribbon. Administrators deploy it with <a href="/manifest.xml">this manifest</a>; developers
        read <a href="/openapi.json">the API</a>.
      </p>
      <h2>Self-check</h2>
      <table>
        <tbody>
          ${rows.map(([what, state, detail]) => html`<tr><th scope="row">${what}</th><td>${state}</td><td>${detail}</td></tr>`)}
        </tbody>
      </table>
    </main>
  </body>
</html>`;
}
