import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { DemandClient } from "../../../runners/agent/index.js";
import { fillSchemaOne, inFolder, makeSchemaOne } from "../../../backend/src/testing/schema-one.js";
import { BuiltFlow } from "../testing/built-flow.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { UpProcess } from "../testing/up-process.js";
import type { KeptSettings } from "./data-directory.js";

let flow: BuiltFlow;
beforeAll(async () => {
  flow = await BuiltFlow.build();
});

/** Resolves when nothing is queued or claimed. */
async function idle(dataDir: string, internalUrl: string): Promise<void> {
  const { launcherToken } = JSON.parse(readFileSync(join(dataDir, "server.json"), "utf8")) as KeptSettings;
  using demand = new DemandClient({ baseUrl: internalUrl, token: launcherToken });
  for (let revision = 0; ;) {
    const answer = await demand.next(revision, new AbortController().signal);
    if (answer.pools.every(({ queued, claimed }) => queued + claimed === 0)) return;
    revision = answer.revision;
  }
}

describe("The data directory of another version", () => {
  it("before this one is migrated, and its runs go on to their ends", async () => {
    const dataDir = await temporaryFolder();
    const database = join(dataDir, "database");
    await mkdir(database);
    await inFolder(database, async (client) => {
      await makeSchemaOne(client);
      await fillSchemaOne(client);
    });
    const server = UpProcess.start(flow, { dataDir });
    onTestFinished(() => server.end());
    await idle(dataDir, (await server.ready).internalUrl);
    expect(await server.stop("SIGTERM")).toBe(0);
    const { rows } = await inFolder(database, (client) => client.query("select status from runs"));
    expect(rows).toEqual([{ status: "succeeded" }, { status: "succeeded" }]);
  });

  it("after this one is refused, by both numbers and with what to do, and left as it is", async () => {
    const dataDir = await temporaryFolder();
    const database = join(dataDir, "database");
    await mkdir(database);
    await inFolder(database, async (client) => {
      await makeSchemaOne(client);
      await client.query("insert into schema_version (version) values (4711)");
    });
    const refused = await flow.call(["up", "--data-dir", dataDir, "--port", "0"]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/has schema 4711.*knows schemas up to \d+.*restore a backup/s);
    const tables = "select count(*)::int as count from information_schema.tables where table_name = 'users'";
    const { rows } = await inFolder(database, (client) => client.query(tables));
    expect(rows).toEqual([{ count: 0 }]);
  });
});
