import { afterAll } from "vitest";
import type { AppOptions } from "../app-options.js";
import type { FirstUser } from "../bootstrap.js";
import { AppWorld } from "./app-world.js";

/** A server and its first user for the tests of the calling file, which calls this while it is collected. */
export async function openedWorld(
  given: Partial<AppOptions> = {},
): Promise<{ readonly world: AppWorld; readonly first: FirstUser }> {
  const opening = AppWorld.create("postgres", given);
  // Registered at once: later it would not be heard.
  afterAll(async () => (await opening)[Symbol.asyncDispose]());
  const world = await opening;
  return { world, first: (await world.app.identity.bootstrap())! };
}
