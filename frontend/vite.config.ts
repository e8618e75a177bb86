import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `npm run dev` finds the API: a server that runs beside it. Its origin has to be allowed there. */
const server = process.env["FLOWRUNNER_URL"] ?? "http://127.0.0.1:7400";

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["source", "module", "browser", "development|production"] },
  build: {
    outDir: "dist/site",
    target: "es2022",
    // The pages' policy lets nothing be loaded from `data:` but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // In kB before compression, which leaves about a third: the first load may take 350 kB.
    chunkSizeWarningLimit: 1_000,
  },
  server: { proxy: { "/api": { target: server, ws: true, changeOrigin: true } } },
});
