import { builtinModules } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import engine from "../../engine/package.json" with { type: "json" };
import { codeStep, planOf } from "./testing/plans.js";
import { World } from "./testing/world.js";

const root = join(import.meta.dirname, "../..");

describe("the local backend", () => {
  test("is made of our own code, the engine's libraries and Node alone", async () => {
    const { metafile } = await build({
      entryPoints: [join(root, "backend/src/local.ts")],
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      conditions: ["source"],
    });
    const inputs = Object.keys(metafile.inputs);
    const strangers = inputs.filter(
      (path) => !/^(backend\/src|engine|runners\/protocol|node_modules)\//.test(path),
    );
    expect(strangers).toEqual([]);
    expect(inputs.filter((path) => path.startsWith("backend/src/testing/"))).toEqual([]);
    const packages = new Set(
      inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
    );
    expect([...packages].filter((name) => !Object.hasOwn(engine.dependencies, name))).toEqual([]);
    const external = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    );
    expect(external.filter((path) => !builtinModules.includes(path.replace(/^node:/, "")))).toEqual([]);
  });

  test("that stops commits and answers the result that it has been sent", async () => {
    await using world = await World.create();
    const run = await world.start(planOf(codeStep("only")));
    const held = await world.claim();
    let stopping: PromiseLike<void> | null = null;
    world.store.beforeCommit = (deeds) => {
      if (deeds.has("append")) stopping ??= world.backend[Symbol.asyncDispose]();
    };
    const reply = await world.runner.succeed(held, "kept");
    expect(reply.status).toBe(204);
    expect(stopping).not.toBeNull();
    await stopping;
    expect(await world.status(run)).toBe("succeeded");
    await expect(world.runner.heartbeat(held)).rejects.toThrow();
  });

  test("that has stopped leaves no timer behind, and may be told to stop again", async () => {
    await using world = await World.create();
    await world.start(planOf(codeStep("only", { timeoutMs: 60_000 })));
    const held = await world.claim();
    await world.runner.heartbeat(held);
    await world.backend[Symbol.asyncDispose]();
    await world.backend[Symbol.asyncDispose]();
    expect(world.clock.pendingTimers).toBe(0);
  });
});
