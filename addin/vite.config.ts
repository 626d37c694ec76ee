import process from "node:process";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { inlineTokens } from "./style/inline-tokens.ts";
import { themeStyles } from "./style/theme-styles.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Two pages: the pane (dist/index.html, served as /taskpane.html) and the Outlook-like page for trying it in a
// browser. The third input is a classic script that the second page's office.js needs, so its name stays fixed.
export default defineConfig({
  root: at("addin"),
  plugins: [
    alwaysProduction(),
    react(),
    themeStyles(),
    inlineTokens(),
    withoutCookies(),
    thirdPartyNotices(at("")),
  ],
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    target: "es2022",
    // The pane's 110 kB gzip are counted by a test; Vite's own warning counts something else.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: {
        taskpane: at("addin/index.html"),
        simulator: at("addin/simulator/index.html"),
        "microsoft-ajax": at("addin/simulator/microsoft-ajax.ts"),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === "microsoft-ajax" ? "simulator/[name].js" : "assets/[name]-[hash].js",
        // The names in a classic script are global, and office.js has one-letter globals of its own.
        banner: ({ name }) => (name === "microsoft-ajax" ? "(() => {" : ""),
        footer: ({ name }) => (name === "microsoft-ajax" ? "})();" : ""),
      },
    },
  },
});

/** Hono's client can send cookies that its caller names. The pane names none, so the code that writes them is left out. */
function withoutCookies(): Plugin {
  const none = "\0no-cookies";
  return {
    name: "mailwright-without-cookies",
    enforce: "pre",
    resolveId: (source, importer) =>
      source.endsWith("/utils/cookie.js") && importer?.includes("/hono/dist/client/") ? none : null,
    load: (id) =>
      id === none
        ? 'export const serialize = () => { throw new Error("The pane sends no cookies."); };'
        : null,
  };
}

/** Builds the same pane whoever asks: under the tests' NODE_ENV it would contain React's development build, twice the size. */
function alwaysProduction(): Plugin {
  const { env } = process;
  const before = env.NODE_ENV;
  return {
    name: "mailwright-always-production",
    apply: "build",
    config() {
      env.NODE_ENV = "production";
    },
    // A running program that builds the pane gets its own value back.
    closeBundle() {
      if (before === undefined) delete env.NODE_ENV;
      else env.NODE_ENV = before;
    },
  };
}
