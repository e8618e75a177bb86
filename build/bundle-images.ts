import { cp, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { buildPages } from "./build-pages.js";

const root = resolve(import.meta.dirname, "..");

/** Images carry this version of Node or a newer one. */
const nodeOfImages = "node24";

/** Builds the programs of a pod's `agent` container and of a file worker's, one file each, into `folder`. */
export async function bundleAgent(folder: string): Promise<void> {
  await bundle({
    entryPoints: { pod: "runners/agent/pod/main.ts", files: "runners/agent/files/main.ts" },
    outdir: folder,
  });
}

/** Builds the controller, and what it runs in threads, into `folder`. `target`: the oldest Node that is to run it. */
export async function bundleController(folder: string, target = nodeOfImages): Promise<void> {
  await bundle({
    target,
    entryPoints: {
      controller: "controller/src/main.ts",
      "judge-worker": "controller/src/webhook/server/judge-worker.ts",
    },
    outdir: folder,
    alias: { "node-fetch": "./build/no-node-fetch.ts" },
  });
}

/** Builds a server into `folder`: its program, what that runs in threads, and the migrations of its database, and the
 * web interface. */
async function bundleServer(folder: string): Promise<void> {
  await bundle({
    entryPoints: { server: "backend/src/main.ts", "check-worker": "backend/src/flows/check-worker.ts" },
    outdir: folder,
    alias: {
      "@electric-sql/pglite/node-postgres": "./build/no-embedded-database.ts",
      "@electric-sql/pglite": "./build/no-embedded-database.ts",
    },
  });
  await cp(join(root, "backend/migrations"), join(folder, "migrations"), {
    recursive: true,
    filter: (path) => basename(path) !== "schema.sql",
  });
  await buildPages(join(folder, "ui"));
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

/** The programs of the images that are built of this repository, and where they are put without a word about it. */
const programs: Readonly<
  Record<string, { readonly bundle: (folder: string) => Promise<void>; readonly folder: string }>
> = {
  agent: { bundle: bundleAgent, folder: "runners/agent/dist/image" },
  backend: { bundle: bundleServer, folder: "backend/dist/image" },
  controller: { bundle: bundleController, folder: "controller/dist/image" },
};

/** `bundle-images.ts [NAME [FOLDER]]`: one of the programs into a folder, or all of them. */
if (process.argv[1] === import.meta.filename) {
  const [, , name, folder] = process.argv;
  for (const [each, program] of Object.entries(programs))
    if (name === undefined || name === each) await program.bundle(folder ?? join(root, program.folder));
}
