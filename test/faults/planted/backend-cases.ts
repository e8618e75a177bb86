import { protocolCases } from "../../../backend/src/runner-api/protocol.conformance.js";
import { MemoryStore } from "../../../backend/src/store/memory/memory-store.js";
import { storeCases } from "../../../backend/src/store/store.conformance.js";
import { ManualClock } from "../../../backend/src/testing/manual-clock.js";
import { World } from "../../../backend/src/testing/world.js";

/** The backend's conformance cases by name, each with everything that it needs: what is bundled to plant a bug in. */
export const cases: ReadonlyMap<string, () => Promise<void>> = new Map([
  ...storeCases.map(({ name, run }) => [name, () => run(storeUnderTest())] as const),
  ...protocolCases.map(({ name, run, options }) => [name, () => inWorld(run, options)] as const),
]);

function storeUnderTest(): Parameters<(typeof storeCases)[number]["run"]>[0] {
  const clock = new ManualClock();
  return { store: new MemoryStore(() => clock.now()), advance: (byMs) => clock.advance(byMs) };
}

async function inWorld(
  run: (world: World) => Promise<void>,
  options?: Parameters<typeof World.create>[0],
): Promise<void> {
  const world = await World.create(options);
  try {
    await run(world);
  } finally {
    await world[Symbol.asyncDispose]();
  }
}
