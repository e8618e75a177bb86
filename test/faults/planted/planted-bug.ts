import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";

/** A guard in the text of a file. */
export interface Guard {
  /** Below the repository's root. */
  readonly file: string;
  /** Texts that occur in the file exactly once, and what stands there instead. */
  readonly edits: readonly (readonly [guard: string, instead: string])[];
}

/** One guard of the product taken out, with those that would hold in its place. */
export interface Planting extends Guard {
  readonly name: string;
  readonly behind?: readonly Guard[];
}

/** A bug made on purpose. */
export interface PlantedBug extends Planting {
  /** The case that must go red. */
  readonly caughtBy: string;
}

const root = join(import.meta.dirname, "../../..");

/** Packages that no bug is planted in where they are imported by name: bundled once, apart. */
const shared = {
  "@flowrunner/engine": "engine/index.ts",
  "@flowrunner/files": "runners/files/index.ts",
  "@flowrunner/protocol": "runners/protocol/index.ts",
};

const bundling: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  conditions: ["source"],
  logLevel: "error",
  // Of packages that are written for CommonJS.
  banner: {
    js: 'import { createRequire as making } from "node:module"; const require = making(import.meta.url);',
  },
};

/** Writes what every bundle of this folder shares. */
export async function bundleShared(folder: string): Promise<void> {
  for (const [name, entry] of Object.entries(shared)) {
    await build({ ...bundling, entryPoints: [join(root, entry)], outfile: join(folder, sharedFile(name)) });
  }
}

/** Bundles a module with a bug in it, or without one, and loads it. `options`: what differs in the bundling. */
export async function loadWith<Module>(
  bug: Planting | null,
  entry: string,
  folder: string,
  options: BuildOptions = {},
): Promise<Module> {
  const outfile = join(folder, `${bug?.name.replaceAll(/\W+/g, "-") ?? "healthy"}.mjs`);
  const plugins = [sharing, ...(bug ? [planting(bug)] : [])];
  await build({ ...bundling, ...options, entryPoints: [join(root, entry)], outfile, plugins });
  return (await import(pathToFileURL(outfile).href)) as Module;
}

const sharing: Plugin = {
  name: "shared packages",
  setup({ onResolve }) {
    onResolve({ filter: /^@flowrunner\// }, ({ path }) => ({
      path: `./${sharedFile(path)}`,
      external: true,
    }));
  },
};

function sharedFile(packageName: string): string {
  return `${packageName.replace("@flowrunner/", "shared-")}.mjs`;
}

function planting({ name, behind = [], ...first }: Planting): Plugin {
  const guards = new Map([first, ...behind].map((guard) => [join(root, guard.file), guard]));
  return {
    name: "planted bug",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const guard = guards.get(path);
        if (!guard) return undefined;
        return { loader: "ts", contents: edited(await readFile(path, "utf8"), name, guard) };
      });
    },
  };
}

/** Throws when a guard is not where the bug expects it: a bug that is not planted proves nothing. */
function edited(source: string, name: string, { file, edits }: Guard): string {
  return edits.reduce((text, [guard, instead]) => {
    const found = text.split(guard).length - 1;
    if (found !== 1) throw new Error(`${name}: ${file} has its guard ${found} times: ${guard}`);
    return text.replace(guard, () => instead);
  }, source);
}
