import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { themeStyles } from "./addin/theme-styles.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Two pages: the pane (dist/index.html, served as /taskpane.html) and the Outlook-like page for trying it in a
// browser. The third input is a classic script that the second page's office.js needs, so its name stays fixed.
export default defineConfig({
  root: at("addin"),
  plugins: [react(), themeStyles()],
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
        // A classic script's names are the page's names, and office.js has one-letter names of its own.
        banner: ({ name }) => (name === "microsoft-ajax" ? "(() => {" : ""),
        footer: ({ name }) => (name === "microsoft-ajax" ? "})();" : ""),
      },
    },
  },
});
