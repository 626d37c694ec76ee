// What the proxy's configuration promises, read from the file. It was also started by hand: deploy/README.md.

import { expect, test } from "vitest";
import { deployed } from "./files.ts";

const lines = deployed("nginx/mailwright.conf").replaceAll(/^\s*#.*$/gm, "");
const blocks = lines.matchAll(/^ {4}location (.*?) \{\n([\s\S]*?)^ {4}\}/gm);
const locations = new Map([...blocks].map(([, path = "", block = ""]) => [path, block]));

test("without a certificate of the organisation's own authority there is nothing but icons", () => {
  expect(locations.get("/")).toMatch(/if \(\$ssl_client_verify != SUCCESS\) \{\s*return 403;/);
  const passing = [...locations].filter(([, block]) => block.includes("proxy_pass")).map(([path]) => path);
  expect(passing).toEqual(["~ ^/assets/icon-[0-9]+\\.png$", "/"]);
});

test("it speaks TLS only, and figures stay inside", () => {
  expect([...lines.matchAll(/listen (.*);/g)].map(([, port]) => port)).toEqual(["443 ssl http2"]);
  expect(locations.get("= /metrics")).toContain("return 404;");
});

test("a draft is passed on as it is written, and the manifest learns its address", () => {
  expect(locations.get("/")).toContain("proxy_buffering off;");
  expect(lines).toContain("proxy_set_header Host $host;");
  expect(lines).toContain("proxy_set_header X-Forwarded-Proto https;");
});

test("it takes mails of the size the server takes", () => {
  expect(lines).toMatch(/client_max_body_size 3m;/);
});
