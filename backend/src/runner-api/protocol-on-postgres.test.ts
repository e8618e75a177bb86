import { afterAll, beforeAll, describe, test } from "vitest";
import { storeOfWorld } from "../testing/projects.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { World } from "../testing/world.js";
import { protocolCases } from "./protocol.conformance.js";

describe("the backend's side of the runner protocol, on PostgreSQL", () => {
  let kept: KeptDatabase;
  beforeAll(async () => {
    kept = await KeptDatabase.postgres();
  });
  afterAll(() => kept[Symbol.asyncDispose]());

  test.each(protocolCases)("$name", async ({ run, options }) => {
    await using world = await World.create(options, (clock) => storeOfWorld(kept, clock));
    await run(world);
  });
});
