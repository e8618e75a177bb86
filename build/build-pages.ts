import { resolve } from "node:path";
import { build } from "vite";

/** Builds the web interface into `folder`: one page, and files with hashes in their names. */
export async function buildPages(folder: string): Promise<void> {
  await build({
    root: resolve(import.meta.dirname, "../frontend"),
    logLevel: "warn",
    build: { outDir: resolve(folder), emptyOutDir: true },
  });
}
