import { describe, expect, test } from "vitest";
import { development, withLocalOffice } from "../../../server/http/pages/simulator.ts";
import { asProblem } from "../../../server/problem.ts";

const app = development();
app.onError((thrown) => new Response("", { status: asProblem(thrown).status }));

describe("in development the server", () => {
  test("lists the sample mails, and gives each as it is", async () => {
    const names = (await (await app.request("/simulator/mails.json")).json()) as string[];
    expect(names.length).toBeGreaterThan(0);
    const answer = await app.request(`/simulator/mails/${names[0]}.eml`);
    expect(answer.headers.get("content-type")).toBe("message/rfc822");
    expect(await answer.text()).toMatch(/^Subject:/im);
  });

  test.each(["..%2f..%2f..%2fpackage.json", "no-such-mail.eml"])("has no mail %s", async (name) =>
    expect((await app.request(`/simulator/mails/${name}`)).status).toBe(404),
  );

  test("serves office.js, and its trust page by the names office.js asks for", async () => {
    expect((await app.request("/office-js/office.js")).status).toBe(200);
    expect((await app.request("/office-js/AgaveErrorUX/AgaveErrorUX.js")).status).toBe(200);
  });

  test("leaves the pane with Microsoft's address to the next route", async () =>
    expect((await app.request("/taskpane.html")).status).toBe(404));
});

describe("the pane with the local office.js", () => {
  const tag = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

  test("has the stand-in for Microsoft Ajax before office.js, and no other address", () => {
    const page = withLocalOffice(`<head>${tag}<script type="module" src="/a.js"></script></head>`);
    expect(page.indexOf("microsoft-ajax.js")).toBeLessThan(page.indexOf("/office-js/office.js"));
    expect(page).not.toContain("https://");
    expect(page).toContain("/a.js");
  });

  test("is refused when the page has no tag to replace", () =>
    expect(() => withLocalOffice("<head></head>")).toThrow("no script tag"));
});
