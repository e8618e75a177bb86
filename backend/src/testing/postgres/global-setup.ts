import { createServer, type AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { DoorAnswer } from "./door.js";
import { startPostgres, type PostgresServer } from "./server.js";
import { makeTemplate } from "./template.js";

/**
 * One PostgreSQL server for a whole run of tests, started when the first of them asks: whoever connects to the door is
 * told its host, or why there is none.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | null = null;
  const door = createServer((asking) => {
    starting ??= startMigrated();
    const say = (answer: DoorAnswer): unknown => asking.end(JSON.stringify(answer));
    starting.then(
      ({ host }) => say({ host }),
      (failure: unknown) => say({ failure: String(failure) }),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  project.provide("postgresDoor", (door.address() as AddressInfo).port);
  return async () => {
    door.close();
    await (await starting?.catch(() => null))?.[Symbol.asyncDispose]();
  };
}

async function startMigrated(): Promise<PostgresServer> {
  const server = await startPostgres();
  await makeTemplate(server.host);
  return server;
}
