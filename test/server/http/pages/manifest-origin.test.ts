import { describe, expect, test } from "vitest";
import { manifestFor } from "../../../../server/http/pages/manifest.ts";
import { addresses, parse, source, textOf, within } from "../../../support/manifest-reader.ts";

describe("the manifest for another origin", () => {
  test.each([
    ["https://mail.contoso.example", "https://mail.contoso.example"],
    ["https://mail.contoso.example:8443", "https://mail.contoso.example:8443"],
    ["http://mail.contoso.example", "https://mail.contoso.example"],
    ["http://192.0.2.7:3000", "https://192.0.2.7:3000"],
    ["http://localhost:3100", "http://localhost:3100"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
    ["http://localhost.evil.example", "https://localhost.evil.example"],
    ["HTTPS://Mail.Contoso.Example", "https://mail.contoso.example"],
  ])("asked on %s it names %s and nothing else", (asked, named) => {
    const moved = parse(manifestFor(asked));
    expect(new Set(addresses(moved).map((address) => new URL(address).origin))).toEqual(new Set([named]));
    expect(within(moved, "AppDomain").map(textOf)).toEqual([named]);
  });

  test("asked on its own origin it is the committed file", () => {
    expect(manifestFor("https://localhost:3000")).toBe(source);
  });

  test.each([
    ["a quote that ends the attribute", 'https://x"/><Evil y="'],
    ["an element", "https://<script>"],
    ["an entity", "https://a&amp;b"],
    ["a path", "https://mail.contoso.example/path"],
    ["a trailing slash", "https://mail.contoso.example/"],
    ["a user name", "https://user@mail.contoso.example"],
    ["a line break", "https://mail.contoso.example\n"],
    ["a wildcard", "https://*.contoso.example"],
    ["a port that is none", "https://mail.contoso.example:99999"],
    ["a replacement pattern", "https://$&"],
    ["another scheme", "javascript://mail.contoso.example"],
    ["nothing", ""],
    ["a very long name", `https://${"a".repeat(300)}.example`],
  ])("a Host header with %s is refused", (_, origin) => {
    expect(() => manifestFor(origin)).toThrow(
      expect.objectContaining({ name: "Problem", kind: "bad-request", status: 400 }),
    );
  });
});
