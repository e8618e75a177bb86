import { cp, readdir, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { buildPages } from "./build-pages.js";
import { refuseServerPackages } from "./server-parts.js";

const root = resolve(import.meta.dirname, "..");

/** The folders of `runners/` whose files run in a runtime's process, and what those files end in. */
const bootstrapFolders = ["entry", "node", "python", "bash"];
const bootstrapFile = /\.(sh|mjs|py)$/;

/** What the embedded database loads from beside its code. */
const databaseFiles = ["pglite.wasm", "pglite.data", "initdb.wasm"];

/**
 * Builds the `flow` command and the plugin `kubectl flow` into `folder`: `flow.js` and `kubectl-flow.js` with the parts that its commands load when they are called, the
 * agent host's program, `runners/` with the bootstraps of the runtimes, and what `flow up` needs: of a database, and the
 * web interface. What stands there runs without any package beside it.
 */
export async function bundleCli(folder: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: {
      flow: "cli/src/main.ts",
      "kubectl-flow": "cli/src/kubectl/main.ts",
      "kubectl-complete": "cli/src/kubectl/complete-main.ts",
      "agent-host": "cli/src/launcher/agent-host-process.ts",
      "check-worker": "backend/src/flows/check-worker.ts",
    },
    outdir: folder,
    absWorkingDir: root,
    conditions: ["source"],
    alias: { "node-fetch": "./build/no-node-fetch.ts" },
    platform: "node",
    target: "node20.19",
    format: "esm",
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    // Packages in CommonJS ask for Node's modules with `require`.
    banner: {
      js: 'import { createRequire as createNodeRequire } from "node:module"; const require = createNodeRequire(import.meta.url);',
    },
    legalComments: "eof",
    metafile: true,
    logLevel: "warning",
  });
  for (const entry of ["flow.js", "agent-host.js"])
    refuseServerPackages(metafile, relative(root, join(resolve(folder), entry)));
  await removeEarlierParts(
    folder,
    Object.keys(metafile.outputs).map((path) => basename(path)),
  );
  await copyBootstraps(join(folder, "runners"));
  await copyDatabase(folder);
  await buildPages(join(folder, "ui"));
}

/** Parts carry a hash in their names: those of earlier builds would stay for ever. */
async function removeEarlierParts(folder: string, parts: readonly string[]): Promise<void> {
  const earlier = (await readdir(folder)).filter((name) => name.endsWith(".js") && !parts.includes(name));
  await Promise.all(
    [...earlier, "runners", "migrations"].map((name) =>
      rm(join(folder, name), { recursive: true, force: true }),
    ),
  );
}

async function copyDatabase(to: string): Promise<void> {
  const pglite = dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite"));
  await Promise.all(databaseFiles.map((name) => cp(join(pglite, name), join(to, name))));
  await cp(join(root, "backend/migrations"), join(to, "migrations"), {
    recursive: true,
    filter: (path) => basename(path) !== "schema.sql",
  });
}

async function copyBootstraps(to: string): Promise<void> {
  const runners = join(root, "runners");
  for (const folder of bootstrapFolders) {
    await cp(join(runners, folder), join(to, folder), { recursive: true, filter: isBootstrap });
  }
}

async function isBootstrap(path: string): Promise<boolean> {
  if ((await stat(path)).isDirectory()) return basename(path) !== "__pycache__";
  return bootstrapFile.test(path) && !basename(path).includes(".test.");
}

if (process.argv[1] === import.meta.filename) await bundleCli(join(root, "cli/dist"));
