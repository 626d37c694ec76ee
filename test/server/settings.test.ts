import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSettings, settingNames } from "../../server/settings.ts";

test("an empty environment gives the defaults, on loopback", () => {
  expect(readSettings({})).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, CATEGORY_SET: "mailroom" });
});

test.each(["127.0.0.1", "::1", "localhost"])("listening on %s is allowed", (HOST) => {
  expect(readSettings({ HOST }).HOST).toBe(HOST);
});

test.each(["0.0.0.0", "::", "192.168.1.7", "mail.contoso.example"])(
  "listening on %s is refused while there is no authentication",
  (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(/no authentication configured.*Unset HOST/);
  },
);

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["ENGINE_URL", "localhost:8000"],
  ["ENGINE_URL", "file:///etc/passwd"],
  ["MAX_CONCURRENT", "0"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused, and the sentence names the setting", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`Cannot use the settings: ${name}`));
});

test("HTTPS_CERT without HTTPS_KEY is refused", () => {
  expect(() => readSettings({ HTTPS_CERT: "cert.pem" })).toThrow(/go together/);
});

test("docs/settings.md has one row for every setting, and none for anything else", () => {
  expect(settingNames.length).toBeGreaterThan(20);
  expect(
    rowsOfSettings()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(settingNames.toSorted());
});

test("docs/settings.md says the default of every setting that has one", () => {
  const defaults: Record<string, unknown> = { ...readSettings({}), HF_ENDPOINT: undefined };
  for (const { name, usually } of rowsOfSettings()) {
    if (defaults[name] !== undefined) expect([name, usually]).toEqual([name, `\`${defaults[name]}\``]);
    // A setting without a default may name the setting it then follows, and no value.
    else
      expect([name, ...settingNames.map((other) => `\`${other}\``)]).toContain(
        /`.*`/.exec(usually)?.[0] ?? name,
      );
  }
});

/** | `PORT` | `3000` | what it does | */
function rowsOfSettings(): { name: string; usually: string }[] {
  const page = readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8");
  const rows = page.matchAll(/^\| `(\w+)` \| (.*?) ?\|/gm);
  return [...rows].map(([, name = "", usually = ""]) => ({ name, usually }));
}

test("several engines are listed with commas or spaces, each checked", () => {
  const { ENGINE_URL } = readSettings({ ENGINE_URL: "http://gpu-1:8000/, http://gpu-2:8000" });
  expect(ENGINE_URL).toEqual(["http://gpu-1:8000", "http://gpu-2:8000"]);
  expect(() => readSettings({ ENGINE_URL: "http://gpu-1:8000 gpu-2" })).toThrow(/ENGINE_URL/);
  expect(readSettings({ ENGINE_URL: " " }).ENGINE_URL).toBeUndefined();
});

test("an address with a password in it is refused without repeating the password", () => {
  const read = () => readSettings({ ENGINE_URL: "http://gpu-1:8000,http://me:tulip@gpu-2:8000" });
  expect(read).toThrow(/ENGINE_URL.*no name or password/);
  expect(read).not.toThrow(/tulip/);
});
