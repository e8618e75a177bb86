import { cp, readdir, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { build, type Metafile } from "esbuild";

/** What belongs to a server: `flow run` has no place for it. */
const serverPackages = ["express", "zod", "pg", "@electric-sql/pglite", "pino"];

/** The folders of `runners/` whose files run in a runtime's process, and what those files end in. */
const bootstrapFolders = ["entry", "node", "python", "bash"];
const bootstrapFile = /\.(sh|mjs|py)$/;

/**
 * Builds the `flow` command into `folder`: `flow.js` with the parts that its commands load when they are called, and
 * `runners/` with the bootstraps of the runtimes. What stands there runs without any package beside it.
 */
export async function bundleCli(folder: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: { flow: "cli/src/main.ts" },
    outdir: folder,
    absWorkingDir: resolve(import.meta.dirname, ".."),
    conditions: ["source"],
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
  refuseServerPackages(metafile);
  await removeEarlierParts(
    folder,
    Object.keys(metafile.outputs).map((path) => basename(path)),
  );
  await copyBootstraps(join(folder, "runners"));
}

/** Parts carry a hash in their names: those of earlier builds would stay for ever. */
async function removeEarlierParts(folder: string, parts: readonly string[]): Promise<void> {
  const earlier = (await readdir(folder)).filter((name) => name.endsWith(".js") && !parts.includes(name));
  await Promise.all(
    [...earlier, "runners"].map((name) => rm(join(folder, name), { recursive: true, force: true })),
  );
}

function refuseServerPackages({ inputs }: Metafile): void {
  const found = serverPackages.filter((name) =>
    Object.keys(inputs).some((input) => input.includes(`node_modules/${name}/`)),
  );
  if (found.length > 0) throw new Error(`the flow command must not contain ${found.join(", ")}`);
}

async function copyBootstraps(to: string): Promise<void> {
  const runners = resolve(import.meta.dirname, "../runners");
  for (const folder of bootstrapFolders) {
    await cp(join(runners, folder), join(to, folder), { recursive: true, filter: isBootstrap });
  }
}

async function isBootstrap(path: string): Promise<boolean> {
  if ((await stat(path)).isDirectory()) return basename(path) !== "__pycache__";
  return bootstrapFile.test(path) && !basename(path).includes(".test.");
}

if (process.argv[1] === import.meta.filename) await bundleCli(resolve(import.meta.dirname, "../cli/dist"));
