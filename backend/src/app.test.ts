import { describe, expect, test } from "vitest";
import { AppWorld } from "./testing/app-world.js";

describe("a server", () => {
  test.each(["postgres", "pglite"] as const)("on %s opens its listeners and closes them", async (kind) => {
    const world = await AppWorld.create(kind);
    const { publicUrl, runnerUrl } = world.app;
    expect((await world.call("GET", "/nothing")).status).toBe(404);
    await world[Symbol.asyncDispose]();
    for (const url of [publicUrl, runnerUrl]) await expect(fetch(url)).rejects.toThrow();
  });
});
