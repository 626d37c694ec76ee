// How the server starts, fails to start, and stops.

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, inject, test } from "vitest";
import { startServer } from "../../support/server-process.ts";

const engines = () => ({ ENGINE_URL: inject("engineUrl"), EMBED_URL: inject("embedUrl") });

test("one line says one address, and the health there is ok", async () => {
  const server = await startServer(engines());
  const health = await (await fetch(`${server.address}/api/health`)).json();
  expect(health).toMatchObject({ status: "ok", engine: { state: "ready" }, embeddings: { state: "ready" } });
  await server.stop();
  expect(server.child.exitCode).toBe(0);
});

test("a port that is taken is said at once, with what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const PORT = String((other.address() as AddressInfo).port);
  await expect(startServer({ ...engines(), PORT })).rejects.toThrow(
    new RegExp(
      `ended with 1 and said: Cannot listen on 127.0.0.1: something else uses port ${PORT}. Stop it, or set PORT`,
    ),
  );
  other.close();
});

test("an ENGINE_URL where nobody listens: the server starts, says so, and sorts by similarity", async () => {
  const gone = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => gone.once("listening", resolve));
  const ENGINE_URL = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
  await new Promise((resolve) => gone.close(resolve));
  const server = await startServer({ ...engines(), ENGINE_URL });
  expect(server.printed()).toMatch(/Cannot reach the model at .*connection refused/);
  const health = await (await fetch(`${server.address}/api/health`)).json();
  expect(health).toMatchObject({ status: "degraded", engine: { state: "away" } });
  const answer = await fetch(`${server.address}/api/triage`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      subject: "Application as technician",
      text: "Please find my CV and cover letter attached.",
    }),
  });
  expect(await answer.json()).toMatchObject({ category: "job-application", evidence: { read: null } });
  await server.stop();
});

test("an unknown CATEGORY_SET names the ones there are", async () => {
  await expect(startServer({ ...engines(), CATEGORY_SET: "nope" })).rejects.toThrow(
    /CATEGORY_SET=nope: there is no such set. There are: mailroom, support/,
  );
});

test("in production / is the self-check and the Outlook-like page is not there", async () => {
  const server = await startServer({ ...engines(), NODE_ENV: "production" });
  const home = await fetch(`${server.address}/`);
  expect(await home.text()).toContain("Self-check");
  expect((await fetch(`${server.address}/simulator/mails.json`)).status).toBe(404);
  expect(await (await fetch(`${server.address}/taskpane.html`)).text()).toContain(
    "appsforoffice.microsoft.com",
  );
  expect(home.headers.get("content-security-policy")).toContain(
    "frame-ancestors 'self' https://outlook.office.com",
  );
  expect(home.headers.get("x-frame-options")).toBeNull();
  await server.stop();
});

test("no log line holds what a mail says or who wrote it", async () => {
  const server = await startServer({ ...engines(), LOG_LEVEL: "debug" });
  const mail = {
    subject: "Zanzibar invoice",
    from: { name: "Wilhelmina Quux", address: "quux@example.com" },
    text: "The hippopotamus from order 4500099123 has not arrived.",
  };
  for (const path of ["clean", "triage", "facts", "reply"])
    await fetch(`${server.address}/api/${path}?mailbox=Wilhelmina`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...mail, draft: false }),
    }).then((answer) => answer.text());
  await server.stop();
  expect(server.printed()).toContain('"route":"/api/triage"');
  expect(server.printed()).not.toMatch(/zanzibar|quux|wilhelmina|hippopotamus|4500099123/i);
});
