// What the API gives besides the steps of a reply.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Checked } from "../../../server/contract/checked.ts";
import type { Choices } from "../../../server/contract/choices.ts";
import { openDoor, post } from "../../support/door.ts";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor({});
});
afterAll(() => door.stop());

const get = (path: string) => fetch(`${door.address}${path}`);

test("the contract describes every route, with the schemas that check the requests", async () => {
  const contract = (await (await get("/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, object>;
    components: { schemas: Record<string, { properties?: object }> };
  };
  expect(contract.openapi).toBe("3.1.0");
  expect(Object.keys(contract.paths)).toEqual([
    "/api/reply",
    "/api/refine",
    "/api/clean",
    "/api/triage",
    "/api/facts",
    "/api/check",
    "/api/choices",
    "/api/health",
    "/metrics",
    "/openapi.json",
  ]);
  expect(Object.keys(contract.components.schemas.CleanMail?.properties ?? {})).toContain("hidden");
  expect(Object.keys(contract.components.schemas.Problem?.properties ?? {})).toContain("ahead");
});

test("the choices are the category sets with names in the pane's languages, the profiles and the languages", async () => {
  const choices = (await (await get("/api/choices")).json()) as Choices;
  expect(choices.usualSet).toBe("mailroom");
  expect(choices.writing).toBe("free");
  expect(choices.categorySets.map(({ id }) => id)).toEqual(["mailroom", "support"]);
  for (const { categories } of choices.categorySets)
    for (const { names } of categories) expect(Object.keys(names)).toEqual(["en", "zh-Hans"]);
  expect(choices.profiles).toEqual([{ name: "assistant" }, { name: "default" }, { name: "support" }]);
  expect(choices.languages).toContainEqual({ code: "de", name: "German", ownName: "Deutsch" });
});

test("the manifest is for the origin it is asked on", async () => {
  const manifest = await (await get("/manifest.xml")).text();
  expect(manifest).toContain(`${door.address}/taskpane.html`);
  expect(manifest).not.toContain("https://localhost:3000");
});

test("behind a proxy that ends TLS the manifest says https", async () => {
  const answer = await fetch(`${door.address}/manifest.xml`, { headers: { "x-forwarded-proto": "https" } });
  expect(await answer.text()).toContain(door.address.replace("http:", "https:"));
});

test("with both engines away the health says so and the mail is still read by patterns", async () => {
  expect(await (await get("/api/health")).json()).toMatchObject({
    status: "degraded",
    engine: { state: "away" },
    embeddings: { state: "away" },
  });
  const answer = await post(door.address, "/api/facts", { text: "Where is my order 4500012345?" });
  expect(await answer.json()).toMatchObject({ references: [{ value: "4500012345" }] });
});

test("a draft is checked without any engine", async () => {
  const answer = await post(door.address, "/api/check", {
    draft: "Dear Ana,\n\nWe will refund you tomorrow.",
    mail: { text: "My order arrived broken. What can you do?" },
  });
  expect(await answer.json()).toMatchObject({
    verdict: "blocked",
    by: "person",
    findings: [
      { guard: "promises", parameters: { promise: "refund" } },
      { guard: "promises", parameters: { promise: "date" } },
    ],
  });
});

test("what a person typed into a draft is to be looked at, and what the model wrote blocks", async () => {
  const mail = { text: "My order arrived broken. What can you do?" };
  const draft = "We will refund you tomorrow.";
  const verdictOf = async (modelText: string) =>
    (
      (await (await post(door.address, "/api/check", { draft, mail, modelText })).json()) as {
        verdict: string;
      }
    ).verdict;
  expect(await verdictOf(draft)).toBe("blocked");
  expect(await verdictOf("Thank you for your message.")).toBe("look");
});

test("a draft is checked against what the mail asks", async () => {
  const mail = { text: "When will the repaired turbine be delivered?" };
  const said = await (await post(door.address, "/api/check", { draft: "Have a nice day.", mail })).json();
  expect(said).toMatchObject({ verdict: "look", findings: [{ rule: "answers-nothing" }] });
});

test("a person's category decides for the profile, with which a draft is checked", async () => {
  const draft = "Dear Ana,\n\nWe will refund you tomorrow.";
  const profileFor = async (category?: string) => {
    const answer = await post(door.address, "/api/check", { draft, mail: { text: "It broke.", category } });
    const { findings } = (await answer.json()) as Checked;
    return findings.find(({ guard }) => guard === "promises")?.parameters.profile;
  };
  expect(await profileFor()).toBe("default");
  expect(await profileFor("after-sales-service-request")).toBe("support");
});

test("counts are there for Prometheus, by route and without a path as it came", async () => {
  await get("/api/secret-name-in-a-path");
  const metrics = await (await get("/metrics")).text();
  expect(metrics).toContain('mailwright_request_seconds_count{route="/openapi.json",status="200"}');
  expect(metrics).not.toContain("secret-name-in-a-path");
});
