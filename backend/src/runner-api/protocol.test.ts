import { describe, test } from "vitest";
import { World } from "../testing/world.js";
import { protocolCases } from "./protocol.conformance.js";

describe("the backend's side of the runner protocol", () => {
  test.each(protocolCases)("$name", async ({ run, options }) => {
    await using world = await World.create(options);
    await run(world);
  });
});
