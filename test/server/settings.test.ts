import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSettings } from "../../server/settings.ts";

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

test("README's table has every setting", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const { cacheFolder: _, ...settings } = readSettings({
    HTTPS_CERT: "a",
    HTTPS_KEY: "b",
    MODEL: "m",
    MAILWRIGHT_CACHE: "c",
    ENGINE_URL: "http://localhost:1",
    ENGINE_API_KEY: "k",
    ENGINE_MODEL: "m",
    READ_MODEL: "m",
    FACTS_MODEL: "m",
    DRAFT_MODEL: "m",
    TENANT: "t",
    EMBED_URL: "http://localhost:2",
    EMBED_API_KEY: "k",
    EMBED_MODEL: "m",
  });
  for (const name of Object.keys(settings)) expect(readme).toContain(`| \`${name}\``);
});

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
