import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateFlow } from "@flowrunner/engine";
import { expect, test, vi } from "vitest";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { storeOfWorld } from "../testing/projects.js";
import { World } from "../testing/world.js";
import { unheardReplicas } from "./replicas.js";

vi.setConfig({ testTimeout: 120_000 });

const { plan } = validateFlow(`
apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: hearing}
spec: {steps: [{name: hear, waitFor: {event: told}}]}
`);

/** Resolves when it has been killed. */
async function publishAndDie({ pool }: KeptDatabase["database"]["api"]): Promise<void> {
  const { host, database } = pool.options;
  const program = join(import.meta.dirname, "../testing/dying-publisher.ts");
  const tsx = fileURLToPath(import.meta.resolve("tsx"));
  const words = ["--conditions=source", "--import", tsx, program, host!, database!];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

test("an event is delivered by another replica when its own is killed between the commit and the telling", async () => {
  await using kept = await KeptDatabase.postgres();
  await using world = await World.create({ replicas: unheardReplicas }, (clock) => storeOfWorld(kept, clock));
  const run = await world.start(plan!);
  await publishAndDie(kept.database.api);
  expect(await world.status(run), "nobody has told it").toBe("running");
  await world.clock.advance(5_000);
  const { outcome } = await world.backend.runs.whenEnded(run);
  expect(outcome).toEqual({ status: "succeeded", output: "before the kill" });
});
