import { cp, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { build, type BuildOptions } from "esbuild";

const root = resolve(import.meta.dirname, "..");

/** Images carry this version of Node or a newer one. */
const nodeOfImages = "node24";

/** Builds the program of a pod's `agent` container, one file, into `folder`. */
export async function bundleAgent(folder: string): Promise<void> {
  await bundle({ entryPoints: { pod: "runners/agent/pod/main.ts" }, outdir: folder });
}

/** Builds the controller, one file, into `folder`. */
export async function bundleController(folder: string): Promise<void> {
  await bundle({ entryPoints: { controller: "controller/src/main.ts" }, outdir: folder });
}

/** Builds a server into `folder`: its program, what that runs in threads, and the migrations of its database. */
export async function bundleServer(folder: string): Promise<void> {
  await bundle({
    entryPoints: { server: "backend/src/main.ts", "check-worker": "backend/src/flows/check-worker.ts" },
    outdir: folder,
    // A server in a container has a database of its own; the embedded one is loaded by who runs without.
    external: ["@electric-sql/pglite"],
  });
  await cp(join(root, "backend/migrations"), join(folder, "migrations"), {
    recursive: true,
    filter: (path) => basename(path) !== "schema.sql",
  });
}

async function bundle(options: BuildOptions & { outdir: string }): Promise<void> {
  await rm(options.outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    conditions: ["source"],
    platform: "node",
    target: nodeOfImages,
    format: "esm",
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    // Packages in CommonJS ask for Node's modules with `require`.
    banner: {
      js: 'import { createRequire as createNodeRequire } from "node:module"; const require = createNodeRequire(import.meta.url);',
    },
    legalComments: "none",
    logLevel: "warning",
    ...options,
  });
}
